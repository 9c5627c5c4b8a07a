import type { Year } from '../../../shared/api/ids';
import { PLAN_FIELDS, SPARE_ROWS } from '../../../shared/workbook/plan-sheet-columns';
import { planValidation } from '../../../shared/workbook/plan-sheet-validation';
import type { PlanReading, PlanTable } from '../../../shared/workbook/reading/read-plan-sheet';
import type { RuledColumn } from '../marks/column-rules';
import { markRows } from '../marks/mark-rows';

/** The columns of a table of 目标任务 for a year. */
export const planColumns = ({ columns }: PlanTable, year: Year): readonly RuledColumn[] =>
  PLAN_FIELDS.map((field) => ({
    column: columns[field],
    validation: (area) => planValidation(field, area, year),
  }));

/** Queues the marks of 目标任务, in place of those of an earlier check. */
export const markPlan = (
  sheet: Excel.Worksheet,
  looks: readonly Excel.ConditionalFormat[],
  { table, rows, findings }: PlanReading,
  year: Year,
): void =>
  markRows(sheet, looks, {
    header: table.header,
    rows,
    spare: SPARE_ROWS,
    columns: planColumns(table, year),
    check: table.columns.check,
    findings,
  });
