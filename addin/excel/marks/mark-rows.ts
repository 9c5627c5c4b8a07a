import { errorsFirst } from '../../../shared/assessment/errors-first';
import type { FindingText } from '../../../shared/assessment/describe-finding';
import type { Severity } from '../../../shared/api/finding';
import { NOTHING_FOUND, wordsInRow } from '../../../shared/workbook/check-column';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { asText } from '../cell-input';
import { drawColumnRules, type RuledColumn } from './column-rules';
import { marksOf } from './mark';
import { drawLooks } from './mark-look';

/** Cells that are marked at most; the 校验 column names all. One address list takes no more. */
const MARKED = 500;

interface RowFinding {
  readonly cell: CellRef;
  readonly severity: Severity;
  readonly text: FindingText;
}

/** A table that we drew, one park a row, as it was read. */
export interface MarkedTable {
  /** The row of the heads. */
  readonly header: number;
  /** The rows that are filled in. */
  readonly rows: readonly number[];
  /** Rows below the last of them that are kept ready. */
  readonly spare: number;
  readonly columns: readonly RuledColumn[];
  /** The 校验 column; null where somebody took it away. */
  readonly check: number | null;
  readonly findings: readonly RowFinding[];
}

const checkText = (findings: readonly RowFinding[]): string =>
  findings.length === 0 ? NOTHING_FOUND : findings.map(({ text }) => wordsInRow(text)).join('');

/** What the 校验 column says from the first row under the heads to the last that is filled in. */
const checkWords = (rows: readonly number[], findings: readonly RowFinding[], first: number, last: number) => {
  const byRow = new Map<number, RowFinding[]>();
  for (const finding of findings) byRow.set(finding.cell.row, [...(byRow.get(finding.cell.row) ?? []), finding]);
  const filled = new Set(rows);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    return [filled.has(row) ? asText(checkText(byRow.get(row) ?? [])) : ''];
  });
};

/**
 * Queues the marks of such a table, in place of those of an earlier check: colour and message on the cells, words in the 校验 column. The columns' own
 * rules are set anew, so that they also hold on rows that were added.
 */
export const markRows = (
  sheet: Excel.Worksheet,
  looks: readonly Excel.ConditionalFormat[],
  { header, rows, spare, columns, check, findings }: MarkedTable,
): void => {
  for (const look of looks) look.delete();
  const first = header + 1;
  const last = Math.max(first, ...rows);
  drawColumnRules(sheet, { row: first, rows: last - first + 1 + spare }, columns);
  const marks = errorsFirst(marksOf(findings)).slice(0, MARKED);
  drawLooks(sheet, marks);
  for (const { cell, prompt } of marks)
    sheet.getCell(cell.row, cell.column).dataValidation.prompt = { showPrompt: true, ...prompt };
  if (check === null) return;
  const words = checkWords(rows, findings, first, last);
  sheet.getRangeByIndexes(first, check, words.length, 1).values = words;
};
