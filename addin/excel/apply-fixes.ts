import { orRefused } from './host-error';
import { writeNumbers, type CellNumber } from './write-numbers';

/**
 * Makes numbers of texts that read as numbers. The cells keep their formats, but for the text format.
 * @throws HostRefused where a sheet is under somebody's password
 */
export const applyFixes = (fixes: readonly CellNumber[]): Promise<void> =>
  orRefused(() => Excel.run({ delayForCellEdit: true }, async (context) => writeNumbers(context, fixes)));
