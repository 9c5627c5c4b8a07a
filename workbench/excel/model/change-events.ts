import type { Area } from './grid/area';
import type { CellValue } from './cells/cell-value';
import type { SheetModel } from './sheet/model';

/** Who changed something: the person at the grid, or the add-in. */
export type Actor = 'user' | 'addin';

type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

/** What a workbook tells its listeners. */
export type WorkbookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: SheetModel;
      readonly area: Area;
      readonly change: ChangeType;
      readonly actor: Actor;
      /** Only for one cell. */
      readonly details: { readonly before: CellValue; readonly after: CellValue } | null;
    }
  | { readonly kind: 'selected'; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: 'activated' | 'deactivated' | 'added'; readonly sheet: SheetModel }
  | { readonly kind: 'deleted'; readonly sheetId: string }
  | { readonly kind: 'charts' | 'protection' | 'prompts'; readonly sheet: SheetModel };

type Listener = (event: WorkbookEvent) => void;

export class WorkbookEvents {
  readonly #listeners = new Set<Listener>();

  /** Calls `listener` on every event until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorkbookEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
