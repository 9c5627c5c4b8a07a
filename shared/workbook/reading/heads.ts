import { shown } from '../../text/plain-text';
import { voidHeadWord } from '../../vocabulary/whose-words';
import { writtenPeriod, type WrittenPeriod } from '../../vocabulary/written-period';
import { cellAddress, columnLetters } from '../layout/a1-reference';
import { bareHead, compactText } from './cells';
import type { Asking, Choice } from './question';
import { commentOn, seenCell, shownCell, type SeenSheet } from './seen-sheet';
import type { CellRef } from './workbook-reading';

/** The head of a column: its words through all rows of the heads, of groups above it too. */
export interface Head {
  readonly column: number;
  /** The lowest cell of it that has words. */
  readonly cell: CellRef;
  /** As they are shown, from above; the group's words first. */
  readonly words: string;
  /** The same, row by row of the heads. */
  readonly parts: readonly string[];
  /** For comparing: the lowest words alone, and all of them, half-width and without spaces. */
  readonly bare: string;
  readonly compact: string;
  readonly period: WrittenPeriod;
  /** What it says itself against its column, in its words or in a comment on it; null where it says nothing against it. */
  readonly doubt: string | null;
  /** In a column that was hidden by hand, or struck through, be it in part. */
  readonly isLeftOut: boolean;
}

/**
 * The words of the group that a head without words of its own stands under, where nobody merged the group's cells: those of the next cell to the left that has a head below it too.
 */
const groupWords = (sheet: SeenSheet, row: number, column: number, last: number): string => {
  const hasBelow = (at: number): boolean => {
    for (let below = row + 1; below <= last; below += 1) if (seenCell(sheet, below, at).value !== '') return true;
    return false;
  };
  if (row === last || !hasBelow(column)) return '';
  for (let at = column - 1; at >= sheet.column; at -= 1) {
    const { text, value, merged } = shownCell(sheet, row, at);
    if (!hasBelow(at)) return '';
    if (value !== '') return merged ? '' : text.trim();
  }
  return '';
};

/** Why a column is not the one that is looked for, in words; null where nothing speaks against it. */
export const againstPeriod = ({ period }: Pick<Head, 'period'>): string | null => {
  if (period.year === 'other') return '是其他年度的';
  if (period.year === 'several') return '不只是本年度的';
  if (period.isOpenEnded) return '没有说是不是本年度的';
  return period.part !== null && !period.whole ? `只是${period.part}的` : null;
};

/** What is longer is no head: a sentence, or a text that somebody crafted. */
const LONGEST_HEAD = 200;
/** A note on a head that says what its column is; what is longer says how it is filled in. */
const LONGEST_NOTE = 20;

/** What a head says against its own column: a word for what does not count, or a comment of such a word or of another time. */
const doubtOfHead = (compact: string, comment: string | null, year: number | null): string | null => {
  const word = voidHeadWord(compact);
  if (word !== null) return `写着“${word}”`;
  if (comment === null || comment.length > LONGEST_NOTE) return null;
  const note = compactText(comment);
  const isDoubt = voidHeadWord(note) !== null || againstPeriod({ period: writtenPeriod(note, year) }) !== null;
  return isDoubt ? `的批注写着“${shown(comment.trim())}”` : null;
};

/**
 * The heads of the columns in some rows of a sheet, from left to right.
 * @param year the year at hand
 */
export const headsIn = (sheet: SeenSheet, first: number, last: number, year: number | null): readonly Head[] => {
  const width = sheet.values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, index) => sheet.column + index).flatMap((column): Head[] => {
    const parts: string[] = [];
    let cell: CellRef | null = null;
    let isStruck = false;
    for (let row = first; row <= last; row += 1) {
      const seen = shownCell(sheet, row, column);
      const group = seen.value === '' && seen.merged === null ? groupWords(sheet, row, column, last) : '';
      const text = (seen.value === '' ? group : seen.text).slice(0, LONGEST_HEAD).trim();
      if (text === '' || seen.row < first || parts.includes(text)) continue;
      parts.push(text);
      cell = { sheet: sheet.sheet, row: seen.row, column: seen.column };
      isStruck = seen.struck !== 'no';
    }
    if (!cell) return [];
    const compact = compactText(parts.join(' '));
    return [
      {
        column,
        cell,
        words: parts.join(' '),
        parts,
        bare: bareHead(parts.at(-1) ?? ''),
        compact,
        period: writtenPeriod(compact, year),
        doubt: doubtOfHead(compact, commentOn(sheet, cell), year),
        isLeftOut: isStruck || sheet.hiddenColumns.has(column),
      },
    ];
  });
};

/** A column that could be meant. */
export interface ColumnCandidate {
  readonly head: Head;
  /** Of several, only the surest count. 0 is the surest. */
  readonly rank: number;
  /** What speaks against it; null where nothing does. */
  readonly against: string | null;
}

/** How a column is named in a question, and in what is said about a reading. */
export const columnText = ({ column, words }: Pick<Head, 'column' | 'words'>): string =>
  `${columnLetters(column)} 列“${words.replace(/\s+/g, ' ')}”`;

/** Names one of several columns in an answer: by its words, which stay where a column is inserted; by its letters too where another says the same. */
export const columnId = ({ compact, column }: Head, among: readonly Head[]): string =>
  among.some((each) => each.column !== column && each.compact === compact)
    ? `${compact} ${columnLetters(column)}`
    : compact;

/** What is looked for, for the question. */
interface Wanted {
  /** A question's id, unique among those of a sheet. */
  readonly id: string;
  readonly about: string;
  /** In words: 得分, 营业收入. */
  readonly what: string;
  readonly where: string;
}
const NONE_OF_THEM: Choice = { id: 'none', text: '都不是' };

/**
 * The column that is meant, where there is one beyond doubt: nothing speaks against it, it is seen, and no other is as sure. Else it is asked for.
 * @returns null where there is none, or the question is open
 */
export const chooseColumn = (
  found: readonly ColumnCandidate[],
  { id, about, what, where }: Wanted,
  { ask }: Asking,
): Head | null => {
  const candidates = found.map((each) => ({ ...each, against: each.against ?? each.head.doubt }));
  const clear = candidates.filter(({ against, head }) => against === null && !head.isLeftOut);
  const surest = Math.min(...clear.map(({ rank }) => rank));
  const best = clear.filter(({ rank }) => rank === surest);
  const [only] = best;
  if (only && best.length === 1) return only.head;
  if (candidates.length === 0) return null;
  const asked = best.length > 1 ? best : candidates;
  const heads = asked.map(({ head }) => head);
  const choice = ask({
    id,
    about,
    cells: heads.map(({ cell }) => cell),
    text: {
      where,
      what:
        asked.length > 1
          ? `有 ${asked.length} 列都可能是“${what}”：${heads.map(columnText).join('、')}。`
          : `${asked.map(({ head, against }) => `${columnText(head)}${head.isLeftOut ? '被隐藏或划掉了' : (against ?? '')}`).join('')}，不能确定是不是“${what}”。`,
      todo: `请选择取哪一列。`,
      clause: null,
    },
    choices: [...heads.map((head) => ({ id: columnId(head, heads), text: columnText(head) })), NONE_OF_THEM],
    words: heads.map(({ column, compact }) => `${columnLetters(column)} ${compact}`).join(' | '),
  });
  return heads.find((head) => choice === columnId(head, heads)) ?? null;
};

/** A row of heads as it is quoted where something was not found in it. */
export const quoteHeads = (sheet: SeenSheet, row: number): string => {
  const width = sheet.values[0]?.length ?? 0;
  const words = Array.from({ length: width }, (_, index) => seenCell(sheet, row, sheet.column + index))
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const named = words.slice(0, 8).map((text) => `“${text.slice(0, 12)}”`);
  return `“${sheet.sheet}”第 ${row + 1} 行（${cellAddress(row, sheet.column)} 起）有${named.join('、')}${words.length > 8 ? '等' : ''}`;
};

/** What was seen instead of heads, for what is said where they were not found; '' where nothing like them was seen. */
export const sawText = (seen: string | null): string => (seen === null ? '' : `${seen}。`);
