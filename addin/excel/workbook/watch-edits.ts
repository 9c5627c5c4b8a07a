import { SHEETS } from '../../../shared/vocabulary/sheets';
import { orRefused } from './host-error';

/**
 * Calls back after every edit that the person at this workbook makes, on any sheet; not for the edits of others who have it open,
 * nor for what we write ourselves. Calls come as often as edits do.
 * @returns what ends it
 * @throws HostRefused where Excel refused
 */
export const watchEdits = (onEdit: () => void): Promise<() => Promise<void>> =>
  orRefused(() =>
    Excel.run(async (context) => {
      const memory = context.workbook.worksheets.getItemOrNullObject(SHEETS.memory).load('id');
      const watch = context.workbook.worksheets.onChanged.add(async ({ source, triggerSource, worksheetId }) => {
        const isMemory = !memory.isNullObject && worksheetId === memory.id;
        if (source === 'Local' && triggerSource !== 'ThisLocalAddin' && !isMemory) onEdit();
      });
      await context.sync();
      return () =>
        orRefused(() =>
          Excel.run(watch.context, async (same) => {
            watch.remove();
            await same.sync();
          }),
        );
    }),
  );
