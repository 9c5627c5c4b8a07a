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
