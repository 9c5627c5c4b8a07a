import { SheetExists } from '../workbook/sheet-exists';

/** A sheet that may be there, and the name by which we know it for ours. */
export interface OwnSheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly owner: Excel.Worksheet;
}

/** Queues the reading of whether a sheet of ours is there. */
export const requestOwnSheet = (
  { workbook }: Excel.RequestContext,
  sheetName: string,
  definedName: string,
): OwnSheetRequest => {
  const sheet = workbook.worksheets.getItemOrNullObject(sheetName).load('id');
  const owner = workbook.names.getItemOrNullObject(definedName).getRangeOrNullObject().worksheet.load('id');
  return { sheet, owner };
};

/**
 * After a sync: whether our sheet is there.
 * @throws SheetExists where a sheet of that name is there that is somebody's own
 */
export const isOwnSheet = ({ sheet, owner }: OwnSheetRequest, sheetName: string): boolean => {
  if (sheet.isNullObject) return false;
  if (owner.isNullObject || owner.id !== sheet.id) throw new SheetExists(sheetName);
  return true;
};
