import { TENANT_FIELDS } from '../../../shared/evaluation/tenants/tenant';
import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import { wordsInRow } from '../../../shared/workbook/layout/check-column';
import { tenantCellRef, type TenantsReading } from '../../../shared/workbook/tenants/read-sheet';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { SPARE_TENANT_ROWS, tenantValidation } from '../../../shared/workbook/tenants/columns';
import { asText } from '../workbook/write-values';
import { marksOf, type Mark } from '../marks/mark';
import { drawLooks } from '../marks/draw-marks';
import { drawColumnRules, type RuledList } from '../marks/ruled-list';

/** Cells that are coloured at most, and that say on themselves what is wrong. The list in the pane has all; whoever has more than this pastes anew. */
const COLOURED = 3000;
const SPOKEN = 200;

/** One mark for each cell that something was found in, errors first. */
const tenantMarks = (reading: TenantsReading): readonly Mark[] =>
  errorsFirst(marksOf(reading.findings.map((found) => ({ ...found, cell: tenantCellRef(reading, found) }))));

/** What the 校验 column of our sheet is to say from the first row under the heads on; nothing where nothing was found. */
const checkWords = ({ rows, findings, table }: TenantsReading): string[] => {
  const first = table.header + 1;
  const words = Array.from({ length: (rows.at(-1) ?? table.header) - table.header }, () => '');
  for (const { row, text } of findings) words[row - 1 - first] += wordsInRow(text);
  return words;
};

/** Queues what the 校验 column says, from the first cell that says something else to the last. */
const writeWords = (sheet: Excel.Worksheet, reading: TenantsReading, said: Markable['said']): void => {
  const { check, header } = reading.table;
  if (check === null) return;
  const words = checkWords(reading);
  const differs = (text: string, index: number) => said(header + 1 + index) !== text;
  const from = words.findIndex(differs);
  if (from < 0) return;
  const values = words.slice(from, words.findLastIndex(differs) + 1).map((text) => [asText(text)]);
  sheet.getRangeByIndexes(header + 1 + from, check, values.length, 1).values = values;
};

/** What is known of the sheet that is marked. */
export interface Markable {
  /** Whether we drew the sheet: then its rules and its 校验 column are ours to write. */
  readonly own: boolean;
  /** What stands in the 校验 column at a row now. */
  readonly said: (row: number) => CellValue;
}

/** 入驻企业名录 as a list whose columns have rules. */
export const tenantList = ({ table: { header, columns, check }, rows }: TenantsReading): RuledList => ({
  header,
  rows,
  spare: SPARE_TENANT_ROWS,
  columns: TENANT_FIELDS.map((field) => ({
    column: columns[field],
    validation: (area) => tenantValidation(field, area),
  })),
  check,
});

/**
 * Queues the marks of a list, in place of those of an earlier check: colours in few conditional formats; on the sheet that we drew also messages on the first
 * cells and words in the 校验 column. Nothing is queued row by row but the messages, of which there are few.
 */
export const markTenants = (
  sheet: Excel.Worksheet,
  looks: readonly Excel.ConditionalFormat[],
  reading: TenantsReading,
  { own, said }: Markable,
): void => {
  for (const look of looks) look.delete();
  const marks = tenantMarks(reading).slice(0, COLOURED);
  drawLooks(sheet, marks);
  if (!own) return;
  drawColumnRules(sheet, tenantList(reading));
  for (const { cell, prompt } of marks.slice(0, SPOKEN))
    sheet.getCell(cell.row, cell.column).dataValidation.prompt = { showPrompt: true, ...prompt };
  writeWords(sheet, reading, said);
};
