import { errorsFirst } from '../../../shared/assessment/errors-first';
import type { Year } from '../../../shared/api/ids';
import { NOTHING_FOUND, wordsInRow } from '../../../shared/workbook/check-column';
import { PLAN_FIELDS, SPARE_ROWS } from '../../../shared/workbook/plan-sheet-columns';
import { planValidation } from '../../../shared/workbook/plan-sheet-validation';
import type { PlanFinding } from '../../../shared/workbook/reading/plan-findings';
import type { PlanReading } from '../../../shared/workbook/reading/read-plan-sheet';
import { asText } from '../cell-input';
import { drawRules } from '../layout/draw-rules';
import { marksOf } from '../marks/mark';
import { drawLooks } from '../marks/mark-look';

/** Cells that are marked at most; the 校验 column names all. One address list takes no more. */
const MARKED = 500;

const checkText = (findings: readonly PlanFinding[]): string =>
  findings.length === 0 ? NOTHING_FOUND : findings.map(({ text }) => wordsInRow(text)).join('');

/**
 * Queues the marks of 目标任务, in place of those of an earlier check: colour and message on the cells, words in the 校验 column. The columns'
 * own rules are set anew, so that they also hold on rows that were added.
 */
export const markPlan = (
  sheet: Excel.Worksheet,
  looks: readonly Excel.ConditionalFormat[],
  { table, rows, findings }: PlanReading,
  year: Year,
): void => {
  for (const look of looks) look.delete();
  const first = table.header + 1;
  const last = Math.max(...rows);
  for (const field of PLAN_FIELDS) {
    const area = { row: first, column: table.columns[field], rows: last - first + 1 + SPARE_ROWS, columns: 1 };
    sheet.getRangeByIndexes(area.row, area.column, area.rows, 1).dataValidation.clear();
    const validation = planValidation(field, area, year);
    if (validation) drawRules(sheet, { validations: [validation], highlights: [], unlocked: [] });
  }
  const marks = errorsFirst(marksOf(findings)).slice(0, MARKED);
  drawLooks(sheet, marks);
  for (const { cell, prompt } of marks)
    sheet.getCell(cell.row, cell.column).dataValidation.prompt = { showPrompt: true, ...prompt };
  if (table.columns.check === null) return;
  const byRow = new Map<number, PlanFinding[]>();
  for (const finding of findings) byRow.set(finding.cell.row, [...(byRow.get(finding.cell.row) ?? []), finding]);
  const filled = new Set(rows);
  const words = Array.from({ length: last - first + 1 }, (_, index) => {
    const row = first + index;
    return [filled.has(row) ? asText(checkText(byRow.get(row) ?? [])) : ''];
  });
  sheet.getRangeByIndexes(first, table.columns.check, words.length, 1).values = words;
};
