import type { SheetLayout } from '../../shared/workbook/layout/layout';
import { plainSheet, type SeenSheet, type SeenWorkbook } from '../../shared/workbook/reading/seen-sheet';
import type { NamedCell } from '../../shared/workbook/reading/workbook-reading';
import type { CellValue } from '../../shared/vocabulary/cell-value';

/** What is otherwise about a cell: what it holds, what it shows, by which format. */
export interface SeenChange {
  readonly value?: CellValue;
  readonly text?: string;
  readonly format?: string;
}

/** A sheet as it is seen once it was drawn, with some cells changed since. Cells by “row column”, from 0. */
export const seenLayout = (
  { name, cells, merges, names }: SheetLayout,
  changes: ReadonlyMap<string, SeenChange> = new Map(),
  more: Partial<SeenSheet> = {},
): SeenWorkbook => {
  const contents = new Map(cells.map(({ row, column, content }) => [`${String(row)} ${String(column)}`, content]));
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const columns = Math.max(...cells.map(({ column }) => column)) + 1;
  const grid = <Value>(of: (at: string) => Value) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => of(`${String(row)} ${String(column)}`)),
    );
  const valueAt = (at: string): CellValue => {
    const content = contents.get(at);
    if (content?.kind === 'number') return content.value;
    if (content?.kind === 'formula') return content.result ?? '';
    return content?.kind === 'text' ? content.text : '';
  };
  const values = grid((at) => changes.get(at)?.value ?? valueAt(at));
  const plain = plainSheet({ sheet: name, row: 0, column: 0, values });
  const sheet: SeenSheet = {
    ...plain,
    merges,
    texts: grid((at) => changes.get(at)?.text ?? String(changes.get(at)?.value ?? valueAt(at))),
    formats: grid((at) => changes.get(at)?.format ?? 'General'),
    ...more,
  };
  const named = Object.entries(names).map(
    ([own, { row, column }]): NamedCell => ({ name: own, sheet: sheet.sheet, row, column }),
  );
  return { sheets: [sheet], names: named };
};
