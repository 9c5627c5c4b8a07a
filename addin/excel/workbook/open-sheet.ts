/** How a sheet is protected, as loaded from it. */
export interface SheetProtection {
  readonly protected: boolean;
  readonly options: Excel.WorksheetProtectionOptions;
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

/**
 * Runs the sync of work on opened sheets. Where it fails halfway, sheets that it left open are protected again as they were.
 * @throws whatever the sync threw
 */
export const syncOpened = async (
  context: Excel.RequestContext,
  sheets: readonly { readonly sheet: Excel.Worksheet; readonly protection: SheetProtection }[],
): Promise<void> => {
  try {
    await context.sync();
  } catch (error) {
    if (error instanceof OfficeExtension.Error && AT_PASSWORD.test(error.debugInfo.errorLocation ?? '')) throw error;
    const closed = sheets.filter(({ protection }) => protection.protected);
    for (const { sheet } of closed) sheet.protection.load('protected');
    await context.sync();
    for (const { sheet, protection } of closed) {
      if (!sheet.protection.protected) sheet.protection.protect(protection.options);
    }
    await context.sync();
    throw error;
  }
};
