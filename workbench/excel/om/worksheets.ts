import { addSheet } from '../model/sheet-list';
import type { SheetModel } from '../model/sheet/model';
import type { WorkbookModel } from '../model/workbook-model';
import { WORKBOOK_TARGET } from '../protocol/rich-api';
import { registrations } from '../host/event-codes';
import { HostObject, method } from '../host/host-object';
import { collection } from './collection';
import { worksheetOf } from './worksheet';

function visible(workbook: WorkbookModel, only: boolean): readonly SheetModel[] {
  return workbook.sheets.filter((sheet) => !only || sheet.visibility === 'Visible');
}

const worksheetCollection = collection<WorkbookModel, SheetModel>({
  name: 'WorksheetCollection',
  item: worksheetOf,
  list: (workbook) => workbook.sheets,
  find: (workbook, key) => workbook.findSheet(key.text()),
  methods: {
    GetCount: method((workbook, args) => visible(workbook, args.at(0).optionalFlag(false)).length),
    GetActiveWorksheet: method((workbook) => worksheetOf(workbook.activeSheet)),
    GetFirst: method((workbook, args) => {
      const [first = workbook.activeSheet] = visible(workbook, args.at(0).optionalFlag(false));
      return worksheetOf(first);
    }),
    GetLast: method((workbook, args) =>
      worksheetOf(visible(workbook, args.at(0).optionalFlag(false)).at(-1) ?? workbook.activeSheet),
    ),
    Add: method((workbook, args) => worksheetOf(addSheet(workbook, args.at(0).optionalText()))),
    ...registrations<WorkbookModel>(
      ['DataChanged', 'Activated', 'Deactivated', 'Added', 'Deleted', 'SelectionChanged', 'ProtectionChanged'],
      (workbook) => workbook.subscriptions,
      () => WORKBOOK_TARGET,
    ),
  },
});

export function worksheetsOf(workbook: WorkbookModel): HostObject {
  return HostObject.of(worksheetCollection, workbook);
}
