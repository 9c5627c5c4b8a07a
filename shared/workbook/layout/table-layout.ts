import type { LayoutCell, SheetLayout } from './layout';
import { emptyCell, numberCell, textCell } from './cells';
import { dataArea, tablePlaces, tableValues, type PlacedRow, type SheetTable } from './sheet-table';
import { tableHeads, tableSummary } from './table-heads';

const GROUPS_HEIGHT = 22;
const HEADER_HEIGHT = 40;
const SUMMARY_HEIGHT = 24;
/** The first column, with the key, is hidden: what people see starts with the second. */
const FIRST_SHOWN = 1;

/**
 * A table but for the rows of its data: title, stamp, sums, heads, colours, charts. The rows are written under it in blocks of `tableValues`,
 * in the styles of the columns.
 * @param rows what will stand under it, in its order
 */
export const tableFrame = <Row>(table: SheetTable<Row>, rows: readonly PlacedRow<Row>[]): SheetLayout => {
  const places = tablePlaces(table);
  const heads = tableHeads(table);
  const width = table.columns.length;
  return {
    name: table.sheet,
    columns: table.columns.map((column) => column.width),
    heights: {
      ...Object.fromEntries(table.lines.map(({ height }, row) => [row, height])),
      ...(places.summary !== null && { [places.summary]: SUMMARY_HEIGHT }),
      [places.groups]: GROUPS_HEIGHT,
      [places.header]: HEADER_HEIGHT,
    },
    styles: table.styles,
    cells: [
      ...table.lines.map(({ text, style }, row) => textCell(row, FIRST_SHOWN, style, text)),
      ...tableSummary(table, rows),
      ...heads.cells,
    ],
    merges: [
      ...table.lines.map((_, row) => ({ row, column: FIRST_SHOWN, rows: 1, columns: width - FIRST_SHOWN })),
      ...heads.merges,
    ],
    names: {},
    validations: [],
    unlocked: [],
    protect: false,
    freeze: { rows: places.first, columns: table.frozen },
    highlights: table.highlights(rows.length),
    filter: { ...dataArea(places, rows.length, 0, width), row: places.header, rows: Math.max(rows.length, 1) + 1 },
    print: {
      orientation: 'landscape',
      paper: table.paper,
      titleRows: { first: places.groups, last: places.header },
      fitToWidth: true,
    },
    charts: rows.length === 0 ? [] : table.charts(rows.length),
    tabColor: table.tabColor,
  };
};

/** A table whole, its rows in the order given. */
export const tableSheet = <Row>(table: SheetTable<Row>, rows: readonly Row[]): SheetLayout => {
  const placed = rows.map((row) => ({ kind: 'present', row }) as const);
  const frame = tableFrame(table, placed);
  const { first } = tablePlaces(table);
  const cells = placed.flatMap((each, index) =>
    tableValues(table, each, index).map((value, column): LayoutCell => {
      const style = table.columns[column]?.style ?? '';
      const row = first + index;
      if (value === '') return emptyCell(row, column, style);
      return typeof value === 'number' ? numberCell(row, column, style, value) : textCell(row, column, style, value);
    }),
  );
  const heights = Object.fromEntries(rows.map((row, index) => [first + index, table.height(row)]));
  return { ...frame, heights: { ...frame.heights, ...heights }, cells: [...frame.cells, ...cells] };
};
