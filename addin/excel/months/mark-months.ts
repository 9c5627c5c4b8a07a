import { MONTHLY_FIGURE_IDS } from '../../../shared/regulation/monthly-figures';
import { monthValidation } from '../../../shared/workbook/months/month-validation';
import type { MonthReading, MonthTable } from '../../../shared/workbook/months/read-month-sheet';
import type { RuledColumn } from '../marks/column-rules';
import { markRows } from '../marks/mark-rows';

/** The columns of a table of 月报. */
export const monthColumns = ({ figures }: MonthTable): readonly RuledColumn[] =>
  MONTHLY_FIGURE_IDS.map((id) => ({
    column: figures[id],
    validation: (area) => monthValidation(id, area),
  }));

/** Queues the marks of 月报, in place of those of an earlier check. */
export const markMonths = (
  sheet: Excel.Worksheet,
  looks: readonly Excel.ConditionalFormat[],
  { table, rows, findings }: MonthReading,
): void =>
  markRows(sheet, looks, {
    header: table.header,
    rows,
    spare: 0,
    columns: monthColumns(table),
    check: table.check,
    findings,
  });
