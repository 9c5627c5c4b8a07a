import type { IStyleData, Nullable } from '@univerjs/core';

import { InvalidArgument } from '../../protocol/rich-api-error';
import type { Look } from './looks';
import { DEFAULT_FONT } from '../workbook-file';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'] as const;
const VERTICAL = ['Bottom', 'Top', 'Center', 'Bottom'] as const;
const WRAP = 3;
const SUBSCRIPT = 2;
const SUPERSCRIPT = 3;
/** Pixels that one step of indentation takes. */
const INDENT = 9;
const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  lightgray: '#D3D3D3',
  silver: '#C0C0C0',
};

/** `#RRGGBB` of a colour as an add-in may write it. */
export function colorOf(text: string): string {
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(text)?.[1];
  if (hex === undefined) throw new InvalidArgument();
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return `#${full.toUpperCase()}`;
}

/** `#RRGGBB` of a colour as the grid keeps it. */
export function storedColor(text: Nullable<string>, fallback: string): string {
  if (!text) return fallback;
  const channels = /^rgba?\(\s*(\d+),\s*(\d+),\s*(\d+)/.exec(text);
  if (!channels) return text.toUpperCase();
  const hex = channels.slice(1, 4).map((channel) => Number(channel).toString(16).padStart(2, '0'));
  return `#${hex.join('')}`.toUpperCase();
}

function choice<const T extends string>(
  names: readonly T[],
  read: (style: IStyleData) => number,
  key: string,
): Look<T> {
  return {
    read: (style) => names[read(style)] ?? (names[0] as T), // the list is never empty
    write: (name) => {
      const index = names.indexOf(name);
      if (index < 0) throw new InvalidArgument();
      return { [key]: index };
    },
  };
}

function flag(read: (style: IStyleData) => boolean, write: (on: boolean) => Record<string, unknown>): Look<boolean> {
  return { read, write };
}

/** Every property of looks that Office.js and the grid share. */
export const LOOK = {
  fillColor: {
    read: (style) => storedColor(style.bg?.rgb, '#FFFFFF'),
    write: (color) => ({ bg: color === '' ? null : { rgb: colorOf(color) } }),
  } satisfies Look<string>,
  fontName: {
    read: (style) => style.ff ?? DEFAULT_FONT.name,
    write: (name) => ({ ff: name }),
  } satisfies Look<string>,
  fontSize: {
    read: (style) => style.fs ?? DEFAULT_FONT.size,
    write: (size) => ({ fs: size }),
  } satisfies Look<number>,
  fontColor: {
    read: (style) => storedColor(style.cl?.rgb, '#000000'),
    write: (color) => ({ cl: { rgb: colorOf(color) } }),
  } satisfies Look<string>,
  bold: flag(
    (style) => style.bl === 1,
    (on) => ({ bl: on ? 1 : 0 }),
  ),
  italic: flag(
    (style) => style.it === 1,
    (on) => ({ it: on ? 1 : 0 }),
  ),
  strikethrough: flag(
    (style) => style.st?.s === 1,
    (on) => ({ st: { s: on ? 1 : 0 } }),
  ),
  underline: {
    read: (style) => (style.ul?.s === 1 ? 'Single' : 'None'),
    write: (name) => ({ ul: { s: name === 'None' ? 0 : 1 } }),
  } satisfies Look<string>,
  subscript: flag(
    (style) => style.va === SUBSCRIPT,
    (on) => ({ va: on ? SUBSCRIPT : null }),
  ),
  superscript: flag(
    (style) => style.va === SUPERSCRIPT,
    (on) => ({ va: on ? SUPERSCRIPT : null }),
  ),
  horizontalAlignment: choice<string>(HORIZONTAL, (style) => style.ht ?? 0, 'ht'),
  verticalAlignment: choice<string>(VERTICAL, (style) => style.vt ?? 0, 'vt'),
  wrapText: flag(
    (style) => style.tb === WRAP,
    (on) => ({ tb: on ? WRAP : null }),
  ),
  indentLevel: {
    read: (style) => Math.round((style.pd?.l ?? 0) / INDENT),
    write: (level) => ({ pd: level === 0 ? null : { l: level * INDENT } }),
  } satisfies Look<number>,
  textOrientation: {
    read: (style) => (style.tr?.v === 1 ? 180 : -(style.tr?.a ?? 0)),
    write: (degrees) => ({ tr: degrees === 180 ? { a: 0, v: 1 } : { a: -degrees, v: 0 } }),
  } satisfies Look<number>,
  numberFormat: {
    read: (style) => style.n?.pattern ?? 'General',
    write: (pattern) => ({ n: pattern === 'General' ? null : { pattern } }),
  } satisfies Look<string>,
};
