import type { CellValue } from '../../../shared/vocabulary/cell-value';
import type { Area } from '../../../shared/workbook/layout/layout';
import { isPlainLook, lookOfPaint, type CellPaint } from '../../../shared/workbook/reading/looks/cell-look';
import { readReference } from '../../../shared/workbook/reading/named-cells';
import { cellKey, plainSheet, type SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import { quoted, sayAside } from '../workbook/asides';
import type { FilterRequest } from '../workbook/keep-filter';
import { takeRules, type FoundRule } from './format-request';

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
const strike = (format: Format): boolean | null => format?.font?.strikethrough ?? null;

const inksOf = (color: string | null): readonly string[] => (color === null ? [] : [color]);

/** How a cell is painted of which Excel told all by itself: what differs within it, differs piece by piece. */
export const paintOfCell = ({ format }: Excel.CellProperties): CellPaint => {
  const struck = strike(format);
  return {
    struck: struck === null ? 'part' : struck ? 'whole' : 'no',
    inks: inksOf(ink(format)),
    ground: ground(format),
  };
};

/** How a cell is painted by its row and its column; null where neither says it, since others in both look otherwise. */
const paintByLines = (row: Format, column: Format): CellPaint | null => {
  const struck = strike(row) ?? strike(column);
  const color = ink(row) ?? ink(column);
  const fill = ground(row) ?? ground(column);
  // Black on a ground that only some cells have is taken for seen: nearly every sheet has such cells.
  if (struck === null || color === null || (fill === null && color !== BLACK)) return null;
  return { struck: struck ? 'whole' : 'no', inks: [color], ground: fill };
};

/** A cell of which more has to be asked. */
export interface UnclearCell {
  readonly row: number;
  readonly column: number;
}
/** A cell, and how it is painted. */
export interface PaintedCell extends UnclearCell {
  readonly paint: CellPaint;
}
/** A sheet as far as it is seen, with the cells and the conditional formats of which more has to be asked. */
export interface TakenLook {
  readonly seen: SeenSheet;
  readonly unclear: readonly UnclearCell[];
  readonly painted: readonly PaintedCell[];
  readonly rules: readonly FoundRule[];
  /** Whether Excel told how it looks, but not its conditional formats. */
  readonly isUnruled: boolean;
  /** The part of the sheet that was read. */
  readonly window: Area;
}

/** Whether more of a sheet has to be asked. */
export const isUnclear = ({ unclear, rules }: TakenLook): boolean => unclear.length + rules.length > 0;

/** What is known of a sheet beside what it holds and how it looks. */
export interface SheetFacts {
  readonly visibility: SeenSheet['visibility'];
  readonly isOpen: boolean;
  /** Null where Excel refused to tell: then every hidden row counts as hidden by hand. */
  readonly filter: FilterRequest | null;
  /** Null where Excel refused to tell, which is said. */
  readonly formats: Excel.ConditionalFormatCollection | null;
  /** What was read of the sheet at most. */
  readonly window: string;
}

const visibilityOf = (visibility: Excel.Worksheet['visibility']): SeenSheet['visibility'] =>
  visibility === 'Hidden' ? 'hidden' : visibility === 'VeryHidden' ? 'veryHidden' : 'visible';

/** What is known of a sheet, after a sync. */
export const factsOf = (
  sheet: Excel.Worksheet,
  active: Excel.Worksheet,
  told: Pick<SheetFacts, 'filter' | 'formats' | 'window'>,
): SheetFacts => ({ visibility: visibilityOf(sheet.visibility), isOpen: sheet.id === active.id, ...told });

/** The area of an address such as A1:P300. */
const areaOf = (address: string): Area => {
  const [first, last] = address.split(':').map((cell) => readReference(`x!${cell}`));
  const { row = 0, column = 0 } = first ?? {};
  return { row, column, rows: (last?.row ?? row) - row + 1, columns: (last?.column ?? column) - column + 1 };
};

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
export const takeLook = (
  block: SheetBlock,
  look: LookRequest | null,
  { filter, formats, window, ...facts }: SheetFacts,
): TakenLook => {
  const read = areaOf(window);
  if (!look) {
    sayAside('view', `${quoted([block.sheet])}的显示格式读不出来，删除线、隐藏和单元格格式没有核对。请自己核对一遍。`);
    return {
      seen: { ...plainSheet(block), ...facts },
      unclear: [],
      painted: [],
      rules: [],
      isUnruled: false,
      window: read,
    };
  }
  const { used, merged } = look;
  const rows = look.rows.value;
  const columns = look.columns.value;
  const inCorner = (row: number, column: number) => row < CORNER.rows && column < CORNER.columns;
  const known = filled(block.values, block).map(({ down, right, row, column }) => {
    const cell = inCorner(row, column) ? look.corner.value[down]?.[right] : undefined;
    return { row, column, paint: cell ? paintOfCell(cell) : paintByLines(rows[down]?.format, columns[right]?.format) };
  });
  const painted = known.flatMap(({ row, column, paint }) => (paint ? [{ row, column, paint }] : []));
  const hiddenOf = (lines: readonly (boolean | undefined)[], first: number) =>
    lines.flatMap((hidden, at) => (hidden === true ? [first + at] : []));
  return {
    unclear: known.filter(({ paint }) => paint === null),
    painted,
    rules: formats
      ? takeRules(
          formats,
          painted.map(({ paint }) => paint),
        )
      : [],
    isUnruled: formats === null,
    window: read,
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
      looks: looksOf(painted),
      ruled: [],
      beside: [],
    },
  };
};

/** How painted cells look that do not look like any other. */
export const looksOf = (painted: readonly PaintedCell[]): SeenSheet['looks'] =>
  new Map(
    painted.flatMap(({ row, column, paint }) => {
      const look = lookOfPaint(paint);
      return isPlainLook(look) ? [] : [[cellKey(row, column), look] as const];
    }),
  );

/** The formats of a cell that are asked for by `getCellProperties`. */
export const CELL_LOOK = { format: FONT } as const;
