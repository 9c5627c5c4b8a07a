import type { UniverRuntime } from '../univer/univer-runtime';
import type { Area } from './area';
import { LOOKS, SET_CELLS } from './grid-commands';
import { toGridRange } from './grid-range';

const START = 'formula.mutation.set-formula-calculation-start';
/** Mutations after which the grid starts a calculation by itself, some 100 ms later. */
const TRIGGERS = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  // Opening a workbook: formulas without a result are calculated
  'formula.mutation.set-trigger-formula-calculation-start',
  'formula.mutation.set-defined-name',
  'formula.mutation.remove-defined-name',
  'formula.mutation.set-super-table',
  'formula.mutation.remove-super-table',
]);
const TIMEOUT_MS = 60_000;
/** Longer than the grid's own delay before it calculates; after that it had nothing to calculate. */
const GRID_DELAY_MS = 400;

interface CommandExecuted {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/**
 * When formulas are calculated. The grid does it by itself a while after an edit; a batch of the add-in wants the results
 * before its next read, so the cells it wrote are calculated at once.
 */
export class Calculation {
  #dirty: { sheetId: string; area: Area }[] = [];
  #gridWillStart = false;
  #calculating = false;
  #onStart: (() => void)[] = [];

  constructor(
    private readonly runtime: UniverRuntime,
    private readonly unitId: () => string,
    private readonly writtenByAddin: () => boolean,
  ) {
    runtime.api.addEvent(runtime.api.Event.CommandExecuted, (event) => {
      this.#notice(event);
    });
  }

  /** True when formulas may show values older than the cells they read. */
  get pending(): boolean {
    return this.#gridWillStart || this.#dirty.length > 0 || this.runtime.calculation.busy();
  }

  /** Says that an add-in wrote cells. */
  markDirty(sheetId: string, area: Area): void {
    this.#dirty.push({ sheetId, area });
  }

  /** Resolves when every formula shows the value of what it reads now. */
  async settle(): Promise<void> {
    while (this.pending) {
      if (this.runtime.calculation.busy()) await this.runtime.calculation.settled(TIMEOUT_MS, GRID_DELAY_MS);
      else if (this.#gridWillStart) await this.#started();
      else {
        await this.calculateWritten();
      }
    }
  }

  /** Calculates what the add-in has written, without waiting for the grid to follow a change of its structure. */
  async calculateWritten(): Promise<void> {
    const dirty = this.#dirty;
    this.#dirty = [];
    if (dirty.length > 0) await this.#calculate(dirty, false);
  }

  /** Calculates every formula of the workbook anew. */
  async calculateAll(): Promise<void> {
    await this.settle();
    await this.#calculate([], true);
  }

  /** Resolves when the grid has started the calculation that it owes, or was found to owe none. */
  async #started(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GRID_DELAY_MS);
      this.#onStart.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#gridWillStart = false;
  }

  async #calculate(dirty: readonly { sheetId: string; area: Area }[], everything: boolean): Promise<void> {
    const settled = this.runtime.calculation.settled(TIMEOUT_MS, GRID_DELAY_MS);
    const unitId = this.unitId();
    this.#calculating = true;
    await this.runtime.api.executeCommand(
      START,
      {
        commands: [],
        forceCalculation: everything,
        dirtyRanges: dirty.map(({ sheetId, area }) => ({ unitId, sheetId, range: toGridRange(area) })),
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
      },
      { onlyLocal: true },
    );
    this.#calculating = false;
    await settled;
  }

  #notice({ id, params, options }: CommandExecuted): void {
    if (TRIGGERS.has(id)) this.#gridWillStart = true;
    if (id === START && !this.#calculating) {
      this.#gridWillStart = false;
      for (const resolve of this.#onStart.splice(0)) resolve();
    }
    if (id !== SET_CELLS || this.writtenByAddin()) return;
    const local = (options as { onlyLocal?: boolean } | undefined)?.onlyLocal === true; // Univer's own option
    const trigger = (params as { trigger?: string } | undefined)?.trigger ?? '';
    if (!local && !LOOKS.has(trigger)) this.#gridWillStart = true;
  }
}
