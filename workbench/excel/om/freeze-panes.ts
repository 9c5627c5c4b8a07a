import { WHOLE_SHEET } from '../model/grid/area';
import { freeze, frozenArea } from '../model/sheet/freezing';
import type { SheetModel } from '../model/sheet/model';
import { ItemNotFound } from '../protocol/rich-api-error';
import { HostObject, method, type TypeTable } from '../host/host-object';
import { cellsAt, cellsFrom } from './range/cells';
import { rangeOf } from './range/range';

function location(sheet: SheetModel): HostObject | null {
  const area = frozenArea(sheet, WHOLE_SHEET);
  return area && rangeOf(cellsAt(sheet, area));
}

const worksheetFreezePanes: TypeTable<SheetModel> = {
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: method((sheet, args) => {
      freeze(sheet, args.at(0).given ? args.at(0).integer() : 1, 0);
    }),
    FreezeColumns: method((sheet, args) => {
      freeze(sheet, 0, args.at(0).given ? args.at(0).integer() : 1);
    }),
    FreezeAt: method((sheet, args) => {
      const { area } = cellsFrom(sheet, args.at(0));
      const rows = area.rows >= WHOLE_SHEET.rows ? 0 : area.row + area.rows;
      const columns = area.columns >= WHOLE_SHEET.columns ? 0 : area.column + area.columns;
      freeze(sheet, rows, columns);
    }),
    Unfreeze: method((sheet) => {
      freeze(sheet, 0, 0);
    }),
    GetLocation: method((sheet) => {
      const found = location(sheet);
      if (!found) throw new ItemNotFound();
      return found;
    }),
    GetLocationOrNullObject: method(location),
  },
};

export function freezePanesOf(sheet: SheetModel): HostObject {
  return HostObject.of(worksheetFreezePanes, sheet);
}
