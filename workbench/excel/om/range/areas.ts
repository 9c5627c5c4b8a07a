import { sheetAddress } from '../../model/grid/address';
import { cellCount, intersection, MAX_COLUMNS, MAX_ROWS } from '../../model/grid/area';
import { child, HostObject, method, readOnly, type TypeTable } from '../../host/host-object';
import { Cells, cellsAt, cellsFrom } from './cells';
import { collection } from '../collection';
import { conditionalFormatsOf } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeOf } from './range';
import { RANGE_EDITS } from './edits';
import { rangeFormat } from './format';
import { worksheetOf } from '../worksheet';

const rangeCollection = collection<Cells, Cells>({
  name: 'RangeCollection',
  item: rangeOf,
  list: ({ sheet, areas }) => areas.map((area) => cellsAt(sheet, area)),
  find: () => null,
});

function common(cells: Cells, other: Cells): HostObject | null {
  if (cells.sheet !== other.sheet) return null;
  const areas = cells.areas.flatMap((area) => other.areas.flatMap((hole) => intersection(area, hole) ?? []));
  return areas.length === 0 ? null : rangeAreasOf(new Cells(cells.sheet, areas));
}

const rangeAreas: TypeTable<Cells> = {
  name: 'RangeAreas',
  properties: {
    Address: readOnly(({ sheet, areas }) => areas.map((area) => sheetAddress(sheet.name, area)).join(',')),
    AddressLocal: readOnly(({ sheet, areas }) => areas.map((area) => sheetAddress(sheet.name, area)).join(',')),
    AreaCount: readOnly(({ areas }) => areas.length),
    CellCount: readOnly(({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0)),
    IsEntireColumn: readOnly(({ areas }) => areas.every((area) => area.rows === MAX_ROWS)),
    IsEntireRow: readOnly(({ areas }) => areas.every((area) => area.columns === MAX_COLUMNS)),
  },
  children: {
    Areas: child((cells) => HostObject.of(rangeCollection, cells)),
    Format: child((cells) => HostObject.of(rangeFormat, cells)),
    DataValidation: child((cells) => HostObject.of(dataValidation, cells)),
    ConditionalFormats: child((cells) => conditionalFormatsOf(cells)),
    Worksheet: child(({ sheet }) => worksheetOf(sheet)),
  },
  methods: {
    Clear: { call: (self, args) => RANGE_EDITS['Clear']?.call(self, args) },
    Calculate: { call: (self, args) => RANGE_EDITS['Calculate']?.call(self, args) },
    GetIntersectionOrNullObject: method((cells, args) => common(cells, cellsFrom(cells.sheet, args.at(0)))),
    GetUsedRangeAreasOrNullObject: method((cells, args) => {
      const used = cells.sheet.usedArea(args.at(0).optionalFlag(false));
      return used && common(cells, new Cells(cells.sheet, [used]));
    }),
    GetEntireRow: method(({ sheet, areas }) =>
      rangeAreasOf(
        new Cells(
          sheet,
          areas.map((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
        ),
      ),
    ),
    GetEntireColumn: method(({ sheet, areas }) =>
      rangeAreasOf(
        new Cells(
          sheet,
          areas.map((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
        ),
      ),
    ),
    GetOffsetRangeAreas: method(({ sheet, areas }, args) => {
      const [rows, columns] = [args.at(0).integer(), args.at(1).integer()];
      const moved = areas.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns }));
      for (const area of moved) cellsAt(sheet, area);
      return rangeAreasOf(new Cells(sheet, moved));
    }),
  },
};

export function rangeAreasOf(cells: Cells): HostObject {
  return HostObject.of(rangeAreas, cells);
}
