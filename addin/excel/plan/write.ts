import type { Year } from '../../../shared/vocabulary/ids';
import { planSheet, type PlannedPark } from '../../../shared/workbook/plan/sheet';
import { drawSheets } from '../layout/draw-sheets';

/**
 * Draws 目标任务 for a year.
 * @param replace redraw the sheet of that name, whatever somebody wrote on it
 * @throws SheetExists where it is there and is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const writePlanSheet = (
  year: Year,
  parks: readonly PlannedPark[],
  { replace }: { readonly replace: boolean },
): Promise<void> => drawSheets([planSheet(year, parks)], { replace });
