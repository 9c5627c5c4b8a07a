import { ArraySizeMismatch } from '../../protocol/rich-api-error';
import { cellArea, contains, intersection, type Area } from '../grid/area';
import { readEntry } from './cell-entry';
import type { CellValue } from './cell-value';
import { checkEntry } from './entry-check';
import { SET_CELLS } from '../grid/grid-commands';
import type { CellChange, SheetModel } from '../sheet/model';

/** What is written into a block of cells; null leaves a cell as it is. */
export type Entries = readonly (readonly (CellValue | null)[])[];

/** Cells to change, by row and column. */
export type CellChanges = Record<number, Record<number, CellChange>>;

/** Checks a block against its area and visits what it holds for each cell. */
export function eachEntry(
  area: Area,
  entries: Entries,
  visit: (row: number, column: number, entry: CellValue) => void,
): void {
  if (entries.length !== area.rows) throw new ArraySizeMismatch();
  entries.forEach((line, r) => {
    if (line.length !== area.columns) throw new ArraySizeMismatch();
    line.forEach((entry, c) => {
      if (entry !== null) visit(area.row + r, area.column + c, entry);
    });
  });
}

function isCovered(merged: Area, row: number, column: number): boolean {
  return contains(merged, cellArea(row, column)) && (merged.row !== row || merged.column !== column);
}

/** The changes that typing `entries` into `area` makes. */
export function entryChanges(sheet: SheetModel, area: Area, entries: Entries): CellChanges {
  const { runtime } = sheet.workbook;
  const merges = sheet.merges().filter((merged) => intersection(merged, area));
  const changes: CellChanges = {};
  eachEntry(area, entries, (row, column, entry) => {
    const pattern = sheet.numberFormat(row, column);
    checkEntry(entry, pattern === '@');
    // Excel takes no notice of what is written under a merged cell. Source: ClosedXML #1234, sbroenne/mcp-server-excel #831
    if (merges.some((merged) => isCovered(merged, row, column))) return;
    const { implied, ...content } = readEntry(entry, pattern === '@', runtime);
    const line = (changes[row] ??= {});
    line[column] =
      implied !== undefined && pattern === 'General' ? { ...content, s: { n: { pattern: implied } } } : content;
  });
  return changes;
}

/** Writes a block as an add-in does: through the grid's mutation, at once; formulas are calculated before the next read. */
export function writeEntries(sheet: SheetModel, area: Area, entries: Entries): void {
  const changes = entryChanges(sheet, area, entries);
  sheet.reach(area);
  sheet.change(changes, SET_CELLS);
  sheet.workbook.calculation.markDirty(sheet.id, area);
}

/** Takes contents away, keeps looks. */
export function clearContents(sheet: SheetModel, area: Area): void {
  changeFilled(sheet, area, () => ({ v: null, t: null, f: null, p: null, si: null }));
  sheet.workbook.calculation.markDirty(sheet.id, sheet.clip(area));
}

/** Takes looks away, keeps contents and unlocks nothing: a cell without looks is locked. */
export function clearLooks(sheet: SheetModel, area: Area): void {
  changeFilled(sheet, area, () => ({ s: null }));
}

function changeFilled(sheet: SheetModel, area: Area, change: () => CellChange): void {
  const { row, column, rows, columns } = sheet.clip(area);
  const changes: CellChanges = {};
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      if (sheet.cell(r, c)) (changes[r] ??= {})[c] = change();
    }
  }
  if (Object.keys(changes).length > 0) sheet.change(changes, 'sheet.command.clear-selection-content');
}
