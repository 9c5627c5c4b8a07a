import type { CellValue } from '../../vocabulary/cell-value';
import type { Area } from '../layout/layout';
import type { CellRef, NamedCell, SheetBlock } from './workbook-reading';

/** Whether a cell's text is struck through: none of it, all of it, or some. */
export type Struck = 'no' | 'whole' | 'part';

/** How a cell looks, where that says something about what it holds. */
export interface CellLook {
  readonly struck: Struck;
  /** In the colour of its own ground, or nearly so: nobody sees what it holds, or all of it. */
  readonly unseen: boolean;
}

/** Cells that a conditional format may strike or hide, where it cannot be told here whether it does. */
export interface RuledCells {
  /** Where the format lies, from 0. */
  readonly areas: readonly Area[];
  /** When it applies, in words; '' where that is not known. */
  readonly says: string;
  /** By `cellKey`. */
  readonly cells: ReadonlySet<string>;
  /** Whether somebody is asked how they look: then nothing else is said of them. */
  readonly isAsked: boolean;
}

/** Words that stand on a sheet and in no cell: a comment of a cell, or a text box (without one). */
export interface WordsBeside {
  readonly cell: { readonly row: number; readonly column: number } | null;
  readonly text: string;
}

/**
 * A sheet as a person sees it: beside what each cell holds, what it shows, and how. Two sources fill it, Excel and a file; the readers know neither.
 * Rows and columns of the sheet count from 0; tables of cells start at the block's first cell.
 */
export interface SeenSheet extends SheetBlock {
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** The sheet that is in front. */
  readonly isOpen: boolean;
  /** What each cell shows, as its number format prints it. */
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** Areas that are one cell; what stands under them is not seen. */
  readonly merges: readonly Area[];
  /** Rows and columns that were hidden by hand; what a filter leaves out is not among them. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** By `cellKey`; a cell without an entry looks plain. */
  readonly looks: ReadonlyMap<string, CellLook>;
  readonly ruled: readonly RuledCells[];
  readonly beside: readonly WordsBeside[];
}

/** A workbook as a person sees it: the sheets that may hold a form, in their order, and the names that stand for cells. */
export interface SeenWorkbook {
  readonly sheets: readonly SeenSheet[];
  readonly names: readonly NamedCell[];
  /** The name of its file; absent where that is not known. */
  readonly file?: string | null;
}

/** The key of a cell of a sheet in `SeenSheet.looks`. */
export const cellKey = (row: number, column: number): string => `${row} ${column}`;

const PLAIN: CellLook = { struck: 'no', unseen: false };

/** A cell as a person sees it. */
export interface SeenCell extends CellRef, CellLook {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  /** In a row or column that was hidden by hand. */
  readonly hidden: boolean;
  /** The merged area that it is the first cell of, or stands under; null where it stands alone. */
  readonly merged: Area | null;
  /** Whether it stands under a merged area: then it shows nothing, whatever it holds. */
  readonly covered: boolean;
  /** Whether a conditional format may strike or hide it, and whether that is asked; null where none does. */
  readonly ruled: 'asked' | 'unasked' | null;
}

const ruledAt = ({ ruled }: SeenSheet, key: string): SeenCell['ruled'] => {
  if (ruled.length === 0) return null;
  const found = ruled.filter(({ cells }) => cells.has(key));
  return found.length === 0 ? null : found.some(({ isAsked }) => isAsked) ? 'asked' : 'unasked';
};

const covers = ({ row, column, rows, columns }: Area, cell: { readonly row: number; readonly column: number }) =>
  cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;

/** Cells under merged areas by sheet; a sheet has few areas and many cells. */
const mergedCells = new WeakMap<SeenSheet, ReadonlyMap<string, Area>>();
/** Cells that a crafted sheet may merge at most and be looked up one by one. */
const MOST_COVERED = 200_000;
const mergedAt = (sheet: SeenSheet, row: number, column: number): Area | null => {
  let known = mergedCells.get(sheet);
  if (!known) {
    const cells = new Map<string, Area>();
    const lastRow = sheet.row + sheet.values.length;
    const lastColumn = sheet.column + (sheet.values[0]?.length ?? 0);
    for (const area of sheet.merges)
      for (let r = Math.max(area.row, sheet.row); r < Math.min(area.row + area.rows, lastRow); r += 1)
        for (let c = Math.max(area.column, sheet.column); c < Math.min(area.column + area.columns, lastColumn); c += 1)
          if (cells.size < MOST_COVERED) cells.set(cellKey(r, c), area);
    known = cells;
    mergedCells.set(sheet, known);
  }
  return known.get(cellKey(row, column)) ?? null;
};

/** A cell of a sheet; what lies outside its block is empty. */
export const seenCell = (sheet: SeenSheet, row: number, column: number): SeenCell => {
  const merged = mergedAt(sheet, row, column);
  const covered = merged !== null && (merged.row !== row || merged.column !== column);
  const value = covered ? '' : (sheet.values[row - sheet.row]?.[column - sheet.column] ?? '');
  return {
    sheet: sheet.sheet,
    row,
    column,
    value,
    text: covered ? '' : (sheet.texts[row - sheet.row]?.[column - sheet.column] ?? String(value)),
    format: sheet.formats[row - sheet.row]?.[column - sheet.column] ?? 'General',
    hidden: sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column),
    merged,
    covered,
    ruled: ruledAt(sheet, cellKey(row, column)),
    ...(sheet.looks.get(cellKey(row, column)) ?? PLAIN),
  };
};

/** The first cell of the merged area that a cell stands under; itself where it stands under none. */
export const shownCell = (sheet: SeenSheet, row: number, column: number): SeenCell => {
  const merged = mergedAt(sheet, row, column);
  return merged ? seenCell(sheet, merged.row, merged.column) : seenCell(sheet, row, column);
};

/** What the comment of a cell says; null where it has none. */
export const commentOn = ({ beside }: SeenSheet, { row, column }: Pick<CellRef, 'row' | 'column'>): string | null =>
  beside.find(({ cell, text }) => cell?.row === row && cell.column === column && text.trim() !== '')?.text ?? null;

/** Whether an area holds a cell. */
export const areaCovers = covers;

/** Rows of one length: what is short of the longest is empty. */
const squared = (values: SheetBlock['values']): SheetBlock['values'] => {
  const width = values.reduce((most, cells) => Math.max(most, cells.length), 0);
  return values.every((cells) => cells.length === width)
    ? values
    : values.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
};

/** A sheet of plain cells: everything shows what it holds. For sheets of which no more is known. */
export const plainSheet = (block: SheetBlock, isOpen = true): SeenSheet => {
  const values = squared(block.values);
  return {
    ...block,
    values,
    visibility: 'visible',
    isOpen,
    texts: values.map((cells) => cells.map(plainText)),
    formats: values.map((cells) => cells.map(() => 'General')),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    looks: new Map(),
    ruled: [],
    beside: [],
  };
};
const plainText = (value: CellValue): string =>
  typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
