import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import type { FormKind } from '../../../shared/workbook/layout/names';
import { orRefused } from '../workbook/host-error';
import { requestForm, takeForm } from './request-form';

/**
 * Reads the item form of the workbook in one sync, without touching it.
 * @returns null where there is none of that kind
 * @throws HostRefused while a cell is being edited, among others
 */
export const readForm = (kind: FormKind): Promise<ItemFormReading | null> =>
  orRefused(() =>
    Excel.run(async (context) => {
      const request = requestForm(context, kind);
      await context.sync();
      return takeForm(request)?.reading ?? null;
    }),
  );
