import type { Area, CellStyle, Chart, SheetLayout } from './layout';

/** What a cell of a table holds; '' is an empty cell. Texts are texts, whatever they start with. */
export type TableValue = string | number;

export interface TableColumn<Row> {
  readonly header: string;
  /** The head above this column and its neighbours with the same one; without it the header takes both lines. */
  readonly group?: string;
  /** In characters; 0 hides the column. */
  readonly width: number;
  /** A style of the table. */
  readonly style: string;
  /** What stands in the line of sums: nothing, the mean or the sum of the column. */
  readonly summary?: 'AVERAGE' | 'SUM';
  readonly value: (row: Row, index: number) => TableValue;
}

/** A line of words above the heads, across the table. */
export interface TableLine {
  readonly text: string;
  readonly style: string;
  /** In points. */
  readonly height: number;
}

/** Rows of a table's sheet, from 0: everything above `first` is redrawn by a refresh, every row from there on belongs to one row of data. */
export interface TablePlaces {
  /** Null where nothing is summed up. */
  readonly summary: number | null;
  readonly groups: number;
  /** Right above the data, so that the filter buttons stand on it. */
  readonly header: number;
  readonly first: number;
}

/**
 * A sheet that is one table, refreshed in place: rows are found again by a key in the hidden first column, and what stands to the right of
 * the columns is the reader's own. Their order never changes.
 */
export interface SheetTable<Row> {
  readonly sheet: string;
  readonly styles: Readonly<Record<string, CellStyle>>;
  readonly columns: readonly TableColumn<Row>[];
  /** What a row is found again by: what its first column holds. */
  readonly key: (row: Row) => string;
  /** The column that says what a row is about. */
  readonly nameColumn: number;
  /** In points: enough for everything in it. */
  readonly height: (row: Row) => number;
  /** The title and what is said below it. */
  readonly lines: readonly TableLine[];
  /** The words of the line of sums; null where there is none. */
  readonly summaryText: string | null;
  /** Columns that stay in view. */
  readonly frozen: number;
  readonly highlights: (rows: number) => SheetLayout['highlights'];
  readonly charts: (rows: number) => readonly Chart[];
  readonly paper: SheetLayout['print']['paper'];
  readonly tabColor: string;
}

/** A row as it is to stand: of data, or of something that is gone but has notes of the reader beside it. */
export type PlacedRow<Row> =
  | { readonly kind: 'present'; readonly row: Row }
  | { readonly kind: 'gone'; readonly key: string; readonly name: string };

/** Where the parts of a table stand: its lines, the sums, two lines of heads, the data. */
export const tablePlaces = ({ lines, summaryText }: Pick<SheetTable<never>, 'lines' | 'summaryText'>): TablePlaces => {
  const summary = summaryText === null ? null : lines.length;
  const groups = lines.length + (summary === null ? 0 : 1);
  return { summary, groups, header: groups + 1, first: groups + 2 };
};

/** Cells of a column, or of several, in the rows of the data. An empty table keeps one row for its formulas to point at. */
export const dataArea = ({ first }: Pick<TablePlaces, 'first'>, rows: number, column: number, columns = 1): Area => ({
  row: first,
  column,
  rows: Math.max(rows, 1),
  columns,
});

const GONE = '（已不在名单）';

/** The cells of one row, left to right, to be written as one block. */
export const tableValues = <Row>(
  { columns, nameColumn }: Pick<SheetTable<Row>, 'columns' | 'nameColumn'>,
  placed: PlacedRow<Row>,
  index: number,
): readonly TableValue[] =>
  columns.map(({ value }, column) => {
    if (placed.kind === 'present') return value(placed.row, index);
    if (column === 0) return placed.key;
    if (column !== nameColumn) return '';
    return placed.name.endsWith(GONE) ? placed.name : `${placed.name}${GONE}`;
  });
