import type { CellValue } from '../../vocabulary/cell-value';
import { bareWords } from '../reading/cells';
import { seenCell, type SeenSheet } from '../reading/seen-sheet';
import type { Span } from './list-heads';

/** What a row under the heads is. */
export type RowKind =
  | { readonly kind: 'empty' | 'row' }
  /** A sum, with the words that say so. */
  | { readonly kind: 'sum'; readonly text: string }
  /** Words that stand alone: under the list, or over what follows. */
  | { readonly kind: 'note' | 'title'; readonly text: string };

const EMPTY: RowKind = { kind: 'empty' };
const ROW: RowKind = { kind: 'row' };

/** Longest words of a sum. */
const LONGEST_SUM = 14;
const SUM_WORDS = /^.{0,8}(?:合计|小计|总计|共计|累计|总数|平均值?|汇总)(?:数|额)?\d{0,6}[家户个]?$/;
const isSumWords = (value: CellValue): boolean => {
  const bare = typeof value === 'string' && value.length <= 3 * LONGEST_SUM ? bareWords(value) : '';
  return bare.length <= LONGEST_SUM && SUM_WORDS.test(bare);
};
const NOTE = /^[（(【[]?(?:注|备注|说明|附注|填表|填报|制表|制单|审核|复核|联系|负责人|单位负责人|数据来源|日期|[★*※])/;
/** The order that a title of a part stands in: 一、, （二）, 第三部分. */
const ORDINAL = /^[（(]?(?:第?[一二三四五六七八九十]+(?:部分)?[、.．，,)）:：]|第[一二三四五六七八九十\d]+(?:部分|批))/;
/** （续）, 接上表: the same list goes on. */
const GOES_ON = /^[（(]?(?:续|接上[页表]?|上接|第\d+页)/;
const DASH = /^[-—–/\\无]*$/;

/** Columns that are numbered below their heads: 1, 2, 3, or 甲, 乙, 1, 2. */
const isNumbering = (values: readonly CellValue[]): boolean => {
  const LEAST = 4;
  if (values.length < LEAST) return false;
  const numbers = values.flatMap((value) => {
    const digits = /^[（(]?(\d{1,2})[)）]?$/.exec(String(value).trim())?.[1];
    return digits === undefined ? [] : [Number(digits)];
  });
  const letters = values.filter((value) => /^[甲乙丙丁戊A-F]$/.test(String(value).trim())).length;
  return (
    numbers.length >= LEAST - 1 &&
    numbers.length + letters === values.length &&
    numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
};

/** Where the fields of a list stand, as far as a row's kind depends on it. */
export interface RowPlaces {
  readonly span: Span;
  readonly fields: ReadonlySet<number>;
  readonly id: number | null;
  readonly name: number | null;
  readonly check: number | null;
}

/** Tells rows of a list from sums, notes and titles of parts. */
export const rowKind = (sheet: SeenSheet, row: number, { span, fields, id, name, check }: RowPlaces): RowKind => {
  const cells = sheet.values[row - sheet.row] ?? [];
  const filled: { readonly column: number; readonly value: CellValue }[] = [];
  for (let column = span.first; column <= span.last; column += 1) {
    const held = cells[column - sheet.column] ?? '';
    if (held === '' || column === check || (typeof held === 'string' && held.trim() === '')) continue;
    const { value } = seenCell(sheet, row, column);
    if (value !== '') filled.push({ column, value });
  }
  const [first] = filled;
  if (!first) return EMPTY;
  const inFields = filled.filter(({ column }) => fields.has(column)).length;
  if (inFields === 0 && filled.every(({ value }) => typeof value !== 'string')) return EMPTY;
  const at = (column: number | null): CellValue => filled.find((each) => each.column === column)?.value ?? '';
  const sum = [first.value, at(name)].find(isSumWords);
  if (sum !== undefined && (isSumWords(at(id)) || DASH.test(String(at(id)).trim())))
    return { kind: 'sum', text: String(sum) };
  const words = filled.filter(({ value }) => typeof value === 'string');
  const [sole] = words;
  if (filled.length === 1 && sole) {
    const text = String(sole.value).trim();
    if (NOTE.test(text)) return { kind: 'note', text };
    if (GOES_ON.test(text)) return EMPTY;
    const isWide = (seenCell(sheet, row, sole.column).merged?.columns ?? 1) > 1;
    if (isWide || !fields.has(sole.column) || (sole.column !== id && ORDINAL.test(text)))
      return { kind: 'title', text };
  }
  const isWords = words.length === filled.length;
  if (NOTE.test(String(first.value).trim()) && (inFields <= 1 || isWords) && DASH.test(String(at(id)).trim()))
    return { kind: 'note', text: words.map(({ value }) => String(value)).join('　') };
  if (inFields === 0) return EMPTY;
  return isNumbering(filled.map(({ value }) => value)) ? EMPTY : ROW;
};
