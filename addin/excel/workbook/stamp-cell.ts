import { sayAside } from './asides';
import { HostRefused } from './host-error';
import { inExcel } from './in-excel';
import { openSheet, protectionOf, syncOpened } from './open-sheet';

/**
 * Writes into the first cell of a name of ours, in two syncs. The sheet stays protected as it was; where the workbook has no such name any more, nothing is written.
 * @param value as it is written; a text made safe by `asText`
 * @throws HostRefused where Excel did not let it be written
 */
export const stampCell = (name: string, value: string | number): Promise<void> =>
  inExcel(async (context) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('address');
    const sheet = range.worksheet;
    sheet.protection.load('protected,options');
    await context.sync();
    if (range.isNullObject) return;
    const protection = protectionOf(sheet);
    openSheet(sheet, protection, () => {
      range.getCell(0, 0).values = [[value]];
    });
    await syncOpened(context, [{ sheet, protection }]);
  });

/**
 * As {@link stampCell}, for what was sent already and stands without the stamp: where Excel refuses, that is said as an aside.
 * @param missing what to say then: what is not on the sheet, and what follows from it
 */
export const stampSent = async (name: string, value: string | number, missing: string): Promise<void> => {
  try {
    await stampCell(name, value);
  } catch (failure) {
    if (!(failure instanceof HostRefused)) throw failure;
    sayAside('receipt', `已经提交成功，只是${missing}。${failure.message}`);
  }
};
