import { HostRefused } from './host-error';
import { inExcelAtOnce } from './in-excel';

/** Whether a cell is being edited at this moment, for which Excel keeps all work waiting: only then does it refuse what does not wait. */
export const isCellBeingEdited = async (): Promise<boolean> => {
  try {
    await inExcelAtOnce(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
    });
    return false;
  } catch (failure) {
    return failure instanceof HostRefused && failure.code === 'InvalidOperationInCellEditMode';
  }
};
