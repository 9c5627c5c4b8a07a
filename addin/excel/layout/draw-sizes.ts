import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';

/** Width of a column in points, from characters of the default font: 7 pixels each and 5 beside them, at 96 dots per inch. */
const columnPoints = (characters: number): number => (Math.trunc(characters * 7 + 5) * 72) / 96;

/** Queues the widths of columns and the heights of rows. A column of width 0 is hidden. */
export const drawSizes = (
  sheet: Excel.Worksheet,
  { columns, heights }: Pick<SheetLayout, 'columns' | 'heights'>,
): void => {
  columns.forEach((width, column) => {
    const range = sheet.getRange(areaAddress({ row: 0, column, rows: 1, columns: 1 })).getEntireColumn();
    if (width === 0) range.columnHidden = true;
    else range.format.columnWidth = columnPoints(width);
  });
  for (const [row, height] of Object.entries(heights)) {
    sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = height;
  }
};
