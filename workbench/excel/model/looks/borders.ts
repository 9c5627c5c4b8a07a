import type { IBorderData, Nullable } from '@univerjs/core';

import { InvalidArgument } from '../../protocol/rich-api-error';
import { lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, type Area } from '../grid/area';
import { colorOf, storedColor } from './look-properties';
import { writeStyle } from './looks';
import type { SheetModel } from '../sheet/model';

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

/** A line as Office.js describes it. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const NO_LINE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

/** The grid's line codes, by Office.js's style and weight. */
const CODES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Continuous: { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 },
  Dot: { Hairline: 3, Thin: 3, Medium: 9, Thick: 9 },
  Dash: { Hairline: 4, Thin: 4, Medium: 9, Thick: 9 },
  DashDot: { Hairline: 5, Thin: 5, Medium: 10, Thick: 10 },
  DashDotDot: { Hairline: 6, Thin: 6, Medium: 11, Thick: 11 },
  Double: { Hairline: 7, Thin: 7, Medium: 7, Thick: 7 },
  SlantDashDot: { Hairline: 12, Thin: 12, Medium: 12, Thick: 12 },
};
const LINES = new Map<number, { style: string; weight: string }>();
for (const [style, weights] of Object.entries(CODES)) {
  for (const [weight, code] of Object.entries(weights)) {
    const thin = weight === 'Thin' || !LINES.has(code);
    if (thin && !(style === 'Dot' && code === 9)) LINES.set(code, { style, weight });
  }
}

type CellSide = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';
const OPPOSITE = { t: 'b', b: 't', l: 'r', r: 'l' } as const;

/** Which line of which cells a side of an area is. */
function cellsOfSide(area: Area, side: BorderSide): { readonly on: CellSide; readonly within: Area } | null {
  switch (side) {
    case 'EdgeTop':
      return { on: 't', within: { ...area, rows: 1 } };
    case 'EdgeBottom':
      return { on: 'b', within: { ...area, row: lastRow(area), rows: 1 } };
    case 'EdgeLeft':
      return { on: 'l', within: { ...area, columns: 1 } };
    case 'EdgeRight':
      return { on: 'r', within: { ...area, column: lastColumn(area), columns: 1 } };
    case 'InsideHorizontal':
      return area.rows > 1 ? { on: 'b', within: { ...area, rows: area.rows - 1 } } : null;
    case 'InsideVertical':
      return area.columns > 1 ? { on: 'r', within: { ...area, columns: area.columns - 1 } } : null;
    case 'DiagonalDown':
      return { on: 'tl_br', within: area };
    case 'DiagonalUp':
      return { on: 'bl_tr', within: area };
  }
}

/** The neighbour across a line, which may draw the same line from its side. */
function neighbour(row: number, column: number, on: CellSide): readonly [number, number] | null {
  if (on === 't') return row > 0 ? [row - 1, column] : null;
  if (on === 'b') return row < MAX_ROWS - 1 ? [row + 1, column] : null;
  if (on === 'l') return column > 0 ? [row, column - 1] : null;
  if (on === 'r') return column < MAX_COLUMNS - 1 ? [row, column + 1] : null;
  return null;
}

function lineOf(borders: Nullable<IBorderData>, on: CellSide): Line | null {
  const border = borders?.[on];
  const line = border ? LINES.get(border.s) : undefined;
  return border && line ? { ...line, color: storedColor(border.cl.rgb, '#000000') } : null;
}

/** The line on a side of the first cell that has such a side. */
export function readBorder(sheet: SheetModel, area: Area, side: BorderSide): Line {
  const target = cellsOfSide(area, side);
  if (!target) return NO_LINE;
  const { row, column } = target.within;
  const own = lineOf(sheet.style(row, column).bd, target.on);
  if (own) return own;
  const across = neighbour(row, column, target.on);
  if (!across || target.on === 'tl_br' || target.on === 'bl_tr') return NO_LINE;
  return lineOf(sheet.style(...across).bd, OPPOSITE[target.on]) ?? NO_LINE;
}

/** Draws, or with style `None` removes, a side of an area. */
export function writeBorder(sheet: SheetModel, area: Area, side: BorderSide, line: Line): void {
  const target = cellsOfSide(area, side);
  if (!target) return;
  const { on } = target;
  const within = sheet.clip(target.within);
  const code = line.style === 'None' ? 0 : CODES[line.style]?.[line.weight];
  if (code === undefined) throw new InvalidArgument();
  const border = code === 0 ? null : { s: code, cl: { rgb: colorOf(line.color) } };
  writeStyle(sheet, [within], () => ({ bd: { [on]: border } }));
  if (on === 'tl_br' || on === 'bl_tr') return;
  const shared: Area[] = [];
  for (let row = within.row; row <= lastRow(within); row += 1) {
    for (let column = within.column; column <= lastColumn(within); column += 1) {
      const across = neighbour(row, column, on);
      if (across && sheet.style(...across).bd?.[OPPOSITE[on]]) {
        shared.push({ row: across[0], column: across[1], rows: 1, columns: 1 });
      }
    }
  }
  if (shared.length > 0) writeStyle(sheet, shared, () => ({ bd: { [OPPOSITE[on]]: null } }));
}
