import { shown } from '../../../text/plain-text';
import { cellAddress } from '../../layout/a1-reference';
import { bareWords } from '../../reading/cells';
import type { Asking } from '../../reading/question';
import { seenCell, type SeenCell, type SeenSheet } from '../../reading/seen-sheet';
import type { CellRef } from '../../reading/workbook-reading';
import type { ScoringTable } from './scoring-tables';

/** Words below a table that speak of scores and do not say what of them: 得分, 扣分, 附加分. */
const OF_SCORES = /分/;
const LONGEST_LABEL = 8;
/** No sum of scores is more. */
const HIGHEST = 200;
/** Rows below a table in which its sums stand. */
const BELOW = 6;

const refOf = ({ sheet, row, column }: SeenCell): CellRef => ({ sheet, row, column });

/** What stands before a cell in its row. */
const labelOf = (sheet: SeenSheet, { row, column }: SeenCell): string => {
  for (let each = column - 1; each >= sheet.column; each -= 1) {
    const { value, covered, struck } = seenCell(sheet, row, each);
    if (typeof value === 'string' && !covered && struck !== 'whole' && bareWords(value) !== '') return value;
  }
  return '';
};

/** Numbers below the last item and the sum that stand under the scores and beside such words. */
const doubtfulBelow = (sheet: SeenSheet, from: number, until: number, column: number): readonly SeenCell[] =>
  Array.from({ length: Math.max(0, until - from + 1) }, (_, n) => seenCell(sheet, from + n, column)).filter((cell) => {
    const { value, covered, struck } = cell;
    if (typeof value !== 'number' || Math.abs(value) > HIGHEST || covered || struck === 'whole') return false;
    const label = bareWords(labelOf(sheet, cell));
    return label.length <= LONGEST_LABEL && OF_SCORES.test(label);
  });

/**
 * The cell of the sum of a table. Where another number under the scores stands below it, beside words such as 得分 or 扣分 that leave open what it is, it is asked which is the sum.
 * @param column of the scores
 * @returns null where there is none, or the question is open
 */
export const totalOfTable = ({ sheet, total, last }: ScoringTable, column: number, { ask }: Asking): CellRef | null => {
  const own = total && seenCell(sheet, total.row, column);
  const others = doubtfulBelow(sheet, (total?.row ?? last) + 1, last + BELOW, column);
  if (others.length === 0) return own && refOf(own);
  const cells = [...(own ? [own] : []), ...others];
  const idOf = ({ row, column: at }: SeenCell) => cellAddress(row, at);
  const saying = (cell: SeenCell) => `${idOf(cell)}“${shown(labelOf(sheet, cell))}”${shown(cell.text)}`;
  const choice = ask({
    id: 'total',
    about: 'total',
    cells: cells.map(refOf),
    text: {
      where: `“${sheet.sheet}”表下的总分`,
      what: `表下写着${cells.map(saying).join('、')}，不能确定哪一个是自评总分。`,
      todo: '请选择。',
      clause: null,
    },
    choices: [...cells.map((cell) => ({ id: idOf(cell), text: saying(cell) })), { id: 'none', text: '都不是' }],
    words: cells.map((cell) => `${saying(cell)} ${String(cell.value)}`).join(' | '),
  });
  const chosen = cells.find((cell) => idOf(cell) === choice);
  return chosen ? refOf(chosen) : null;
};
