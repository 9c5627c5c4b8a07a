import type { CellRef } from '../../shared/workbook/reading/workbook-reading';
import { orRefused } from './host-error';

/** Gives the keyboard back to the window around the pane, so that what is typed next goes into the cell. Office has no call for it: where Excel is no page there is none. */
const leaveKeyboardToExcel = () => {
  if (window.parent !== window) window.parent.focus();
};

/**
 * Shows a cell and selects it, ready to be typed into.
 * @throws HostRefused where the cell or its sheet is gone
 */
export const jumpTo = async ({ sheet, row, column }: CellRef): Promise<void> => {
  await orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getCell(row, column).select();
      await context.sync();
    }),
  );
  leaveKeyboardToExcel();
};
