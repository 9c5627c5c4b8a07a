import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from '../workbook/in-excel';
import { writeValues } from '../workbook/write-values';

/** A number for a cell that holds it as text. */
export interface NumberFix {
  readonly cell: CellRef;
  readonly value: number;
}

/**
 * Makes numbers of texts that read as numbers. The cells keep their formats, but for the text format.
 * @throws HostRefused where a sheet is under somebody's password
 */
export const applyFixes = (fixes: readonly NumberFix[]): Promise<void> =>
  inExcel(async (context) => writeValues(context, fixes));
