import { isUnitAlone } from '../../vocabulary/written-unit';
import { bareWords, compactText } from '../reading/cells';
import { headsIn, type Head } from '../reading/heads';
import { seenCell, shownCell, type SeenSheet } from '../reading/seen-sheet';
import type { ListDefinition } from './definition';
import { headWords, TIME_ALONE } from './head-words';

/** Columns of a sheet, from the first to the last. */
export interface Span {
  readonly first: number;
  readonly last: number;
}
/** The rows of a list's heads, and the columns over which it stands. */
export interface ListHeads {
  readonly top: number;
  readonly bottom: number;
  readonly span: Span;
  readonly heads: readonly Head[];
}
/** Tables of a sheet at most: heads again on every printed page of the longest list. A row of heads beyond is found fault with as a row. */
const MOST_TABLES = 500;
/** Tables beside each other at most: a row that says the same more often is no row of heads. */
const MOST_BESIDE = 6;
/** A row that comes close to heads, for what is said where there are none. */
interface NearHeads {
  readonly row: number;
  readonly fields: number;
}

const widthOf = (sheet: SeenSheet): number => sheet.values[0]?.length ?? 0;
/** Rows of groups above the heads at most. */
const MOST_GROUP_ROWS = 2;
/** A head of a group is short. What is longer is a note. */
const LONGEST_GROUP = 30;

/** Words of a line that is about the table as a whole: 单位：万元, 填报日期, 园区：. */
const OF_TABLE = /[:：]|单位|日期|时间/;

/** Whether the row above is that of groups: words over columns behind the first of the list and none over it, or words over several columns each, and nothing else. */
const isGroupRow = (sheet: SeenSheet, row: number, { first, last }: Span): boolean => {
  if (row < sheet.row) return false;
  let groups = 0;
  let isWide = false;
  for (let column = first; column <= last; column += 1) {
    const { value, text, covered, merged } = seenCell(sheet, row, column);
    if (covered || value === '') continue;
    const spread = merged?.columns ?? 1;
    if (typeof value !== 'string') return false;
    if (text.length > LONGEST_GROUP || (spread === 1 && OF_TABLE.test(text))) continue;
    const isOverEmpty = !merged && column < last && seenCell(sheet, row, column + 1).value === '';
    groups += 1;
    isWide ||= spread > 1 || isOverEmpty;
  }
  const isOverFirst = shownCell(sheet, row, first).value !== '';
  return isOverFirst ? groups > 1 && isWide : groups > 0 && (isWide || groups > 1 || last === first + 1);
};

const isHeadOfAny = <Field extends string>(value: string, { fields, of }: ListDefinition<Field>): boolean => {
  const bare = headWords(value);
  return bare !== null && fields.some((field) => of[field].mayBe(bare));
};

/** Whether the row below belongs to the heads: nothing new under the key columns, and heads or units under others. */
const isLowerRow = <Field extends string>(
  sheet: SeenSheet,
  row: number,
  keys: readonly number[],
  { first, last }: Span,
  definition: ListDefinition<Field>,
): boolean => {
  if (keys.some((column) => seenCell(sheet, row, column).value !== '')) return false;
  let heads = 0;
  let units = 0;
  let others = 0;
  for (let column = first; column <= last; column += 1) {
    const { value } = seenCell(sheet, row, column);
    if (value === '') continue;
    if (typeof value !== 'string') return false;
    if (isUnitAlone(compactText(value))) units += 1;
    else if (isHeadOfAny(value, definition) || TIME_ALONE.test(compactText(value))) heads += 1;
    else others += 1;
  }
  return heads > 0 || (units > 0 && others === 0);
};

/** Where the key heads stand in a row: once for each table beside the other; null where the row is none of heads. */
const keyColumns = <Field extends string>(
  sheet: SeenSheet,
  row: number,
  definition: ListDefinition<Field>,
): { readonly sets: readonly (readonly number[])[]; readonly fields: number } | null => {
  const cells = sheet.values[row - sheet.row] ?? [];
  const found = new Map<Field, number[]>();
  cells.forEach((value, index) => {
    const bare = headWords(value);
    if (bare === null || bare === '') return;
    for (const field of definition.fields)
      if (definition.of[field].mayBe(bare)) found.set(field, [...(found.get(field) ?? []), sheet.column + index]);
  });
  if (found.size === 0) return null;
  const places = definition.keys.map((field) => found.get(field) ?? []);
  const times = Math.min(...places.map((each) => each.length));
  const isHead = times > 0 && times <= MOST_BESIDE && found.size >= definition.least;
  if (!isHead) return { sets: [], fields: found.size };
  const isBeside = times > 1 && [...found.values()].every((each) => each.length >= times);
  const sets = Array.from({ length: isBeside ? times : 1 }, (_, n) => places.map((each) => each[n] ?? sheet.column));
  return { sets, fields: found.size };
};

/**
 * Finds the heads of every table of a sheet that is such a list, from the top, tables that stand beside each other from the left.
 * @returns also the row that comes closest, where there are none
 */
export const findListHeads = <Field extends string>(
  sheet: SeenSheet,
  definition: ListDefinition<Field>,
): { readonly found: readonly ListHeads[]; readonly near: NearHeads | null } => {
  const found: ListHeads[] = [];
  let near: NearHeads | null = null;
  const end = sheet.column + widthOf(sheet) - 1;
  for (let row = sheet.row; row < sheet.row + sheet.values.length && found.length < MOST_TABLES; row += 1) {
    const keys = keyColumns(sheet, row, definition);
    if (!keys) continue;
    if (keys.sets.length === 0) {
      if (keys.fields > 1 && keys.fields > (near?.fields ?? 1)) near = { row, fields: keys.fields };
      continue;
    }
    const starts = keys.sets.map((set) => Math.min(...set));
    let bottom = row;
    const all = { first: Math.min(...starts), last: end };
    if (isLowerRow(sheet, row + 1, keys.sets.flat(), all, definition)) bottom = row + 1;
    let top = row;
    while (row - top < MOST_GROUP_ROWS && isGroupRow(sheet, top - 1, all)) top -= 1;
    const heads = headsIn(sheet, top, bottom, definition.year);
    for (const [n, start] of starts.entries()) {
      const first = n === 0 ? sheet.column : start;
      const last = (starts[n + 1] ?? end + 1) - 1;
      found.push({
        top,
        bottom,
        span: { first, last },
        heads: heads.filter(({ column }) => column >= first && column <= last),
      });
    }
    row = bottom;
  }
  return { found, near };
};

/** The column of our 校验; null where there is none. */
export const checkColumnOf = ({ heads }: ListHeads): number | null =>
  heads.find(({ parts }) => parts.some((part) => bareWords(part) === '校验'))?.column ?? null;
