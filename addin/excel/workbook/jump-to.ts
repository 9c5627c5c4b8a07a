import { Failure } from '../../../shared/vocabulary/failure';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from './in-excel';

/** A cell is selected whose row does not show: whoever types now would take another row for it. */
class RowHidden extends Failure {
  override readonly name = 'RowHidden';
  override readonly title = '这一行现在看不到';

  constructor(sheet: string, row: number) {
    super(`“${sheet}”第 ${String(row + 1)} 行被筛选或隐藏。请先清除筛选或取消隐藏，再点一次。`);
  }
}

/**
 * Shows a cell and selects it.
 * @throws HostRefused where the cell or its sheet is gone
 * @throws {RowHidden} where it is selected, but cannot be seen
 */
export const jumpTo = ({ sheet, row, column }: CellRef): Promise<void> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    const cell = worksheet.getCell(row, column).load('rowHidden');
    cell.select();
    await context.sync();
    if (cell.rowHidden) throw new RowHidden(sheet, row);
  });
