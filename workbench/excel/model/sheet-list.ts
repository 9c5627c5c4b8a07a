import { InvalidArgument, InvalidOperation, ItemAlreadyExists } from '../protocol/rich-api-error';
import type { SheetModel } from './sheet/model';
import { newSheetSnapshot } from './workbook-file';
import type { WorkbookModel } from './workbook-model';

/** A sheet's name in Excel: not empty, at most 31 characters, none of these, no apostrophe at either end. */
const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/;

/** Throws what Excel throws for a name that a sheet cannot have. */
export function checkSheetName(workbook: WorkbookModel, name: string, except: SheetModel | null): void {
  // Excel keeps "History" for its own list of changes, in any case. Source: support.microsoft.com, "Rename a worksheet"
  if (!SHEET_NAME.test(name) || name.toLowerCase() === 'history') throw new InvalidArgument();
  const other = workbook.findSheet(name);
  if (other && other !== except) throw new ItemAlreadyExists();
}

/** Does something to the sheets after which the grid would show another one. Excel shows none that is only added, or only no longer hidden. Source: DOC javascript/api/excel/excel.worksheetcollection */
export function stayingInFront(workbook: WorkbookModel, work: () => void): void {
  const { id } = workbook.activeSheet;
  work();
  if (workbook.activeSheet.id !== id) workbook.asAddin(() => workbook.facade.setActiveSheet(id));
}

/** Adds an empty sheet at the end, which is not shown; without a name it gets Excel's next one. */
export function addSheet(workbook: WorkbookModel, name: string | null): SheetModel {
  let chosen = name ?? '';
  for (let n = workbook.sheets.length + 1; chosen === ''; n += 1) {
    if (!workbook.findSheet(`Sheet${String(n)}`)) chosen = `Sheet${String(n)}`;
  }
  checkSheetName(workbook, chosen, null);
  const id = workbook.newSheetId();
  const { unitId } = workbook;
  const { length: index } = workbook.sheets;
  stayingInFront(workbook, () => {
    workbook.mutate('sheet.mutation.insert-sheet', { unitId, index, sheet: newSheetSnapshot(id, chosen) });
  });
  const sheet = workbook.sheetById(id);
  workbook.forgetUndo();
  workbook.events.emit({ kind: 'added', sheet });
  return sheet;
}

/** Deletes a sheet; formulas that read it become #REF!. The last visible one stays. */
export function deleteSheet(sheet: SheetModel): void {
  const { workbook, id } = sheet;
  const rest = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  const [next] = rest;
  if (!next) throw new InvalidOperation('A workbook must contain at least one visible worksheet.');
  if (workbook.activeSheet === sheet) activateSheet(next);
  workbook.mutate('sheet.command.remove-sheet', { unitId: workbook.unitId, subUnitId: id });
  workbook.forgetSheet(id);
  workbook.forgetUndo();
  workbook.events.emit({ kind: 'deleted', sheetId: id });
}

/** Throws InvalidOperation for a hidden sheet, which Excel neither shows nor selects in; the code is not verified. Source: XlsxWriter #210 */
export function checkShown(sheet: SheetModel): void {
  if (sheet.visibility !== 'Visible') throw new InvalidOperation();
}

/** Shows a sheet. */
export function activateSheet(sheet: SheetModel): void {
  const { workbook } = sheet;
  const before = workbook.activeSheet;
  if (before === sheet) return;
  workbook.asAddin(() => workbook.facade.setActiveSheet(sheet.id));
  workbook.events.emit({ kind: 'deactivated', sheet: before });
  workbook.events.emit({ kind: 'activated', sheet });
}
