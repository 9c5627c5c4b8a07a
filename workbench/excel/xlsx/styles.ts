import type { IBorderData, IStyleData, Nullable } from '@univerjs/core';
import type ExcelJS from 'exceljs';

import { DEFAULT_FONT } from '../model/workbook-file';
import { readColor, writeColor } from './colors';

/** Line styles of the file, at the grid's codes. */
const LINES = [
  'none',
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
] as const;
const HORIZONTAL = { left: 1, center: 2, right: 3, justify: 4, distributed: 6, centerContinuous: 2, fill: 1 } as const;
const VERTICAL = { top: 1, middle: 2, bottom: 3, justify: 2, distributed: 2 } as const;
const SIDES = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;
const WRAP = 3;
const INDENT = 9;
const SUPERSCRIPT = 3;
const SUBSCRIPT = 2;

/** The grid's looks, loosely: built part by part. */
type Style = Record<string, unknown>;

/** Looks of a font. */
export function readFont(font: Partial<ExcelJS.Font> | undefined, theme: readonly string[]): Style {
  if (!font) return {};
  const color = readColor(font.color, theme);
  return {
    ...(font.name ? { ff: font.name } : {}),
    ...(font.size ? { fs: font.size } : {}),
    ...(font.bold ? { bl: 1 } : {}),
    ...(font.italic ? { it: 1 } : {}),
    ...(font.underline ? { ul: { s: 1 } } : {}),
    ...(font.strike ? { st: { s: 1 } } : {}),
    ...(color ? { cl: { rgb: color } } : {}),
    ...(font.vertAlign ? { va: font.vertAlign === 'superscript' ? SUPERSCRIPT : SUBSCRIPT } : {}),
  };
}

function readBorders(border: Partial<ExcelJS.Borders> | undefined, theme: readonly string[]): Style {
  const line = (part: Partial<ExcelJS.Border> | undefined) =>
    part?.style === undefined
      ? null
      : { s: LINES.indexOf(part.style), cl: { rgb: readColor(part.color, theme) ?? '#000000' } };
  const borders: Style = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const drawn = line(border?.[side as keyof typeof SIDES]); // the keys of SIDES
    if (drawn) borders[key] = drawn;
  }
  const diagonal = line(border?.diagonal);
  if (diagonal && border?.diagonal?.down === true) borders['tl_br'] = diagonal;
  if (diagonal && border?.diagonal?.up === true) borders['bl_tr'] = diagonal;
  return Object.keys(borders).length > 0 ? { bd: borders } : {};
}

function readAlignment(alignment: Partial<ExcelJS.Alignment> | undefined): Style {
  if (!alignment) return {};
  const { horizontal, vertical, wrapText, textRotation, indent } = alignment;
  const rotation = textRotation === 'vertical' ? { a: 0, v: 1 } : textRotation ? { a: -textRotation } : null;
  return {
    ...(horizontal ? { ht: HORIZONTAL[horizontal] } : {}),
    ...(vertical ? { vt: VERTICAL[vertical] } : {}),
    ...(wrapText ? { tb: WRAP } : {}),
    ...(rotation ? { tr: rotation } : {}),
    ...(indent ? { pd: { l: indent * INDENT } } : {}),
  };
}

/** The grid's looks of a cell of the file. */
export function readStyle(style: Partial<ExcelJS.Style>, theme: readonly string[]): Style {
  const fill = style.fill?.type === 'pattern' && style.fill.pattern !== 'none' ? style.fill : null;
  const background = fill && (readColor(fill.fgColor, theme) ?? readColor(fill.bgColor, theme));
  return {
    ...readFont(style.font, theme),
    ...(background ? { bg: { rgb: background } } : {}),
    ...readBorders(style.border, theme),
    ...readAlignment(style.alignment),
    ...(style.numFmt && style.numFmt !== 'General' ? { n: { pattern: style.numFmt } } : {}),
  };
}

/** A font for the file; what is not said takes the workbook's default. */
export function writeFont(style: IStyleData): Partial<ExcelJS.Font> {
  const color = style.cl?.rgb;
  return {
    name: style.ff ?? DEFAULT_FONT.name,
    size: style.fs ?? DEFAULT_FONT.size,
    ...(style.bl === 1 ? { bold: true } : {}),
    ...(style.it === 1 ? { italic: true } : {}),
    ...(style.ul?.s === 1 ? { underline: true } : {}),
    ...(style.st?.s === 1 ? { strike: true } : {}),
    ...(color ? { color: writeColor(color) } : {}),
    ...(style.va === SUPERSCRIPT ? { vertAlign: 'superscript' as const } : {}),
    ...(style.va === SUBSCRIPT ? { vertAlign: 'subscript' as const } : {}),
  };
}

function writeBorders(borders: Nullable<IBorderData>): Partial<ExcelJS.Borders> {
  const result: Partial<ExcelJS.Borders> = {};
  for (const [side, key] of Object.entries(SIDES)) {
    const line = borders?.[key];
    const style = LINES[line?.s ?? 0];
    if (!line || style === undefined || style === 'none') continue;
    result[side as keyof typeof SIDES] = { style, color: writeColor(line.cl.rgb ?? '#000000') }; // the keys of SIDES
  }
  return result;
}

function writeAlignment(style: IStyleData): Partial<ExcelJS.Alignment> {
  const horizontal = Object.entries(HORIZONTAL).find(([, code]) => code === style.ht)?.[0];
  const vertical = Object.entries(VERTICAL).find(([, code]) => code === style.vt)?.[0];
  const rotation = style.tr?.v === 1 ? ('vertical' as const) : -(style.tr?.a ?? 0);
  return {
    ...(horizontal ? { horizontal: horizontal as keyof typeof HORIZONTAL } : {}), // the keys of HORIZONTAL
    ...(vertical ? { vertical: vertical as keyof typeof VERTICAL } : {}), // the keys of VERTICAL
    ...(style.tb === WRAP ? { wrapText: true } : {}),
    ...(rotation === 0 ? {} : { textRotation: rotation }),
    ...(style.pd?.l ? { indent: Math.round(style.pd.l / INDENT) } : {}),
  };
}

/** The file's style of the grid's looks. */
export function writeStyle(style: IStyleData): Partial<ExcelJS.Style> {
  const background = style.bg?.rgb;
  const border = writeBorders(style.bd);
  const alignment = writeAlignment(style);
  return {
    font: writeFont(style),
    ...(background ? { fill: { type: 'pattern', pattern: 'solid', fgColor: writeColor(background) } } : {}),
    ...(Object.keys(border).length > 0 ? { border } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment } : {}),
    ...(style.n?.pattern ? { numFmt: style.n.pattern } : {}),
  };
}
