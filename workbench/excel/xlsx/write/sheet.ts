import type { ICellData, IStyleData, IWorksheetData } from '@univerjs/core';
import type ExcelJS from 'exceljs';

import { eachCell, type Area } from '../../model/grid/area';
import type { SheetState } from '../../model/sheet/state';
import { writeColor } from '../colors';
import { writePageLayout } from '../page-setup';
import { writeProtection } from '../protection';
import { writeStyle } from '../styles';
import { pixelsToPoints, pixelsToWidth } from '../units';
import { writeCell } from './cells';

/** Unlocked cells without content are written one by one; beyond this many only those with content or looks are. */
const UNLOCKED_LIMIT = 200_000;

/** The looks of cells, by the id or the object that they carry. */
class FileStyles {
  readonly #written = new Map<string, Partial<ExcelJS.Style>>();

  constructor(private readonly styles: Readonly<Record<string, IStyleData | null | undefined | void>>) {}

  of(cell: ICellData): { readonly grid: IStyleData; readonly file: Partial<ExcelJS.Style> } {
    const grid = (typeof cell.s === 'string' ? this.styles[cell.s] : cell.s) ?? {};
    const key = typeof cell.s === 'string' ? cell.s : JSON.stringify(grid);
    let file = this.#written.get(key);
    if (!file) {
      file = Object.keys(grid).length === 0 ? {} : writeStyle(grid);
      this.#written.set(key, file);
    }
    return { grid, file };
  }
}

/** Writes a sheet: cells, sizes, merges, freeze, protection and page setup. */
export async function writeSheet(
  workbook: ExcelJS.Workbook,
  snapshot: Partial<IWorksheetData>,
  state: SheetState,
  styles: Readonly<Record<string, IStyleData | null | undefined | void>>,
): Promise<ExcelJS.Worksheet> {
  const { xSplit = 0, ySplit = 0 } = snapshot.freeze ?? {};
  const shown = { showGridLines: snapshot.showGridlines !== 0, zoomScale: Math.round((snapshot.zoomRatio ?? 1) * 100) };
  const frozen = xSplit > 0 || ySplit > 0;
  const hidden = state.veryHidden ? 'veryHidden' : 'hidden';
  const sheet = workbook.addWorksheet(snapshot.name ?? '', {
    state: snapshot.hidden === 1 ? hidden : 'visible',
    views: [
      frozen ? { state: 'frozen', xSplit, ySplit, ...shown } : ({ state: 'normal', ...shown } as ExcelJS.WorksheetView),
    ], // a view needs no more
    properties: snapshot.tabColor ? { tabColor: writeColor(snapshot.tabColor) } : {},
  });
  writeCells(sheet, snapshot, new FileStyles(styles));
  writeSizes(sheet, snapshot);
  for (const merged of snapshot.mergeData ?? []) {
    sheet.mergeCells(merged.startRow + 1, merged.startColumn + 1, merged.endRow + 1, merged.endColumn + 1);
  }
  writeUnlocked(sheet, state.unlocked);
  writePageLayout(sheet, state.pageLayout);
  if (state.protection) await writeProtection(sheet, state.protection);
  return sheet;
}

function writeCells(sheet: ExcelJS.Worksheet, snapshot: Partial<IWorksheetData>, styles: FileStyles): void {
  for (const [row, line] of Object.entries(snapshot.cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<string, ICellData | null>)) {
      if (!cell) continue;
      const { grid, file } = styles.of(cell);
      const target = sheet.getCell(Number(row) + 1, Number(column) + 1);
      const value = writeCell(cell, cell.f ?? null, grid);
      if (value !== null) target.value = value;
      // A copy: the 锁定 flag is set on single cells later
      if (Object.keys(file).length > 0) target.style = { ...file };
    }
  }
}

function writeSizes(sheet: ExcelJS.Worksheet, snapshot: Partial<IWorksheetData>): void {
  if (snapshot.defaultRowHeight !== undefined) {
    sheet.properties.defaultRowHeight = pixelsToPoints(snapshot.defaultRowHeight);
  }
  if (snapshot.defaultColumnWidth !== undefined) {
    sheet.properties.defaultColWidth = pixelsToWidth(snapshot.defaultColumnWidth);
  }
  for (const [index, data] of Object.entries(snapshot.rowData ?? {})) {
    const { h, ah, ia, hd } = data as NonNullable<IWorksheetData['rowData'][number]>; // entries of a sparse list
    const height = ia === 1 ? ah : h;
    const row = sheet.getRow(Number(index) + 1);
    if (height !== undefined) row.height = pixelsToPoints(height);
    if (hd === 1) row.hidden = true;
  }
  for (const [index, data] of Object.entries(snapshot.columnData ?? {})) {
    const { w, hd } = data as NonNullable<IWorksheetData['columnData'][number]>; // entries of a sparse list
    const column = sheet.getColumn(Number(index) + 1);
    if (w !== undefined) column.width = pixelsToWidth(w);
    if (hd === 1) column.hidden = true;
  }
}

function writeUnlocked(sheet: ExcelJS.Worksheet, areas: readonly Area[]): void {
  for (const area of areas) {
    const rows = area.rows * area.columns > UNLOCKED_LIMIT ? Math.min(area.rows, sheet.rowCount) : area.rows;
    const columns = area.columns > 1000 ? Math.min(area.columns, sheet.columnCount) : area.columns;
    if (rows < 1 || columns < 1) continue;
    eachCell({ ...area, rows, columns }, (row, column) => {
      sheet.getCell(row + 1, column + 1).protection = { locked: false };
    });
  }
}
