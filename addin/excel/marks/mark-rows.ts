import { errorsFirst } from '../../../shared/assessment/findings/errors-first';
import type { FindingText } from '../../../shared/assessment/findings/describe-finding';
import type { Severity } from '../../../shared/assessment/findings/finding';
import { NOTHING_FOUND, wordsInRow } from '../../../shared/workbook/layout/check-column';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { asText } from '../workbook/write-values';
import { marksOf } from './mark';
import { drawLooks } from './draw-marks';
import { depthOf, drawColumnRules, type RuledList } from './ruled-list';

/** Cells that are marked at most; the 校验 column names all. One address list takes no more. */
const MARKED = 500;

interface RowFinding {
  readonly cell: CellRef;
  readonly severity: Severity;
  readonly text: FindingText;
}

/** A list with one park a row, and what was found in it. */
export interface MarkedList extends RuledList {
  readonly findings: readonly RowFinding[];
}

const checkText = (findings: readonly RowFinding[]): string =>
  findings.length === 0 ? NOTHING_FOUND : findings.map(({ text }) => wordsInRow(text)).join('');

/** What the 校验 column says from the first row under the heads to the last that is filled in. */
const checkWords = (list: MarkedList) => {
  const { header, rows, findings } = list;
  const byRow = new Map<number, RowFinding[]>();
  for (const finding of findings) byRow.set(finding.cell.row, [...(byRow.get(finding.cell.row) ?? []), finding]);
  const filled = new Set(rows);
  return Array.from({ length: depthOf(list) }, (_, index) => {
    const row = header + 1 + index;
    return [filled.has(row) ? asText(checkText(byRow.get(row) ?? [])) : ''];
  });
};

/**
 * Queues the marks of such a list, in place of those of an earlier check: colour and message on the cells, words in the 校验 column. The columns' own
 * rules are set anew, so that they also hold on rows that were added.
 */
export const markRows = (sheet: Excel.Worksheet, looks: readonly Excel.ConditionalFormat[], list: MarkedList): void => {
  for (const look of looks) look.delete();
  const { header, check, findings } = list;
  drawColumnRules(sheet, list);
  const marks = errorsFirst(marksOf(findings)).slice(0, MARKED);
  drawLooks(sheet, marks);
  for (const { cell, prompt } of marks)
    sheet.getCell(cell.row, cell.column).dataValidation.prompt = { showPrompt: true, ...prompt };
  if (check === null) return;
  sheet.getRangeByIndexes(header + 1, check, depthOf(list), 1).values = checkWords(list);
};
