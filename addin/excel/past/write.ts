import type { Year } from '../../../shared/vocabulary/ids';
import { PAST_CELLS } from '../../../shared/workbook/layout/names';
import { pastSheet, type ShownPark } from '../../../shared/workbook/past/sheet';
import { drawSheets } from '../layout/draw-sheets';
import { asText } from '../workbook/write-values';
import { stampSent } from '../workbook/stamp-cell';

/**
 * Draws 历史情况.
 * @param first the first year that the system evaluates
 * @param replace draw it although somebody typed on the sheet of that name, which is kept beside it
 * @throws SheetExists where somebody typed on that and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const writePastSheet = (
  first: Year,
  parks: readonly ShownPark[],
  { replace }: { readonly replace: boolean },
): Promise<void> => drawSheets([pastSheet(first, parks)], { standing: replace ? 'asked' : 'ask' });

/** Notes in 历史情况 what was recorded of it, and when; where Excel does not let it, that is said as an aside. Two syncs. */
export const stampPasts = (said: string): Promise<void> =>
  stampSent({ [PAST_CELLS.receipt]: asText(said) }, '表上没有记下登记的时间');
