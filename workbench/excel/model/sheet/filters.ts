import type {} from '@univerjs/sheets-filter/facade';
import type { IFilterColumn } from '@univerjs/sheets-filter';
import * as z from 'zod';

import { InvalidArgument } from '../../protocol/rich-api-error';
import { intersection, type Area } from '../grid/area';
import { toGridRange } from '../grid/grid-range';
import type { SheetModel } from './model';
import { tablesOn } from './tables';

/** What a column is filtered by: texts that are shown, or one or two conditions. An `Excel.FilterCriteria`, as far as this host has them. */
export const filterCriteria = z.discriminatedUnion('filterOn', [
  z.object({ filterOn: z.literal('Values'), values: z.array(z.string()) }),
  z.object({
    filterOn: z.literal('Custom'),
    criterion1: z.string(),
    criterion2: z.string().nullish(),
    operator: z.enum(['And', 'Or']).nullish(),
  }),
]);
export type FilterCriteria = z.infer<typeof filterCriteria>;

/** The filter of a sheet: its heads and rows, and what each of its columns is filtered by. */
export interface FilterState {
  readonly area: Area;
  /** By column of the area; null where a column is not filtered. */
  readonly criteria: readonly (FilterCriteria | null)[];
}

const OPERATORS = {
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
  '<>': 'notEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
  '=': 'equal',
} as const;
type Sign = keyof typeof OPERATORS;
const SIGNS = Object.keys(OPERATORS) as readonly Sign[]; // the keys of the table just above

const gridFilter = (sheet: SheetModel) => sheet.workbook.facade.getSheetBySheetId(sheet.id)?.getFilter() ?? null;

/** The filter of a sheet; null where it has none. */
export function filterOf(sheet: SheetModel): FilterState | null {
  const filter = gridFilter(sheet);
  if (!filter) return null;
  const range = filter.getRange();
  const area = {
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getHeight(),
    columns: range.getWidth(),
  };
  const criteria = Array.from({ length: area.columns }, (_, index) =>
    carried(filter.getColumnFilterCriteria(area.column + index) ?? null),
  );
  return { area, criteria };
}

/** Rows that the filter hides, from 0. */
export function filteredOut(sheet: SheetModel): readonly number[] {
  return gridFilter(sheet)?.getFilteredOutRows() ?? [];
}

/** Puts filter buttons on the first row of an area; what columns are filtered by stays where the area stays over them. */
export function setFilter(sheet: SheetModel, area: Area): void {
  // A table has a filter of its own; the code is not verified. Source: EPPlus #103
  if (tablesOn(sheet).some((table) => intersection(table.area, area))) throw new InvalidArgument();
  const before = filterOf(sheet);
  if (before && (before.area.row !== area.row || before.area.column !== area.column)) removeFilter(sheet);
  sheet.reach(area);
  sheet.mutate('sheet.mutation.set-filter-range', { range: toGridRange(area) });
  if (before) reapplyFilter(sheet);
}

/** Filters one column of the filter's area, or, with null, shows all of it. Throws InvalidArgument for a column beyond it. */
export function filterColumn(sheet: SheetModel, index: number, criteria: FilterCriteria | null): void {
  const filter = filterOf(sheet);
  if (!filter || index < 0 || index >= filter.area.columns) throw new InvalidArgument();
  const col = filter.area.column + index;
  sheet.mutate('sheet.mutation.set-filter-criteria', {
    col,
    criteria: criteria && { colId: col, ...written(criteria) },
  });
}

export function reapplyFilter(sheet: SheetModel): void {
  if (gridFilter(sheet)) sheet.mutate('sheet.mutation.re-calc-filter', {});
}

export function removeFilter(sheet: SheetModel): void {
  if (gridFilter(sheet)) sheet.mutate('sheet.mutation.remove-filter', {});
}

function written(criteria: FilterCriteria): Omit<IFilterColumn, 'colId'> {
  if (criteria.filterOn === 'Values') {
    const filters = criteria.values.filter((value) => value !== '');
    return { filters: { filters, ...(filters.length < criteria.values.length && { blank: true }) } };
  }
  const first = condition(criteria.criterion1);
  const second = criteria.criterion2;
  const customFilters = second ? [first, condition(second)] : [first];
  return { customFilters: { customFilters, ...(criteria.operator === 'And' && { and: 1 }) } } as Omit<
    IFilterColumn,
    'colId'
  >; // enums of Univer, which the model does not load
}

function condition(text: string): { readonly val: string; readonly operator: string } {
  const sign = SIGNS.find((each) => text.startsWith(each));
  return { val: sign ? text.slice(sign.length) : text, operator: OPERATORS[sign ?? '='] };
}

function carried(column: IFilterColumn | null): FilterCriteria | null {
  if (column?.filters) {
    const { filters = [], blank } = column.filters;
    return { filterOn: 'Values', values: [...filters, ...(blank ? [''] : [])] };
  }
  if (!column?.customFilters) return null;
  const { customFilters, and } = column.customFilters;
  const [first, second] = customFilters.map(({ val, operator }) => {
    const sign = SIGNS.find((each) => OPERATORS[each] === operator) ?? '=';
    return `${sign}${String(val)}`;
  });
  return {
    filterOn: 'Custom',
    criterion1: first ?? '',
    ...(second !== undefined && { criterion2: second, operator: and ? ('And' as const) : ('Or' as const) }),
  };
}
