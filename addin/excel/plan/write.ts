import type { Year } from '../../../shared/vocabulary/ids';
import { planSheet, type PlannedPark } from '../../../shared/workbook/plan/sheet';
import { drawSheets } from '../layout/draw-sheets';

/**
 * Draws 目标任务 for a year.
 * @param replace draw it although somebody typed on the sheet of that name, which is kept beside it
 * @throws SheetExists where somebody typed on that and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const writePlanSheet = (
  year: Year,
  parks: readonly PlannedPark[],
  { replace }: { readonly replace: boolean },
): Promise<void> => drawSheets([planSheet(year, parks)], { standing: replace ? 'asked' : 'ask' });
