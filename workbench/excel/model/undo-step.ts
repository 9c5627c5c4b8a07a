import type { GridMutation, UniverRuntime } from '../univer/univer-runtime';

/** Beyond this many cells a step cannot be undone: keeping what was there would cost more than the write. */
const LIMIT = 20_000;

/** What one batch of the add-in changes in cells: one step for Ctrl+Z. */
export class UndoStep {
  readonly #redo: GridMutation[] = [];
  readonly #undo: GridMutation[] = [];
  #cells = 0;

  constructor(
    private readonly runtime: UniverRuntime,
    private readonly unitId: string,
  ) {}

  /** Remembers what a mutation of cells is about to change. */
  record(mutation: GridMutation, cells: number): void {
    this.#cells += cells;
    if (this.#cells > LIMIT) return;
    this.#undo.unshift(this.runtime.inverseOfCells(mutation.params));
    this.#redo.push({ id: mutation.id, params: structuredClone(mutation.params) });
  }

  /** Offers the step; one that was too large empties the list, since older steps would bring back a mixture. */
  finish(): void {
    if (this.#cells > LIMIT) this.runtime.clearUndo(this.unitId);
    else if (this.#undo.length > 0) this.runtime.pushUndo(this.unitId, this.#redo, this.#undo);
  }
}
