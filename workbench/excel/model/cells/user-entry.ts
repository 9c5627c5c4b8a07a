import { RichApiError } from '../../protocol/rich-api-error';
import { cellArea, type Area } from '../grid/area';
import { entryChanges, type CellChanges } from './cell-writing';
import { toGridRange } from '../grid/grid-range';
import { LOCKED_CELL_MESSAGE } from '../sheet/protection';
import type { SheetModel } from '../sheet/model';
import { acceptsEntry } from '../validation/check';
import { validationAt } from '../validation/validations';

/** A person tried to change a locked cell of a protected sheet; the message is Excel's. */
class LockedCellRefused extends Error {
  constructor(readonly address: string) {
    super(LOCKED_CELL_MESSAGE);
    this.name = 'LockedCellRefused';
  }
}

/** A person's entry did not pass the cell's data validation; the message is the rule's, or Excel's own. */
class EntryRefused extends Error {
  constructor(
    readonly title: string,
    message: string,
  ) {
    super(message === '' ? '此值与此单元格定义的数据验证限制不匹配。' : message);
    this.name = 'EntryRefused';
  }
}

/** What typing a text changes; Excel keeps a person in the cell as long as it cannot take what is there. */
function entered(sheet: SheetModel, cell: Area, text: string): CellChanges {
  try {
    return entryChanges(sheet, cell, [[text]]);
  } catch (error) {
    if (error instanceof RichApiError) throw new EntryRefused('', '此公式有问题。');
    throw error;
  }
}

/**
 * Types a text into a cell and presses Enter, as a person does: refused by protection and by a rule that stops, one step
 * for Ctrl+Z, told to the add-in once the formulas are calculated.
 */
export async function typeInto(sheet: SheetModel, row: number, column: number, text: string): Promise<void> {
  const { workbook } = sheet;
  await workbook.calculation.settle();
  if (sheet.isProtected && sheet.isLocked(row, column)) throw new LockedCellRefused(`${String(row)},${String(column)}`);
  const changes = entered(sheet, cellArea(row, column), text);
  const { alert, ...validation } = validationAt(sheet, row, column);
  if (alert.show && alert.style === 'Stop' && !acceptsEntry(sheet, validation, changes[row]?.[column] ?? null)) {
    throw new EntryRefused(alert.title, alert.message);
  }
  sheet.reach(cellArea(row, column));
  await workbook.runtime.api.executeCommand('sheet.command.set-range-values', {
    unitId: workbook.unitId,
    subUnitId: sheet.id,
    range: toGridRange(cellArea(row, column)),
    value: changes,
  });
  workbook.editing.end();
  await workbook.idle();
}
