import type { Finding, Place } from '../../../../assessment/findings/finding';
import type { FigureId } from '../../../../regulation/figures';
import type { ItemId } from '../../../../regulation/indicators/indicator';
import { shown } from '../../../../text/plain-text';
import { notFinalWord, voidWord } from '../../../../vocabulary/whose-words';
import { cellAddress } from '../../../layout/a1-reference';
import type { Asking } from '../../../reading/question';
import { commentOn, seenCell, type SeenCell, type SeenSheet } from '../../../reading/seen-sheet';
import type { CellRef, FigureCells, ItemCells } from '../../../reading/workbook-reading';

/** Longest note that is one about its row, and not a text that happens to use such a word. */
const LONGEST_NOTE = 30;

/** What a value is, for what is asked about it: 1.5 得分, counted in 分. */
interface Counted {
  /** The item or the figure. */
  readonly about: string;
  readonly alsoAbout?: readonly string[];
  readonly name: string;
  readonly unit: string;
}
/** What stands beside a value and may say that it does not count. */
interface Beside {
  /** The cells that say what the value is. */
  readonly labels: readonly SeenCell[];
  /** The columns in which somebody may have noted something. */
  readonly notes: readonly number[];
}

const isDoubt = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_NOTE && (voidWord(value) ?? notFinalWord(value)) !== null;

/** Why a value may not count, in words; null where nothing says so. */
const doubtBeside = (sheet: SeenSheet, cell: SeenCell, { labels, notes }: Beside): string | null => {
  const struck = labels.find((label) => label.struck !== 'no');
  if (struck) return `这一行的“${shown(struck.text)}”${struck.struck === 'part' ? '有一部分' : ''}被划掉了`;
  const noted = notes.map((column) => seenCell(sheet, cell.row, column).value).find(isDoubt);
  if (noted !== undefined) return `旁边的备注写着“${shown(noted)}”`;
  const comment = [cell, ...labels].map((each) => commentOn(sheet, each)).find(isDoubt);
  return comment === undefined ? null : `批注写着“${shown(comment)}”`;
};

/** Whether a value counts: asked where what it belongs to is struck through, or a note beside it says that it does not, or not yet. */
export const countsBeside = (
  sheet: SeenSheet,
  cell: SeenCell,
  beside: Beside,
  { about, alsoAbout = [], name, unit }: Counted,
  { ask }: Asking,
): boolean => {
  const doubt = cell.value === '' ? null : doubtBeside(sheet, cell, beside);
  if (doubt === null) return true;
  const value = `${shown(cell.text)}${unit === '' || typeof cell.value !== 'number' ? '' : ` ${unit}`}`;
  const choice = ask({
    id: `void.${about}`,
    about,
    alsoAbout,
    cells: [{ sheet: cell.sheet, row: cell.row, column: cell.column }],
    text: {
      where: `${cell.sheet} ${cellAddress(cell.row, cell.column)}「${name}」`,
      what: `${doubt}，不能确定 ${value}算不算数。`,
      todo: '请选择，或改好后再校验。',
      clause: null,
    },
    choices: [
      { id: 'counts', text: `算数，就是 ${value}` },
      { id: 'not', text: '不算数，我来重新填写' },
    ],
    words: `${String(cell.value)} ${doubt}`,
  });
  return choice === 'counts';
};

/** Text boxes that are quoted at most. */
const MOST_BOXES = 5;

/**
 * What stands on sheets that were read and in none of their cells: text boxes, and comments of the cells that were read. It is said, since nobody reads a value out of it.
 * @param read the cells that were read, with what each is; of a cell that tells several things the first
 */
export const wordsBeside = (
  sheets: readonly SeenSheet[],
  read: readonly (readonly [Place, CellRef])[],
): readonly Finding[] => {
  const boxes = sheets
    .flatMap(({ beside }) => beside.filter(({ cell, text }) => cell === null && text.trim() !== ''))
    .slice(0, MOST_BOXES)
    .map(({ text }): Finding => ({ code: 'words-beside', place: { kind: 'sheet' }, shown: shown(text) }));
  const known = new Set<string>();
  const comments = read.flatMap(([place, cell]): Finding[] => {
    const sheet = sheets.find((each) => each.sheet === cell.sheet);
    const text = sheet ? commentOn(sheet, cell) : null;
    const key = `${cell.sheet} ${cell.row} ${cell.column}`;
    if (text === null || known.has(key)) return [];
    known.add(key);
    return [{ code: 'words-beside', place, shown: shown(text) }];
  });
  return [...boxes, ...comments];
};

/** The cells that were read, with what each is. */
export const cellsRead = (
  claimed: ItemCells,
  figures: FigureCells,
  total: CellRef | null,
): readonly (readonly [Place, CellRef])[] => [
  ...(Object.entries(claimed) as [ItemId, CellRef][]).map(([item, cell]) => [{ kind: 'claimed', item }, cell] as const), // Object.entries forgets the keys
  ...(Object.entries(figures) as [FigureId, CellRef][]).map(
    ([figure, cell]) => [{ kind: 'figure', figure }, cell] as const,
  ),
  ...(total ? [[{ kind: 'total' }, total] as const] : []),
];
