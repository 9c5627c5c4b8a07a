import { InvalidArgument, InvalidOperation } from '../../protocol/rich-api-error';
import { activateSheet, checkSheetName, stayingInFront } from '../sheet-list';
import type { SheetModel } from './model';

/** Renames a sheet; formulas that name it follow. */
export function renameSheet(sheet: SheetModel, name: string): void {
  const { workbook } = sheet;
  if (name === sheet.name) return;
  checkSheetName(workbook, name, sheet);
  workbook.mutate('sheet.command.set-worksheet-name', { unitId: workbook.unitId, subUnitId: sheet.id, name });
}

/** Moves a sheet to a zero-based place among the tabs. */
export function moveSheet(sheet: SheetModel, position: number): void {
  const { sheets } = sheet.workbook;
  if (position < 0 || position >= sheets.length) throw new InvalidArgument();
  sheet.mutate('sheet.mutation.set-worksheet-order', { fromOrder: sheet.position, toOrder: position });
}

/** Shows or hides a sheet; the last visible one cannot be hidden. */
export function setVisibility(sheet: SheetModel, visibility: SheetModel['visibility']): void {
  const { workbook } = sheet;
  workbook.forgetUndo();
  const hidden = visibility !== 'Visible';
  if (hidden === (sheet.grid.isSheetHidden() === 1)) {
    sheet.state.veryHidden = visibility === 'VeryHidden';
    return;
  }
  const other = workbook.sheets.find((candidate) => candidate !== sheet && candidate.visibility === 'Visible');
  if (hidden && !other) throw new InvalidOperation('A workbook must contain at least one visible worksheet.');
  sheet.state.veryHidden = visibility === 'VeryHidden';
  if (hidden && other && workbook.activeSheet === sheet) activateSheet(other);
  stayingInFront(workbook, () => {
    sheet.mutate('sheet.mutation.set-worksheet-hidden', { hidden: hidden ? 1 : 0 });
  });
}

export function setTabColor(sheet: SheetModel, color: string): void {
  sheet.mutate('sheet.mutation.set-tab-color', { color });
}

export function setGridlines(sheet: SheetModel, shown: boolean): void {
  sheet.mutate('sheet.mutation.toggle-gridlines', { showGridlines: shown ? 1 : 0 });
}
