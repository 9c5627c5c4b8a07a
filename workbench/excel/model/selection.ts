import { cellArea, type Area } from './grid/area';
import { fromGridRange, toGridRange } from './grid/grid-range';
import type { SheetModel } from './sheet/model';
import type { WorkbookModel } from './workbook-model';

/** Selects cells of a sheet and scrolls to them, as Excel does. */
export function select(sheet: SheetModel, area: Area): void {
  const range = toGridRange(sheet.clip(area));
  const primary = {
    ...range,
    endRow: area.row,
    endColumn: area.column,
    actualRow: area.row,
    actualColumn: area.column,
    isMerged: false,
    isMergedMainCell: false,
  };
  sheet.mutate('sheet.operation.set-selections', { selections: [{ range, primary, style: null }], reveal: true });
}

/** What is selected on the active sheet; its first cell when nothing is. */
export function selectionOf(workbook: WorkbookModel): { readonly sheet: SheetModel; readonly area: Area } {
  const sheet = workbook.activeSheet;
  const range = workbook.facade.getSheetBySheetId(sheet.id)?.getSelection()?.getActiveRange()?.getRange();
  return { sheet, area: range ? fromGridRange(range) : cellArea(0, 0) };
}
