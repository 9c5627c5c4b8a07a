import { MONTHLY_FIGURE_IDS } from '../../../shared/regulation/monthly-figures';
import { monthValidation } from '../../../shared/workbook/months/validation';
import type { MonthReading } from '../../../shared/workbook/months/read-sheet';
import type { RuledList } from '../marks/ruled-list';

/** 月报 as a list whose columns have rules. */
export const monthList = ({ table: { header, figures, check }, rows }: MonthReading): RuledList => ({
  header,
  rows,
  spare: 0,
  columns: MONTHLY_FIGURE_IDS.map((id) => ({
    column: figures[id],
    validation: (area) => monthValidation(id, area),
  })),
  check,
});
