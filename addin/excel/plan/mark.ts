import type { Year } from '../../../shared/vocabulary/ids';
import { PLAN_FIELDS, SPARE_ROWS } from '../../../shared/workbook/plan/columns';
import { planValidation } from '../../../shared/workbook/plan/validation';
import type { PlanReading } from '../../../shared/workbook/plan/read-sheet';
import { ruledColumns, type RuledList } from '../marks/ruled-list';

/** 目标任务 of a year as a list whose columns have rules. */
export const planList = ({ table: { header, columns, check }, rows }: PlanReading, year: Year): RuledList => ({
  header,
  rows,
  spare: SPARE_ROWS,
  columns: ruledColumns(PLAN_FIELDS, columns, (field, area) => planValidation(field, area, year)),
  check,
});
