import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { cellKey, plainSheet, type CellLook, type SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import { isUnseenOn } from '../../../shared/workbook/reading/unseen-ink';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import { quoted, sayAside } from '../workbook/asides';
import type { FilterRequest } from '../workbook/keep-filter';

/** Where looks are asked for cell by cell: forms stand here. A cell takes some 100 bytes of the 5 MB that Excel answers at most. */
const CORNER = { rows: 150, columns: 16, address: 'A1:P150' } as const;
const FONT = { font: { strikethrough: true, color: true }, fill: { color: true } } as const;

/** What the used part of a sheet shows, once a sync is over; of a sheet without anything on it, nothing. */
export interface LookRequest {
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly corner: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
}

/** Queues the reading of how the used part of a sheet looks: line by line, and cell by cell where forms stand. A block is read with the same window. */
export const requestLook = (sheet: Excel.Worksheet, window: string): LookRequest => {
  const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(window);
  return {
    used: used.load('text,numberFormat'),
    merged: used
      .getMergedAreasOrNullObject()
      .load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount'),
    rows: used.getRowProperties({ rowHidden: true, format: FONT }),
    columns: used.getColumnProperties({ columnHidden: true, format: FONT }),
    corner: used.getIntersectionOrNullObject(CORNER.address).getCellProperties({ format: FONT }),
  };
};

type Format = Excel.CellPropertiesFormat | undefined;
const WHITE = '#FFFFFF';
const BLACK = '#000000';
const ground = (format: Format): string | null => {
  const color = format?.fill?.color;
  return color === null || color === undefined ? null : color === '' ? WHITE : color.toUpperCase();
};
const ink = (format: Format): string | null => format?.font?.color?.toUpperCase() ?? null;
const isUnseen = (color: string | null, fill: string | null): boolean =>
  color !== null && fill !== null && isUnseenOn(color, fill);
const strike = (format: Format): boolean | null => format?.font?.strikethrough ?? null;

/** How a cell looks of which Excel told all by itself: what differs within it, differs piece by piece. */
export const lookOfCell = ({ format }: Excel.CellProperties): CellLook => {
  const struck = strike(format);
  return {
    struck: struck === null ? 'part' : struck ? 'whole' : 'no',
    unseen: isUnseen(ink(format), ground(format)),
  };
};

/** How a cell looks by its row and its column; null where neither says it, since others in both look otherwise. */
const lookByLines = (row: Format, column: Format): CellLook | null => {
  const struck = strike(row) ?? strike(column);
  const color = ink(row) ?? ink(column);
  const fill = ground(row) ?? ground(column);
  // Black on a ground that only some cells have is taken for seen: nearly every sheet has such cells.
  if (struck === null || color === null || (fill === null && color !== BLACK)) return null;
  return { struck: struck ? 'whole' : 'no', unseen: isUnseen(color, fill) };
};

/** A cell of which more has to be asked. */
export interface UnclearCell {
  readonly row: number;
  readonly column: number;
}
/** A sheet as far as it is seen, with the cells of which more has to be asked. */
export interface TakenLook {
  readonly seen: SeenSheet;
  readonly unclear: readonly UnclearCell[];
}

/** What is known of a sheet beside what it holds and how it looks. */
export interface SheetFacts {
  readonly visibility: SeenSheet['visibility'];
  readonly isOpen: boolean;
  /** Null where Excel refused to tell: then every hidden row counts as hidden by hand. */
  readonly filter: FilterRequest | null;
}

const visibilityOf = (visibility: Excel.Worksheet['visibility']): SeenSheet['visibility'] =>
  visibility === 'Hidden' ? 'hidden' : visibility === 'VeryHidden' ? 'veryHidden' : 'visible';

/** What is known of a sheet, after a sync. */
export const factsOf = (sheet: Excel.Worksheet, active: Excel.Worksheet, filter: FilterRequest | null): SheetFacts => ({
  visibility: visibilityOf(sheet.visibility),
  isOpen: sheet.id === active.id,
  filter,
});

const isFiltered = (filter: FilterRequest | null, row: number): boolean =>
  filter !== null &&
  !filter.range.isNullObject &&
  filter.filter.isDataFiltered &&
  row > filter.range.rowIndex &&
  row < filter.range.rowIndex + filter.range.rowCount;

const filled = (values: readonly (readonly CellValue[])[], at: { readonly row: number; readonly column: number }) =>
  values.flatMap((cells, down) =>
    cells.flatMap((value, right) =>
      value === '' ? [] : [{ down, right, row: at.row + down, column: at.column + right }],
    ),
  );

/**
 * A sheet as it is seen, after the sync in which its block and its look were read.
 * @param look null where Excel refused it: then cells are taken for plain, and that is said
 */
export const takeLook = (block: SheetBlock, look: LookRequest | null, { filter, ...facts }: SheetFacts): TakenLook => {
  if (!look) {
    sayAside('view', `${quoted([block.sheet])}的显示格式读不出来，删除线、隐藏和单元格格式没有核对。请自己核对一遍。`);
    return { seen: { ...plainSheet(block), ...facts }, unclear: [] };
  }
  const { used, merged } = look;
  const rows = look.rows.value;
  const columns = look.columns.value;
  const inCorner = (row: number, column: number) => row < CORNER.rows && column < CORNER.columns;
  const known = filled(block.values, block).map(({ down, right, row, column }) => {
    const cell = inCorner(row, column) ? look.corner.value[down]?.[right] : undefined;
    return { row, column, look: cell ? lookOfCell(cell) : lookByLines(rows[down]?.format, columns[right]?.format) };
  });
  const hiddenOf = (lines: readonly (boolean | undefined)[], first: number) =>
    lines.flatMap((hidden, at) => (hidden === true ? [first + at] : []));
  return {
    unclear: known.filter((cell) => cell.look === null),
    seen: {
      ...block,
      ...facts,
      texts: used.text,
      formats: used.numberFormat.map((formats: readonly unknown[]) => formats.map(String)),
      merges: merged.isNullObject
        ? []
        : merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
            row: rowIndex,
            column: columnIndex,
            rows: rowCount,
            columns: columnCount,
          })),
      hiddenRows: new Set(
        hiddenOf(
          rows.map(({ rowHidden }) => rowHidden),
          block.row,
        ).filter((row) => !isFiltered(filter, row)),
      ),
      hiddenColumns: new Set(
        hiddenOf(
          columns.map(({ columnHidden }) => columnHidden),
          block.column,
        ),
      ),
      looks: new Map(
        known.flatMap(({ row, column, look: each }) =>
          each && (each.struck !== 'no' || each.unseen) ? [[cellKey(row, column), each] as const] : [],
        ),
      ),
      beside: [],
    },
  };
};

/** The formats of a cell that are asked for by `getCellProperties`. */
export const CELL_LOOK = { format: FONT } as const;
