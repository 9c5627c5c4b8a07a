import { inExcel } from '../workbook/in-excel';
import { writeValues, type CellInput } from '../workbook/write-values';

/**
 * Writes what puts cells right, such as the numbers that texts read as. The cells keep their formats, but for the text format.
 * @throws HostRefused where a sheet is under somebody's password
 */
export const applyFixes = (fixes: readonly CellInput[]): Promise<void> =>
  inExcel(async (context) => writeValues(context, fixes));
