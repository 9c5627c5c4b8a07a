import type { IStyleData } from '@univerjs/core';

/** A change of looks: what is null is taken away. */
type StyleChange = Readonly<Record<string, unknown>>;
type Rows = Map<number, Map<number, StyleChange>>;

/**
 * Changes of looks that wait to be written. A sheet is drawn by thousands of small settings (a border has three); written
 * together, each cell is changed once.
 */
export class PendingLooks {
  #sheets = new Map<string, Rows>();

  get isEmpty(): boolean {
    return this.#sheets.size === 0;
  }

  add(sheetId: string, row: number, column: number, change: StyleChange): void {
    const rows = at(this.#sheets, sheetId, () => new Map<number, Map<number, StyleChange>>());
    const columns = at(rows, row, () => new Map<number, StyleChange>());
    const before = columns.get(column);
    columns.set(column, before ? merged(before, change) : change);
  }

  /** A cell's looks as they will be. */
  over(sheetId: string, row: number, column: number, style: IStyleData): IStyleData {
    const change = this.#sheets.get(sheetId)?.get(row)?.get(column);
    return change ? merged({ ...style }, change) : style;
  }

  /** Hands over everything that waits: by sheet, row and column. */
  take(): readonly (readonly [sheetId: string, cells: Record<number, Record<number, { s: StyleChange }>>])[] {
    const taken = [...this.#sheets].map(([sheetId, rows]) => {
      const cells = [...rows].map(([row, columns]) => {
        return [row, Object.fromEntries([...columns].map(([column, s]) => [column, { s }]))] as const;
      });
      return [sheetId, Object.fromEntries(cells)] as const;
    });
    this.#sheets = new Map();
    return taken;
  }
}

function at<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Borders are merged side by side, everything else is replaced. */
function merged(before: StyleChange, change: StyleChange): StyleChange {
  const borders = change['bd'];
  const drawn = before['bd'];
  if (typeof borders !== 'object' || typeof drawn !== 'object') return { ...before, ...change };
  return { ...before, ...change, bd: { ...drawn, ...borders } };
}
