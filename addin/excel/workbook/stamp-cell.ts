import { sayAside } from './asides';
import { HostRefused } from './host-error';
import { inExcel } from './in-excel';
import { openSheet, protectionOf, syncOpened } from './open-sheet';

/** What is written into the first cell of a name of ours; a text made safe by `asText`. */
export type Stamps = Readonly<Record<string, string | number>>;

/**
 * Writes into the first cells of names of ours, all on one sheet, in two syncs. Sheets stay protected as they were; where the workbook has no such name any more, nothing is written.
 * @throws HostRefused where Excel did not let it be written
 */
export const stampCells = (stamps: Stamps): Promise<void> =>
  inExcel(async (context) => {
    const cells = Object.entries(stamps).map(([name, value]) => {
      const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('address');
      const sheet = range.worksheet;
      sheet.protection.load('protected,options');
      return { range, sheet, value };
    });
    await context.sync();
    const there = cells.filter(({ range }) => !range.isNullObject);
    const [first] = there;
    if (!first) return;
    const { sheet } = first;
    const protection = protectionOf(sheet);
    openSheet(sheet, protection, () => {
      for (const { range, value } of there) range.getCell(0, 0).values = [[value]];
    });
    await syncOpened(context, [{ sheet, protection }]);
  });

/**
 * As {@link stampCells}, for what was sent already and stands without the stamp: where Excel refuses, that is said as an aside.
 * @param missing what to say then: what is not on the sheet, and what follows from it
 */
export const stampSent = async (stamps: Stamps, missing: string): Promise<void> => {
  try {
    await stampCells(stamps);
  } catch (failure) {
    if (!(failure instanceof HostRefused)) throw failure;
    sayAside('receipt', `已经提交成功，只是${missing}。${failure.message}`);
  }
};
