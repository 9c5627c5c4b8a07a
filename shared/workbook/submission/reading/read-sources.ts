import { SOURCE_LIMIT, type Sources } from '../../../evaluation/evidence/sources';
import type { FigureId } from '../../../regulation/figures';
import { figureIds, type RuleSet } from '../../../regulation/rule-set';
import { plainText, textFault } from '../../../text/plain-text';
import { cellDoubt } from '../../reading/cell-doubt';
import { bareWords } from '../../reading/cells';
import { seenCell, type SeenCell } from '../../reading/seen-sheet';
import type { FigureCells, ReadSources } from '../../reading/workbook-reading';
import { FIGURE_HEADERS } from '../figure-rows';
import type { FigureTable } from './figure-tables';

const NO_SOURCES: ReadSources = { taken: {}, left: [] };

const OWN_HEAD = bareWords(FIGURE_HEADERS.evidence);
/** The two halves of the head, where somebody has a column for each. */
const HALVES: ReadonlySet<string> = new Set([OWN_HEAD, ...FIGURE_HEADERS.evidence.split('、').map(bareWords)]);

/** Struck out or unseen is not said; a number or a date in it is taken as it shows. */
const isDoubtful = (cell: SeenCell): boolean => {
  const doubt = cellDoubt(typeof cell.value === 'string' ? cell : { ...cell, value: cell.text }, null);
  return doubt !== null;
};

/** Reads 数据来源、佐证材料编号 beside the figures of a table; of two columns of that kind both are said. */
export const readSources = (table: FigureTable | null, cells: FigureCells, ruleSet: RuleSet): ReadSources => {
  if (!table) return NO_SOURCES;
  const columns = table.heads.filter(({ bare }) => HALVES.has(bare)).map(({ column }) => column);
  const taken: Sources = {};
  const left: FigureId[] = [];
  for (const id of figureIds(ruleSet)) {
    const { sheet, row } = cells[id] ?? {};
    if (sheet !== table.sheet.sheet || row === undefined) continue;
    const said = columns.map((column) => seenCell(table.sheet, row, column)).filter(({ value }) => value !== '');
    const text = plainText(said.map((cell) => cell.text).join('；'));
    if (text === '' && said.length === 0) continue;
    if (text === '' || text.length > SOURCE_LIMIT || textFault(text) !== null || said.some(isDoubtful)) left.push(id);
    else taken[id] = text;
  }
  return { taken, left };
};
