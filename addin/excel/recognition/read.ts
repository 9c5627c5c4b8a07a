import type { ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { orRefused } from '../workbook/host-error';
import { requestApplication, takeApplication } from './request';

/**
 * Reads 认定申报 in one sync, without touching it.
 * @returns null where the workbook has none
 * @throws HostRefused while a cell is being edited, among others
 */
export const readApplicationForm = (): Promise<ApplicationReading | null> =>
  orRefused(() =>
    Excel.run(async (context) => {
      const request = requestApplication(context);
      await context.sync();
      return takeApplication(request)?.reading ?? null;
    }),
  );
