import { SHEETS } from '../../../shared/vocabulary/sheets';
import type { Year } from '../../../shared/vocabulary/ids';
import { PLAN_FIELDS, PLAN_HEADERS, type PlanField } from '../../../shared/workbook/plan/columns';
import { readPlanSheet, type PlanReading } from '../../../shared/workbook/plan/read-sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import type { SeenWorkbook } from '../../../shared/workbook/reading/seen-sheet';
import { listRefusal } from './list-refusal';
import { findingLine, questionLines, type LineOf } from './read-line';

/** The column that a cell stands in. */
const fieldAt = ({ table }: PlanReading, column: number): PlanField =>
  PLAN_FIELDS.find((field) => table.columns[field] === column) ?? 'park';

/** 目标任务: what it says of each park. */
export const planLine = (workbook: SeenWorkbook, year: Year): LineOf<'plan'> => {
  const reading = readPlanSheet(workbook, year, askingWith([]));
  if ('kind' in reading) {
    if (reading.kind === 'columns')
      return listRefusal(SHEETS.plan, { ...reading, missing: reading.missing.map((field) => PLAN_HEADERS[field]) });
    if (reading.kind !== 'asked') return listRefusal(SHEETS.plan, reading);
    const questions = questionLines(reading.questions);
    return { kind: 'plan', sheet: null, at: '', rows: [], questions, findings: [] };
  }
  const { sheet, readFrom, read, questions, findings } = reading;
  return {
    kind: 'plan',
    sheet,
    at: readFrom,
    rows: read,
    questions: questionLines(questions),
    findings: findings.map((each) =>
      findingLine(`${String(each.cell.row + 1)}.${fieldAt(reading, each.cell.column)}`, each),
    ),
  };
};
