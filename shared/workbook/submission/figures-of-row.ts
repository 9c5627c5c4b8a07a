import type { CellValue } from '../../vocabulary/cell-value';
import type { FigureId } from '../../regulation/figures';
import { figuresOfItem } from '../../regulation/rule-figures';
import { figureIds, figureOf, type RuleSet } from '../../regulation/rule-set';
import { bareWords } from '../reading/cells';
import { itemReader } from './reading/item-of-cell';

/** The figures of a park that a row of a sheet is about, by its words: the one that is named in it, else those of its item. None where it names neither. */
export const figuresOfRow = (row: readonly CellValue[], ruleSet: RuleSet): readonly FigureId[] => {
  const isOfPark = (id: FigureId) => figureOf(ruleSet, id).from === 'park';
  const words = row.map(bareWords);
  const named = figureIds(ruleSet).filter((id) => words.includes(bareWords(figureOf(ruleSet, id).label)));
  const itemOf = itemReader(ruleSet);
  const [item] = row.flatMap((cell) => itemOf(cell)?.id ?? []);
  return (named.length > 0 || item === undefined ? named : figuresOfItem(ruleSet, item)).filter(isOfPark);
};
