import { MONTHLY_FIGURE_IDS } from '../../../shared/regulation/monthly-figures';
import { monthValidation } from '../../../shared/workbook/months/validation';
import type { MonthReading } from '../../../shared/workbook/months/read-sheet';
import { ruledColumns, type RuledList } from '../marks/ruled-list';

/** 月报 as a list whose columns have rules. */
export const monthList = ({ table: { header, columns, check }, rows }: MonthReading): RuledList => ({
  header,
  rows,
  spare: 0,
  columns: ruledColumns(MONTHLY_FIGURE_IDS, columns, monthValidation),
  check,
});
