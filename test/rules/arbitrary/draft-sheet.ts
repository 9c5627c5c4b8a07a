import type { CellValue } from '../../../shared/vocabulary/cell-value';
import type { SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import { seenList, type LookingCell } from '../../cases/seen-list';
import type { MadeUp } from './made-up';

export type Cell = CellValue | LookingCell;
/** A column of a sheet that is being made up: its heads from above, and what it holds row by row. */
export interface DraftColumn {
  /** The group's words, which stand once over neighbours of the same group and are merged; '' for none. */
  readonly group: string;
  readonly head: string;
  readonly cells: Cell[];
  readonly isHidden: boolean;
  /** What each cell tells, row by row; null where it tells nothing that is read. */
  readonly keys: readonly (string | null)[];
}
/** A sheet that is being made up, and what a careful person would read in it. */
export interface Draft {
  name: string;
  above: Cell[][];
  columns: DraftColumn[];
  below: Cell[][];
  /** Rows of the table, from 0, that are hidden by hand. */
  readonly hiddenRows: Set<number>;
  /** Rows and columns that are left empty before it. */
  offset: { readonly rows: number; readonly columns: number };
  /** Sheets beside it, before it or behind it. */
  readonly before: SeenSheet[];
  readonly behind: SeenSheet[];
  /** What is right, by what the cells tell. */
  readonly truth: Map<string, number | null>;
  /** What of it is money, in 万元. */
  readonly money: ReadonlySet<string>;
}

/** Draws a sheet that was made up. */
export const drawnSheet = ({ name, above, columns, below, hiddenRows, offset }: Draft, isOpen = true): SeenSheet => {
  const hasGroups = columns.some(({ group }) => group !== '');
  const height = Math.max(...columns.map(({ cells }) => cells.length));
  const pad = (row: readonly Cell[]): Cell[] => [...Array.from({ length: offset.columns }, (): Cell => ''), ...row];
  const rows: Cell[][] = [
    ...Array.from({ length: offset.rows }, (): Cell[] => []),
    ...above.map(pad),
    ...(hasGroups ? [pad(columns.map(({ group }, n) => (n > 0 && columns[n - 1]?.group === group ? '' : group)))] : []),
    pad(columns.map(({ head }) => head)),
    ...Array.from({ length: height }, (_, row) => pad(columns.map(({ cells }) => cells[row] ?? ''))),
    ...below.map(pad),
  ];
  const width = Math.max(...rows.map((row) => row.length));
  const groupRow = offset.rows + above.length;
  const merges = hasGroups
    ? columns.flatMap(({ group }, n) => {
        if (group === '' || columns[n - 1]?.group === group) return [];
        let last = n;
        while (columns[last + 1]?.group === group) last += 1;
        return last === n ? [] : [[groupRow, offset.columns + n, groupRow, offset.columns + last] as const];
      })
    : [];
  const first = groupRow + (hasGroups ? 2 : 1);
  return seenList(
    rows.map((row) => Array.from({ length: width }, (_, n) => row[n] ?? '')),
    {
      sheet: name,
      isOpen,
      merges,
      hiddenRows: new Set([...hiddenRows].map((row) => first + row)),
      hiddenColumns: new Set(columns.flatMap(({ isHidden }, n) => (isHidden ? [offset.columns + n] : []))),
    },
  );
};

/** A workbook that was made up: the sheets before it, itself in front, and those behind it. */
export const finished = (draft: Draft): Pick<MadeUp, 'workbook' | 'truth'> => ({
  workbook: { sheets: [...draft.before, drawnSheet(draft), ...draft.behind], names: [] },
  truth: draft.truth,
});

/** A plain column. */
export const column = (
  head: string,
  cells: readonly Cell[],
  { group = '', isHidden = false, keys = [] }: Partial<Pick<DraftColumn, 'group' | 'isHidden' | 'keys'>> = {},
): DraftColumn => ({ group, head, cells: [...cells], isHidden, keys });

/** A draft of some columns under a title, and what their cells tell. */
export const draftOf = (
  name: string,
  title: string,
  columns: readonly DraftColumn[],
  isMoney: (key: string) => boolean,
): Draft => {
  const told = columns.flatMap(({ cells, keys }) =>
    keys.flatMap((key, row) => (key === null ? [] : [[key, Number(cells[row])] as const])),
  );
  return {
    name,
    above: [[title]],
    columns: [...columns],
    below: [],
    hiddenRows: new Set(),
    offset: { rows: 0, columns: 0 },
    before: [],
    behind: [],
    truth: new Map(told),
    money: new Set(told.map(([key]) => key).filter(isMoney)),
  };
};

/** How many rows the table has. */
export const rowsOf = ({ columns }: Draft): number => Math.max(...columns.map(({ cells }) => cells.length));

/** Makes known that nobody can tell some of it; by default, any. */
export const untold = ({ truth }: Draft, isUntold: (key: string) => boolean = () => true): void => {
  for (const key of truth.keys()) if (isUntold(key)) truth.set(key, null);
};
/** Makes known that a number is another, where anybody can tell it. */
export const scaled = ({ truth }: Draft, key: string, by: number): void => {
  const value = truth.get(key);
  if (typeof value === 'number') truth.set(key, value * by);
};

/** Puts a column left or right of another. */
export const beside = (draft: Draft, head: string, added: DraftColumn, isLeft: boolean): void => {
  const at = draft.columns.findIndex((each) => each.head === head);
  draft.columns.splice(isLeft ? at : at + 1, 0, added);
};

/** The words of a cell; '' where it holds something else. */
export const wordsOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

/** Changes one cell of a column. */
export const change = (draft: Draft, head: string, row: number, to: (cell: Cell) => Cell): void => {
  const found = draft.columns.find((each) => each.head === head);
  if (found) found.cells[row] = to(found.cells[row] ?? '');
};
