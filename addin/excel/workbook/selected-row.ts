import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { inExcel } from './in-excel';

/**
 * What stands in the row of the cell that is selected, from left to right; nothing where that row is empty. One sync.
 * @throws HostRefused where Excel refused
 */
export const selectedRow = (): Promise<readonly CellValue[]> =>
  inExcel(async (context) => {
    const row = context.workbook.getActiveCell().getEntireRow().getUsedRangeOrNullObject(true).load('values');
    await context.sync();
    if (row.isNullObject) return [];
    // Values of cells are numbers, texts and truth values.
    const [cells = []] = row.values as CellValue[][];
    return cells;
  });
