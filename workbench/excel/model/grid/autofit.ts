import { contains, cellArea, eachCell, lastColumn, lastRow, type Area } from './area';
import { textOfCell } from '../cells/cell-reading';
import { LOOK } from '../looks/look-properties';
import type { SheetModel } from '../sheet/model';
import {
  HIGHEST_ROW,
  POINTS_PER_PIXEL,
  WIDEST_COLUMN,
  readColumnWidth,
  standardHeight,
  writeColumnWidth,
  writeRowHeight,
} from './sizes';

/** Room left and right of a text, in points. */
const PADDING = 6;
/** A line's height as a multiple of the font size. */
const LINE_HEIGHT = 1.36;

/** Widths are judged by the characters: a Chinese one is as wide as the font is high, others about half. */
function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? fontSize : fontSize * 0.55;
  return width;
}

function textAt(sheet: SheetModel, row: number, column: number): string {
  return textOfCell(sheet.cell(row, column), sheet.numberFormat(row, column), sheet.workbook.runtime);
}

/** Makes each row as high as its wrapped texts need; cells merged over several rows do not count, as in Excel. */
export function autofitRows(sheet: SheetModel, area: Area): void {
  const { row: first, rows } = sheet.clip(area);
  const used = sheet.usedArea(false);
  if (!used) return;
  for (let row = first; row < first + rows && row <= lastRow(used); row += 1) {
    let height = standardHeight(sheet);
    for (let column = used.column; column <= lastColumn(used); column += 1) {
      const merged = sheet.merges().find((other) => contains(other, cellArea(row, column)));
      if (merged && (merged.rows > 1 || merged.row !== row || merged.column !== column)) continue;
      height = Math.max(height, neededHeight(sheet, row, merged ?? cellArea(row, column)));
    }
    writeRowHeight(sheet, { row, column: 0, rows: 1, columns: 1 }, Math.min(height, HIGHEST_ROW));
  }
}

function neededHeight(sheet: SheetModel, row: number, block: Area): number {
  const text = textAt(sheet, row, block.column);
  if (text === '') return 0;
  const style = sheet.style(row, block.column);
  const fontSize = LOOK.fontSize.read(style);
  let width = -PADDING;
  for (let column = block.column; column <= lastColumn(block); column += 1) {
    width += readColumnWidth(sheet, cellArea(row, column)) ?? 0;
  }
  const lines = text.split('\n').map((line) => {
    return LOOK.wrapText.read(style)
      ? Math.max(1, Math.ceil(textWidth(line, fontSize) / Math.max(width, fontSize)))
      : 1;
  });
  return lines.reduce((sum, count) => sum + count, 0) * fontSize * LINE_HEIGHT + 2 * POINTS_PER_PIXEL;
}

/** Makes each column as wide as its longest text; merged cells do not count, as in Excel. */
export function autofitColumns(sheet: SheetModel, area: Area): void {
  const used = sheet.usedArea(true);
  if (!used) return;
  const widths = new Map<number, number>();
  const columns = sheet.clip(area);
  eachCell({ ...used, column: columns.column, columns: columns.columns }, (row, column) => {
    const text = textAt(sheet, row, column);
    if (text === '' || sheet.merges().some((merged) => contains(merged, cellArea(row, column)))) return;
    const fontSize = LOOK.fontSize.read(sheet.style(row, column));
    const width = Math.max(...text.split('\n').map((line) => textWidth(line, fontSize))) + PADDING;
    widths.set(column, Math.max(widths.get(column) ?? 0, width));
  });
  for (const [column, width] of widths) writeColumnWidth(sheet, cellArea(0, column), Math.min(width, WIDEST_COLUMN));
}
