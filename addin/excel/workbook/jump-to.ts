import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from './in-excel';

/**
 * Shows a cell and selects it.
 * @throws HostRefused where the cell or its sheet is gone
 */
export const jumpTo = ({ sheet, row, column }: CellRef): Promise<void> =>
  inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getCell(row, column).select();
    await context.sync();
  });
