import type { PlacedRow } from '../../../shared/workbook/layout/sheet-table';

/** A row that stands in the table already: its key, and what is shown as its name. */
export interface StandingRow {
  readonly key: string;
  readonly name: string;
}

/** The rows of the table as they are to stand, and how many of them come new at the end. */
export interface PlacedRows<Row> {
  readonly rows: readonly PlacedRow<Row>[];
  readonly appended: number;
}

/**
 * Gives every row the place in which it stands already, so that whatever the reader wrote beside it stays beside it; new ones come
 * at the end. A row that is gone from the data keeps its place, emptied.
 */
export const placeRows = <Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  standing: readonly StandingRow[],
): PlacedRows<Row> => {
  const byKey = new Map(rows.map((row) => [key(row), row]));
  const kept = standing.map((stood): PlacedRow<Row> => {
    const row = byKey.get(stood.key);
    byKey.delete(stood.key);
    return row === undefined ? { kind: 'gone', ...stood } : { kind: 'present', row };
  });
  const added = [...byKey.values()].map((row): PlacedRow<Row> => ({ kind: 'present', row }));
  return { rows: [...kept, ...added], appended: added.length };
};
