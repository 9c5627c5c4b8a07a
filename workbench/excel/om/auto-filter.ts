import {
  filterColumn,
  filterCriteria,
  filterOf,
  reapplyFilter,
  removeFilter,
  setFilter,
  type FilterCriteria,
} from '../model/sheet/filters';
import { checkAction } from '../model/sheet/protection';
import type { SheetModel } from '../model/sheet/model';
import { ItemNotFound } from '../protocol/rich-api-error';
import { HostObject, method, readOnly, type TypeTable } from '../host/host-object';
import { cellsAt, cellsFrom } from './range/cells';
import { rangeOf } from './range/range';

function location(sheet: SheetModel): HostObject | null {
  const filter = filterOf(sheet);
  return filter && rangeOf(cellsAt(sheet, filter.area));
}

const isFiltered = (sheet: SheetModel) => filterOf(sheet)?.criteria.some((each) => each !== null) ?? false;
/** Excel says of a column that is not filtered that it is, by nothing. */
const shown = (criteria: FilterCriteria | null) => criteria ?? {};

const autoFilter: TypeTable<SheetModel> = {
  name: 'AutoFilter',
  properties: {
    Enabled: readOnly((sheet) => filterOf(sheet) !== null),
    IsDataFiltered: readOnly(isFiltered),
    Criteria: readOnly((sheet) => filterOf(sheet)?.criteria.map(shown) ?? []),
  },
  methods: {
    Apply: method((sheet, args) => {
      checkAction(sheet, 'allowAutoFilter');
      setFilter(sheet, cellsFrom(sheet, args.at(0)).area);
      if (!args.at(1).given) return;
      const criteria = args.at(2).given ? args.at(2).shape(filterCriteria) : null;
      filterColumn(sheet, args.at(1).integer(), criteria);
    }),
    ClearColumnCriteria: method((sheet, args) => {
      checkAction(sheet, 'allowAutoFilter');
      filterColumn(sheet, args.at(0).integer(), null);
    }),
    ClearCriteria: method((sheet) => {
      checkAction(sheet, 'allowAutoFilter');
      filterOf(sheet)?.criteria.forEach((criteria, index) => {
        if (criteria) filterColumn(sheet, index, null);
      });
    }),
    GetRange: method((sheet) => {
      const found = location(sheet);
      if (!found) throw new ItemNotFound();
      return found;
    }),
    GetRangeOrNullObject: method(location),
    Reapply: method((sheet) => {
      reapplyFilter(sheet);
    }),
    Remove: method((sheet) => {
      checkAction(sheet, 'allowAutoFilter');
      removeFilter(sheet);
    }),
  },
};

export function autoFilterOf(sheet: SheetModel): HostObject {
  return HostObject.of(autoFilter, sheet);
}
