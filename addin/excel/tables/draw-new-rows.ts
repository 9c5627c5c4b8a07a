import { single } from '../../../shared/workbook/layout/a1-reference';
import { tablePlaces, type PlacedRow, type SheetTable } from '../../../shared/workbook/layout/sheet-table';
import { drawLook } from '../layout/draw-look';
import { addressLists, joinAreas } from '../layout/rectangles';

const GENERAL = 'General';

/** Queues heights of rows, the usual one for all of them first: rows of one other height come as few lists. */
const drawHeights = (sheet: Excel.Worksheet, row: number, heights: readonly number[]): void => {
  const usual = Math.min(...new Set(heights));
  sheet.getRangeByIndexes(row, 0, heights.length, 1).format.rowHeight = usual;
  for (const height of new Set(heights)) {
    if (height === usual) continue;
    const rows = heights.flatMap((each, index) => (each === height ? [single(row + index, 0)] : []));
    for (const list of addressLists(joinAreas(rows))) sheet.getRanges(list).format.rowHeight = height;
  }
};

/**
 * Queues the looks and heights of rows that are new; the others keep what they have, since the reader may have changed it. The first
 * new row is drawn, Excel copies its formats to the rest.
 */
export const drawNewRows = <Row>(
  sheet: Excel.Worksheet,
  table: SheetTable<Row>,
  rows: readonly PlacedRow<Row>[],
  firstNew: number,
): void => {
  const added = rows.slice(firstNew).flatMap((placed) => (placed.kind === 'present' ? [placed.row] : []));
  if (added.length === 0) return;
  const row = tablePlaces(table).first + firstNew;
  const width = table.columns.length;
  const looks = table.columns.map(({ style }) => table.styles[style] ?? {});
  const pattern = sheet.getRangeByIndexes(row, 0, 1, width);
  pattern.numberFormat = [looks.map(({ numberFormat }) => numberFormat ?? GENERAL)];
  for (const look of new Set(looks)) {
    const columns = looks.flatMap((each, column) => (each === look ? [single(row, column)] : []));
    drawLook(sheet, look, columns);
  }
  if (added.length > 1) sheet.getRangeByIndexes(row + 1, 0, added.length - 1, width).copyFrom(pattern, 'Formats');
  drawHeights(sheet, row, added.map(table.height));
};
