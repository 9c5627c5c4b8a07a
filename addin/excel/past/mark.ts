import type { Year } from '../../../shared/vocabulary/ids';
import { PAST_FIELDS, SPARE_ROWS } from '../../../shared/workbook/past/columns';
import type { PastReading } from '../../../shared/workbook/past/read-sheet';
import { pastValidation } from '../../../shared/workbook/past/validation';
import { ruledColumns, type RuledList } from '../marks/ruled-list';

/** 历史情况 as a list whose columns have rules. */
export const pastRules = ({ table: { header, columns, check }, rows }: PastReading, first: Year): RuledList => ({
  header,
  rows,
  spare: SPARE_ROWS,
  columns: ruledColumns(PAST_FIELDS, columns, (field, area) => pastValidation(field, area, first)),
  check,
});
