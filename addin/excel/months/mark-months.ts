import { errorsFirst } from '../../../shared/assessment/errors-first';
import { NOTHING_FOUND, wordsInRow } from '../../../shared/workbook/check-column';
import { MONTHLY_FIGURE_IDS } from '../../../shared/regulation/monthly-figures';
import { monthValidation } from '../../../shared/workbook/months/month-validation';
import type { MonthReading, MonthSheetFinding } from '../../../shared/workbook/months/read-month-sheet';
import { asText } from '../cell-input';
import { drawRules } from '../layout/draw-rules';
import { marksOf } from '../marks/mark';
import { drawLooks } from '../marks/mark-look';

/** Cells that are marked at most; the 校验 column names all. One address list takes no more. */
const MARKED = 500;

const checkText = (findings: readonly MonthSheetFinding[]): string =>
  findings.length === 0 ? NOTHING_FOUND : findings.map(({ text }) => wordsInRow(text)).join('');

/**
 * Queues the marks of 月报, in place of those of an earlier check: colour and message on the cells, words in the 校验 column. The columns' own rules are set anew.
 */
export const markMonths = (
  sheet: Excel.Worksheet,
  looks: readonly Excel.ConditionalFormat[],
  { table, rows, findings }: MonthReading,
): void => {
  for (const look of looks) look.delete();
  const first = table.header + 1;
  const last = Math.max(first, ...rows);
  for (const id of MONTHLY_FIGURE_IDS) {
    const area = { row: first, column: table.figures[id], rows: last - first + 1, columns: 1 };
    sheet.getRangeByIndexes(area.row, area.column, area.rows, 1).dataValidation.clear();
    drawRules(sheet, { validations: [monthValidation(id, area)], highlights: [], unlocked: [] });
  }
  const marks = errorsFirst(marksOf(findings)).slice(0, MARKED);
  drawLooks(sheet, marks);
  for (const { cell, prompt } of marks)
    sheet.getCell(cell.row, cell.column).dataValidation.prompt = { showPrompt: true, ...prompt };
  if (table.check === null) return;
  const byRow = new Map<number, MonthSheetFinding[]>();
  for (const finding of findings) byRow.set(finding.cell.row, [...(byRow.get(finding.cell.row) ?? []), finding]);
  const filled = new Set(rows);
  const words = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    return [filled.has(row) ? asText(checkText(byRow.get(row) ?? [])) : ''];
  });
  sheet.getRangeByIndexes(first, table.check, words.length, 1).values = words;
};
