import { shown } from '../../text/plain-text';
import { cellAddress } from '../layout/a1-reference';
import { seenCell, type SeenSheet } from './seen-sheet';
import type { CellRef } from './workbook-reading';

/** Where a table begins and ends. Rows from 0. */
export interface Span {
  readonly sheet: SeenSheet;
  readonly first: number;
  readonly last: number;
}

/** A cell in which a table differs from its copies, and what it shows, in words. */
interface Telling {
  readonly cell: CellRef;
  readonly text: string;
}

const cellsOf = ({ sheet, first, last }: Span) =>
  Array.from({ length: last - first + 1 }, (_, down) =>
    Array.from({ length: sheet.values[0]?.length ?? 0 }, (__, right) =>
      seenCell(sheet, first + down, sheet.column + right),
    ),
  ).flat();

/**
 * The first cell in which tables differ that are copies of each other, one of each; null where they are no copies. Nobody can choose between copies of which only the names
 * of their sheets are said.
 */
export const tellApart = (spans: readonly Span[]): readonly Telling[] | null => {
  const [one = [], ...others] = spans.map(cellsOf);
  if (others.length === 0 || others.some((cells) => cells.length !== one.length)) return null;
  const differs = one.flatMap(({ value }, at) => (others.some((cells) => cells[at]?.value !== value) ? [at] : []));
  const filled = one.filter(({ text }) => text !== '').length;
  const [at] = differs;
  // Where much differs they are two tables, and one cell says nothing.
  if (at === undefined || differs.length * 5 > filled) return null;
  return [one, ...others].flatMap((cells) => {
    const cell = cells[at];
    if (!cell) return [];
    const { sheet, row, column, text } = cell;
    const says = text === '' ? '是空的' : `是“${shown(text)}”`;
    return [{ cell: { sheet, row, column }, text: `${cellAddress(row, column)} ${says}` }];
  });
};

/** The same behind the words for a table; nothing where there is none. */
export const tellingText = (telling: Telling | undefined): string => (telling ? `（${telling.text}）` : '');
