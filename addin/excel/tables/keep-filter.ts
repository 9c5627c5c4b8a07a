import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import type { Area } from '../../../shared/workbook/layout/layout';

/** The filter of a sheet as the reader has it. */
export interface FilterRequest {
  readonly filter: Excel.AutoFilter;
  readonly range: Excel.Range;
}

/** Queues the reading of a sheet's filter; of a sheet that is not there, nothing. */
export const requestFilter = (sheet: Excel.Worksheet): FilterRequest => {
  const filter = sheet.autoFilter.load('isDataFiltered,criteria');
  const range = filter.getRangeOrNullObject().load('rowIndex,columnIndex,columnCount');
  return { filter, range };
};

/** Excel's entry for a column that is not filtered is empty. */
const isFiltering = (criteria: Partial<Excel.FilterCriteria> | null): criteria is Excel.FilterCriteria =>
  Boolean(criteria?.filterOn);

/**
 * Lets a table be written although the reader filters it: queues that all rows are shown, and gives back what queues, once everything is
 * written, the filter over the table as it has become. Buttons that the reader took away stay away, and a filter elsewhere is left alone.
 * @param area the line of heads and the rows under it, as they will be
 */
export const holdFilter = (sheet: Excel.Worksheet, { filter, range }: FilterRequest, area: Area): (() => void) => {
  if (range.isNullObject || range.rowIndex !== area.row) return () => undefined;
  const criteria = filter.isDataFiltered ? filter.criteria : [];
  const columns = { column: range.columnIndex, columns: range.columnCount };
  if (filter.isDataFiltered) filter.clearCriteria();
  return () => {
    const target = sheet.getRange(areaAddress({ ...area, ...columns }));
    sheet.autoFilter.apply(target);
    criteria.forEach((each, column) => {
      if (isFiltering(each)) sheet.autoFilter.apply(target, column, each);
    });
  };
};
