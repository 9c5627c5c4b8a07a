import { areaAddress, sheetAddress } from '../../model/grid/address';
import {
  areaBetween,
  boundingArea,
  cellArea,
  cellCount,
  intersection,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Area,
} from '../../model/grid/area';
import { checkAction } from '../../model/sheet/protection';
import { select } from '../../model/selection';
import { activateSheet, checkShown } from '../../model/sheet-list';
import * as sizes from '../../model/grid/sizes';
import { ItemNotFound } from '../../protocol/rich-api-error';
import type { Arguments } from '../../host/arguments';
import { child, HostObject, method, readOnly, readWrite, type TypeTable } from '../../host/host-object';
import { Cells, cellsAt, cellsFrom } from './cells';
import { CELL_PROPERTIES } from './cell-properties';
import { conditionalFormatsOf } from './conditional-formats';
import { dataValidation } from './data-validation';
import { rangeAreasOf } from './areas';
import { RANGE_EDITS } from './edits';
import { rangeFormat } from './format';
import { RANGE_VALUES } from './values';
import { worksheetOf } from '../worksheet';

/** A method that answers another range of the same sheet. */
function to(pick: (area: Area, args: Arguments, cells: Cells) => Area) {
  return method((cells: Cells, args) => rangeOf(cellsAt(cells.sheet, pick(cells.area, args, cells))));
}

function usedWithin(cells: Cells, args: Arguments): Area | null {
  const used = cells.sheet.usedArea(args.at(0).optionalFlag(false));
  return used && intersection(used, cells.area);
}

function common(cells: Cells, args: Arguments): Area | null {
  const other = cellsFrom(cells.sheet, args.at(0));
  return other.sheet === cells.sheet ? intersection(cells.area, other.area) : null;
}

function mergedIn({ sheet, area }: Cells): HostObject | null {
  const merged = sheet.merges().filter((block) => intersection(block, area));
  return merged.length === 0 ? null : rangeAreasOf(new Cells(sheet, merged));
}

const range: TypeTable<Cells> = {
  name: 'Range',
  properties: {
    Address: readOnly(({ sheet, area }) => sheetAddress(sheet.name, area)),
    AddressLocal: readOnly(({ sheet, area }) => sheetAddress(sheet.name, area)),
    CellCount: readOnly(({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area))),
    RowIndex: readOnly(({ area }) => area.row),
    ColumnIndex: readOnly(({ area }) => area.column),
    RowCount: readOnly(({ area }) => area.rows),
    ColumnCount: readOnly(({ area }) => area.columns),
    IsEntireColumn: readOnly(({ area }) => area.rows === MAX_ROWS),
    IsEntireRow: readOnly(({ area }) => area.columns === MAX_COLUMNS),
    Hidden: readOnly(
      ({ sheet, area }) => sizes.rowsHidden(sheet, area) === true || sizes.columnsHidden(sheet, area) === true,
    ),
    RowHidden: readWrite(
      ({ sheet, area }) => sizes.rowsHidden(sheet, area),
      ({ sheet, area }, hidden) => {
        checkAction(sheet, 'allowFormatRows');
        sizes.hideRows(sheet, area, hidden.flag());
      },
    ),
    ColumnHidden: readWrite(
      ({ sheet, area }) => sizes.columnsHidden(sheet, area),
      ({ sheet, area }, hidden) => {
        checkAction(sheet, 'allowFormatColumns');
        sizes.hideColumns(sheet, area, hidden.flag());
      },
    ),
    Left: readOnly(({ sheet, area }) => sizes.cornerOf(sheet, area.row, area.column).left),
    Top: readOnly(({ sheet, area }) => sizes.cornerOf(sheet, area.row, area.column).top),
    Width: readOnly(({ sheet, area }) => sizes.extentOf(sheet, area).width),
    Height: readOnly(({ sheet, area }) => sizes.extentOf(sheet, area).height),
    ...RANGE_VALUES,
  },
  children: {
    Format: child((cells) => HostObject.of(rangeFormat, cells)),
    DataValidation: child((cells) => HostObject.of(dataValidation, cells)),
    ConditionalFormats: child((cells) => conditionalFormatsOf(cells)),
    Worksheet: child(({ sheet }) => worksheetOf(sheet)),
  },
  methods: {
    GetCell: to((area, args) => cellArea(area.row + args.at(0).integer(), area.column + args.at(1).integer())),
    GetRow: to((area, args) => ({ ...area, row: area.row + args.at(0).integer(), rows: 1 })),
    GetColumn: to((area, args) => ({ ...area, column: area.column + args.at(0).integer(), columns: 1 })),
    GetEntireRow: to((area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: to((area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetLastCell: to((area) => cellArea(lastRow(area), lastColumn(area))),
    GetLastRow: to((area) => ({ ...area, row: lastRow(area), rows: 1 })),
    GetLastColumn: to((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
    GetRowsAbove: to((area, args) => ({ ...area, row: area.row - args.at(0).integer(), rows: args.at(0).integer() })),
    GetRowsBelow: to((area, args) => ({ ...area, row: lastRow(area) + 1, rows: args.at(0).integer() })),
    GetColumnsBefore: to((area, args) => ({
      ...area,
      column: area.column - args.at(0).integer(),
      columns: args.at(0).integer(),
    })),
    GetColumnsAfter: to((area, args) => ({ ...area, column: lastColumn(area) + 1, columns: args.at(0).integer() })),
    GetOffsetRange: to((area, args) => ({
      ...area,
      row: area.row + args.at(0).integer(),
      column: area.column + args.at(1).integer(),
    })),
    GetResizedRange: to((area, args) => ({
      ...area,
      rows: area.rows + args.at(0).integer(),
      columns: area.columns + args.at(1).integer(),
    })),
    GetAbsoluteResizedRange: to((area, args) => ({
      ...area,
      rows: args.at(0).integer(),
      columns: args.at(1).integer(),
    })),
    GetBoundingRect: to((area, args, cells) => boundingArea([area, cellsFrom(cells.sheet, args.at(0)).area]) ?? area),
    GetIntersection: method((cells, args) => {
      const area = common(cells, args);
      if (!area) throw new ItemNotFound();
      return rangeOf(cellsAt(cells.sheet, area));
    }),
    GetIntersectionOrNullObject: method((cells, args) => {
      const area = common(cells, args);
      return area && rangeOf(cellsAt(cells.sheet, area));
    }),
    GetUsedRange: to((area, args, cells) => usedWithin(cells, args) ?? cellArea(area.row, area.column)),
    GetUsedRangeOrNullObject: method((cells, args) => {
      const used = usedWithin(cells, args);
      return used && rangeOf(cellsAt(cells.sheet, used));
    }),
    GetMergedAreasOrNullObject: method((cells) => mergedIn(cells)),
    GetMergedAreas: method((cells) => {
      const merged = mergedIn(cells);
      if (!merged) throw new ItemNotFound();
      return merged;
    }),
    GetSurroundingRegion: to((area, _args, { sheet }) =>
      surroundingRegion(area, (row, column) => sheet.formula(row, column) !== ''),
    ),
    Select: method(({ sheet, area }) => {
      checkShown(sheet);
      activateSheet(sheet);
      select(sheet, area);
    }),
    ...CELL_PROPERTIES,
    ...RANGE_EDITS,
  },
};

/** The block of filled cells around an area, bounded by blank rows and columns. */
function surroundingRegion(start: Area, isFilled: (row: number, column: number) => boolean): Area {
  let region = start;
  for (;;) {
    const around = areaBetween(
      Math.max(0, region.row - 1),
      Math.max(0, region.column - 1),
      Math.min(MAX_ROWS - 1, lastRow(region) + 1),
      Math.min(MAX_COLUMNS - 1, lastColumn(region) + 1),
    );
    const filled: Area[] = [region];
    for (let row = around.row; row <= lastRow(around); row += 1) {
      for (let column = around.column; column <= lastColumn(around); column += 1) {
        if (isFilled(row, column)) filled.push(cellArea(row, column));
      }
    }
    const grown = boundingArea(filled) ?? region;
    if (areaAddress(grown) === areaAddress(region)) return region;
    region = grown;
  }
}

export function rangeOf(cells: Cells): HostObject {
  return HostObject.of(range, cells);
}
