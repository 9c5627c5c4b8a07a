import { sayAside } from './asides';
import { refusalCode } from './host-error';

/** How a sheet is protected, as loaded from it. */
export interface SheetProtection {
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
}

/** How a sheet is protected, by what was loaded of it: as it was then, whatever is loaded later. */
export const protectionOf = ({ protection }: Pick<Excel.Worksheet, 'protection'>): SheetProtection => ({
  protected: protection.protected,
  options: protection.options,
});

/** A sheet that is opened to be written on, and how it was protected before. */
export interface OpenedSheet {
  readonly sheet: Excel.Worksheet;
  readonly protection: SheetProtection;
}

/**
 * Queues work on a sheet, with its protection taken off before and put back after it, as it was. A sheet that has a password stops the batch there, before the work.
 */
export const openSheet = (sheet: Excel.Worksheet, protection: SheetProtection, work: () => void): void => {
  if (protection.protected) sheet.protection.unprotect();
  work();
  if (protection.protected) sheet.protection.protect(protection.options);
};

/** Where Excel stops at a password: before anything on that sheet was done. */
const AT_PASSWORD = /unprotect$/i;

/** Whether an error says that Excel did not take off a sheet's protection: nothing on that sheet was done. */
export const stoppedAtProtection = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && AT_PASSWORD.test(error.debugInfo.errorLocation ?? '');

/**
 * Protects sheets that were left open, as they were; where Excel refuses that, it is said.
 */
export const closeAgain = async (context: Excel.RequestContext, sheets: readonly OpenedSheet[]): Promise<void> => {
  const closed = sheets.filter(({ protection }) => protection.protected);
  if (closed.length === 0) return;
  try {
    for (const { sheet } of closed) sheet.protection.load('protected');
    await context.sync();
    const open = closed.filter(({ sheet }) => !sheet.protection.protected);
    for (const { sheet, protection } of open) sheet.protection.protect(protection.options);
    if (open.length > 0) await context.sync();
  } catch (error) {
    if (refusalCode(error) === null) throw error;
    sayAside('protection', '工作表的保护没有恢复。请在“审阅”选项卡中重新保护工作表，以免误改公式。');
  }
};

/**
 * Runs the sync of work on opened sheets. Where it fails halfway, sheets that it left open are protected again as they were.
 * @throws whatever the sync threw
 */
export const syncOpened = async (context: Excel.RequestContext, sheets: readonly OpenedSheet[]): Promise<void> => {
  try {
    await context.sync();
  } catch (error) {
    await closeAgain(context, sheets);
    throw error;
  }
};
