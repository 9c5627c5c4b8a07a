import type { IStyleData } from '@univerjs/core';

import { cellCount, intersection, type Area } from '../grid/area';
import type { SheetModel } from '../sheet/model';

/** Looks are read cell by cell only up to here; a larger area is judged by its used part. */
const READ_LIMIT = 200_000;

/** One property of the cells' looks: how it is read from a style, and the change that sets it. */
export interface Look<T> {
  read(style: IStyleData): T;
  write(value: T): IStyleData | Record<string, unknown>;
}

/** The styles that a cell has: one for each piece of its text, where it has pieces. */
function stylesOf(sheet: SheetModel, row: number, column: number): readonly IStyleData[] {
  const style = sheet.style(row, column);
  const runs = sheet.cell(row, column)?.p?.body?.textRuns;
  return runs && runs.length > 0 ? runs.map(({ ts }) => ({ ...style, ...ts })) : [style];
}

/** The property's value where all cells agree, else null. */
export function readLook<T>(sheet: SheetModel, areas: readonly Area[], look: Look<T>): T | null {
  let first: { value: T } | null = null;
  for (const area of areas) {
    const used = cellCount(area) > READ_LIMIT ? intersection(area, sheet.usedArea(false) ?? area) : area;
    const { row, column, rows, columns } = sheet.clip(used ?? { ...area, rows: 1, columns: 1 });
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        for (const style of stylesOf(sheet, r, c)) {
          const value = look.read(style);
          if (first === null) first = { value };
          else if (first.value !== value) return null;
        }
      }
    }
  }
  return first?.value ?? null;
}

/** Sets a property for all cells of the areas. */
export function writeLook<T>(sheet: SheetModel, areas: readonly Area[], look: Look<T>, value: T): void {
  writeStyle(sheet, areas, () => look.write(value) as Record<string, unknown>);
}

/** Merges a change into the looks of every cell; cells that look so already are left alone. */
export function writeStyle(
  sheet: SheetModel,
  areas: readonly Area[],
  change: (row: number, column: number) => Record<string, unknown>,
): void {
  for (const area of areas) {
    if (cellCount(area) <= READ_LIMIT) sheet.reach(area);
    const { row, column, rows, columns } = sheet.clip(area);
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        const wanted = change(r, c);
        if (!includes(sheet.style(r, c), wanted)) sheet.workbook.pendingLooks.add(sheet.id, r, c, wanted);
      }
    }
  }
}

/** True when a style already has all that a change asks for; nothing and 0 are the same. */
function includes(style: unknown, wanted: unknown): boolean {
  if (wanted === null || wanted === undefined || wanted === 0)
    return style === undefined || style === null || style === 0;
  if (typeof wanted !== 'object') return style === wanted;
  if (typeof style !== 'object' || style === null) return false;
  return Object.entries(wanted).every(([key, value]) => includes(Reflect.get(style, key), value));
}
