import { single } from '../../../shared/workbook/layout/a1-reference';
import type { Area, CellContent, SheetLayout } from '../../../shared/workbook/layout/layout';
import { asText } from '../workbook/write-values';
import { drawLook } from './draw-look';

const GENERAL = 'General';
const TEXT = '@';

const inputOf = (content: CellContent): string | number => {
  switch (content.kind) {
    case 'text':
      return asText(content.text);
    case 'number':
      return content.value;
    case 'formula':
      return `=${content.formula}`;
    case 'empty':
      return '';
  }
};

const extentOf = (layout: SheetLayout): Area => {
  const row = Math.min(...layout.cells.map((cell) => cell.row));
  const column = Math.min(...layout.cells.map((cell) => cell.column));
  const rows = Math.max(...layout.cells.map((cell) => cell.row)) - row + 1;
  return { row, column, rows, columns: Math.max(...layout.cells.map((cell) => cell.column)) - column + 1 };
};

const grid = <Value>({ rows, columns }: Area, fill: Value): Value[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => fill));

/** Queues what stands in the cells of a layout: number formats first, so that texts and times are taken for what they are, then contents. */
export const drawContents = (sheet: Excel.Worksheet, layout: SheetLayout): void => {
  if (layout.cells.length === 0) return;
  const extent = extentOf(layout);
  const contents = grid<string | number>(extent, '');
  const formats = grid(extent, GENERAL);
  for (const area of layout.textAreas ?? [])
    sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns).numberFormat = grid(area, TEXT);
  for (const { row, column, content, style } of layout.cells) {
    const [line, formatLine] = [contents[row - extent.row], formats[row - extent.row]];
    if (line) line[column - extent.column] = inputOf(content);
    if (formatLine) formatLine[column - extent.column] = layout.styles[style]?.numberFormat ?? GENERAL;
  }
  const block = sheet.getRangeByIndexes(extent.row, extent.column, extent.rows, extent.columns);
  block.numberFormat = formats;
  block.formulas = contents;
};

/** Queues that cells are merged. */
export const drawMerges = (sheet: Excel.Worksheet, merges: SheetLayout['merges']): void => {
  for (const { row, column, rows, columns } of merges) sheet.getRangeByIndexes(row, column, rows, columns).merge(false);
};

/** Queues the cells of a layout: contents, then looks and merges. */
export const drawCells = (sheet: Excel.Worksheet, layout: SheetLayout): void => {
  drawContents(sheet, layout);
  const merged = new Map(layout.merges.map((area) => [`${area.row} ${area.column}`, area]));
  const looks = new Map<string, Area[]>();
  for (const { row, column, style } of layout.cells) {
    const area = merged.get(`${row} ${column}`) ?? single(row, column);
    const known = looks.get(style);
    if (known) known.push(area);
    else looks.set(style, [area]);
  }
  for (const [key, areas] of looks) {
    const style = layout.styles[key];
    if (style) drawLook(sheet, style, areas);
  }
  drawMerges(sheet, layout.merges);
};
