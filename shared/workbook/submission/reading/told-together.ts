import type { FigureId } from '../../../regulation/figures';
import { itemOfFigure, type RuleSet } from '../../../regulation/rule-set';
import type { FigureCells } from '../../reading/workbook-reading';
import { figuresOf } from './stated-by-rule';

/** The figures that the cell of one tells, itself among them, in their order. What the plan knows, such as the target of 2.1, the cell does not tell. */
export const toldTogether = (id: FigureId, cells: FigureCells, ruleSet: RuleSet): readonly FigureId[] => {
  const own = cells[id];
  const isThere = (other: FigureId): boolean => {
    const cell = cells[other];
    return cell?.sheet === own?.sheet && cell?.row === own?.row && cell?.column === own?.column;
  };
  const told = own ? figuresOf(itemOfFigure(ruleSet, id).rule).filter(isThere) : [];
  return told.includes(id) ? told : [id];
};
