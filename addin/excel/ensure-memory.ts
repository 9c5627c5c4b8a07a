import { SHEETS } from '../../shared/workbook/names';
import { orRefused } from './host-error';
import { addMemory } from './marks/mark-memory';

/**
 * Puts the very hidden sheet of the marks into the workbook ahead of the first validation: adding a sheet ends what Excel can undo,
 * validating is not to.
 * @throws HostRefused where Excel refused
 */
export const ensureMemory = (): Promise<void> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const known = context.workbook.worksheets.getItemOrNullObject(SHEETS.memory).load('name');
      await context.sync();
      if (!known.isNullObject) return;
      addMemory(context);
      await context.sync();
    }),
  );
