import { PROTECTION } from '../../../shared/workbook/layout/layout';
import { applicationCellName } from '../../../shared/workbook/layout/names';
import { asText } from '../workbook/cell-input';
import { orRefused } from '../workbook/host-error';
import { openSheet } from '../workbook/open-sheet';

/**
 * Writes on 认定申报 that it was sent, in one sync, so that it is not taken for unsent work.
 * @throws HostRefused where the form is gone or under somebody's password
 */
export const stampApplication = (words: string): Promise<void> =>
  orRefused(() =>
    Excel.run({ delayForCellEdit: true }, async (context) => {
      const cell = () => context.workbook.names.getItem(applicationCellName('receipt')).getRange();
      // Our forms are always protected in the same way, without a password: no sync is needed to find out.
      openSheet(cell().worksheet, { protected: true, options: PROTECTION }, () => {
        cell().getCell(0, 0).values = [[asText(words)]];
      });
      await context.sync();
    }),
  );
