import { cellArea, WHOLE_SHEET } from '../model/grid/area';
import { checkAction } from '../model/sheet/protection';
import { colorOf } from '../model/looks/look-properties';
import { activateSheet, checkShown, deleteSheet } from '../model/sheet-list';
import type { SheetModel } from '../model/sheet/model';
import { moveSheet, renameSheet, setGridlines, setTabColor, setVisibility } from '../model/sheet/settings';
import { standardHeight, standardWidth, writeColumnWidth } from '../model/grid/sizes';
import { InvalidArgument, InvalidOperation, ItemNotFound } from '../protocol/rich-api-error';
import type { Arguments } from '../host/arguments';
import { registrations } from '../host/event-codes';
import { child, HostObject, method, readOnly, readWrite, type TypeTable } from '../host/host-object';
import { autoFilterOf } from './auto-filter';
import { Cells, cellsAt, cellsFrom, cellsOfAddress } from './range/cells';
import { chartsOf } from './charts/charts';
import { freezePanesOf } from './freeze-panes';
import { namesOfSheet } from './names';
import { pageLayoutOf } from './page-layout';
import { rangeOf } from './range/range';
import { rangeAreasOf } from './range/areas';
import { tablesOfSheet } from './tables';
import { protectionOf } from './worksheet-protection';

/** Characters that `getRanges` takes. */
const LONGEST_ADDRESSES = 8192;
const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

function used(sheet: SheetModel, args: Arguments): HostObject | null {
  const area = sheet.usedArea(args.at(0).optionalFlag(false));
  return area && rangeOf(cellsAt(sheet, area));
}

function neighbour(sheet: SheetModel, args: Arguments, step: 1 | -1): HostObject | null {
  const visibleOnly = args.at(0).optionalFlag(false);
  const { sheets } = sheet.workbook;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const other = sheets[index];
    if (!other) return null;
    if (!visibleOnly || other.visibility === 'Visible') return worksheetOf(other);
  }
}

const found = (object: HostObject | null): HostObject => {
  if (!object) throw new ItemNotFound();
  return object;
};

const gridlines = readWrite<SheetModel>(
  (sheet) => !sheet.grid.hasHiddenGridlines(),
  (sheet, shown) => {
    setGridlines(sheet, shown.flag());
  },
);

const worksheet: TypeTable<SheetModel> = {
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: readWrite(
      (sheet) => sheet.name,
      (sheet, name) => {
        renameSheet(sheet, name.text());
      },
    ),
    Position: readWrite(
      (sheet) => sheet.position,
      (sheet, position) => {
        moveSheet(sheet, position.integer());
      },
    ),
    Visibility: readWrite(
      (sheet) => sheet.visibility,
      (sheet, visibility) => {
        setVisibility(sheet, visibility.choice(VISIBILITIES));
      },
    ),
    TabColor: readWrite(
      // Source: learn.microsoft.com, Excel.Worksheet.tabColor
      (sheet) => (sheet.visibility === 'Visible' ? (sheet.grid.getTabColor() ?? '') : null),
      (sheet, color) => {
        setTabColor(sheet, color.raw === '' ? '' : colorOf(color.text()));
      },
    ),
    StandardWidth: readWrite(
      (sheet) => standardWidth(sheet),
      (sheet, width) => {
        checkAction(sheet, 'allowFormatColumns');
        writeColumnWidth(sheet, WHOLE_SHEET, width.number());
      },
    ),
    StandardHeight: readOnly((sheet) => standardHeight(sheet)),
    ShowGridlines: gridlines,
    // The client reads `ShowGridlines` but sets `Gridlines`
    Gridlines: { ...gridlines, unlisted: true },
    ShowHeadings: readOnly((sheet) => sheet.grid.getConfig().rowHeader.hidden !== 1),
  },
  children: {
    AutoFilter: child((sheet) => autoFilterOf(sheet)),
    Charts: child((sheet) => chartsOf(sheet)),
    FreezePanes: child((sheet) => freezePanesOf(sheet)),
    Names: child((sheet) => namesOfSheet(sheet)),
    PageLayout: child((sheet) => pageLayoutOf(sheet)),
    Protection: child((sheet) => protectionOf(sheet)),
    Tables: child((sheet) => tablesOfSheet(sheet)),
  },
  methods: {
    GetRange: method((sheet, args) => rangeOf(cellsFrom(sheet, args.at(0)))),
    GetRanges: method((sheet, args) => {
      if (!args.at(0).given) return rangeAreasOf(new Cells(sheet, [WHOLE_SHEET]));
      const addresses = args.at(0).text();
      // Source: learn.microsoft.com, "Troubleshoot Excel add-ins", and office-js #5198
      if (addresses.length > LONGEST_ADDRESSES) throw new InvalidArgument();
      const parts = addresses.split(/[,;](?=(?:[^']*'[^']*')*[^']*$)/);
      const cells = parts.map((part) => cellsOfAddress(sheet, part.trim()));
      return rangeAreasOf(
        new Cells(
          sheet,
          cells.map(({ area }) => area),
        ),
      );
    }),
    GetRangeByIndexes: method((sheet, args) => {
      const [row, column, rows, columns] = [0, 1, 2, 3].map((index) => args.at(index).integer());
      return rangeOf(cellsAt(sheet, { row: row ?? 0, column: column ?? 0, rows: rows ?? 0, columns: columns ?? 0 }));
    }),
    GetCell: method((sheet, args) => rangeOf(cellsAt(sheet, cellArea(args.at(0).integer(), args.at(1).integer())))),
    GetUsedRange: method((sheet, args) => used(sheet, args) ?? rangeOf(cellsAt(sheet, cellArea(0, 0)))),
    GetUsedRangeOrNullObject: method((sheet, args) => used(sheet, args)),
    GetNext: method((sheet, args) => found(neighbour(sheet, args, 1))),
    GetNextOrNullObject: method((sheet, args) => neighbour(sheet, args, 1)),
    GetPrevious: method((sheet, args) => found(neighbour(sheet, args, -1))),
    GetPreviousOrNullObject: method((sheet, args) => neighbour(sheet, args, -1)),
    Activate: method((sheet) => {
      checkShown(sheet);
      activateSheet(sheet);
    }),
    Calculate: method((sheet) => sheet.workbook.calculation.calculateAll()),
    Delete: method((sheet) => {
      // Source: learn.microsoft.com, Excel.Worksheet.delete; office-js #365
      if (sheet.visibility === 'VeryHidden') throw new InvalidOperation();
      deleteSheet(sheet);
    }),
    ...registrations<SheetModel>(
      ['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged', 'ProtectionChanged'],
      (sheet) => sheet.workbook.subscriptions,
      (sheet) => sheet.id,
    ),
  },
};

export function worksheetOf(sheet: SheetModel): HostObject {
  return HostObject.of(worksheet, sheet);
}
