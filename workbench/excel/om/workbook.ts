import { cellArea } from '../model/grid/area';
import type { WorkbookModel } from '../model/workbook-model';
import { ItemNotFound } from '../protocol/rich-api-error';
import type { Arguments } from '../host/arguments';
import { child, HostObject, method, readOnly, type TypeTable } from '../host/host-object';
import { applicationOf } from './application';
import { Cells } from './range/cells';
import { customXmlPartsOf } from './custom-xml-parts';
import { documentPropertiesOf } from './document-properties';
import { namesOfWorkbook } from './names';
import { rangeOf } from './range/range';
import { rangeAreasOf } from './range/areas';
import { settingsOf } from './settings';
import { tablesOfWorkbook } from './tables';
import { worksheetsOf } from './worksheets';

function selection(workbook: WorkbookModel): Cells {
  const { sheet, area } = workbook.selection;
  return new Cells(sheet, [area]);
}

function eventRange(workbook: WorkbookModel, args: Arguments): Cells | null {
  const found = workbook.subscriptions.range(args.at(0).text());
  return found && new Cells(found.sheet, [found.area]);
}

const workbookTable: TypeTable<WorkbookModel> = {
  name: 'Workbook',
  properties: {
    Name: readOnly((workbook) => workbook.name),
    ReadOnly: readOnly(() => false),
  },
  children: {
    Application: child(applicationOf),
    CustomXmlParts: child(customXmlPartsOf),
    Names: child(namesOfWorkbook),
    Properties: child(documentPropertiesOf),
    Settings: child(settingsOf),
    Tables: child(tablesOfWorkbook),
    Worksheets: child(worksheetsOf),
  },
  methods: {
    GetSelectedRange: method((workbook) => rangeOf(selection(workbook))),
    GetSelectedRanges: method((workbook) => rangeAreasOf(selection(workbook))),
    GetActiveCell: method((workbook) => {
      const { sheet, area } = selection(workbook);
      return rangeOf(new Cells(sheet, [cellArea(area.row, area.column)]));
    }),
    _GetRangeForEventByReferenceId: method((workbook, args) => {
      const cells = eventRange(workbook, args);
      if (!cells) throw new ItemNotFound();
      return rangeOf(cells);
    }),
    _GetRangeOrNullObjectForEventByReferenceId: method((workbook, args) => {
      const cells = eventRange(workbook, args);
      return cells && rangeOf(cells);
    }),
  },
};

/** The global object of every request. */
export function workbookOf(workbook: WorkbookModel): HostObject {
  return HostObject.of(workbookTable, workbook);
}
