import * as z from 'zod';

import type { UniverRuntime } from '../univer/univer-runtime';
import { contains, type Area } from './grid/area';
import { LOOKS, SET_CELLS } from './grid/grid-commands';
import { fromGridRange, toGridRange } from './grid/grid-range';

const START = 'formula.mutation.set-formula-calculation-start';
/** Mutations after which the grid wants to calculate, some 100 ms later. */
const TRIGGERS = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-rows',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-range',
  'sheet.mutation.move-rows',
  'sheet.mutation.move-columns',
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
/** Longer than the grid's own delay; when it has not asked by then, it had nothing to calculate. */
const GRID_DELAY_MS = 400;

const range = z.object({ startRow: z.number(), endRow: z.number(), startColumn: z.number(), endColumn: z.number() });
const changes = z.record(z.string(), z.unknown());
/** What a calculation is about, as the grid's command says it. */
const calculationParams = z.looseObject({
  forceCalculation: z.boolean(),
  dirtyRanges: z.array(z.looseObject({ unitId: z.string(), sheetId: z.string(), range })),
  dirtyNameMap: changes,
  dirtyDefinedNameMap: changes,
  dirtySuperTableMap: changes,
  dirtyUnitFeatureMap: changes,
  dirtyUnitOtherFormulaMap: changes,
  clearDependencyTreeCache: changes,
});
type CalculationParams = z.infer<typeof calculationParams>;

const NOTHING: CalculationParams = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

/** Cells that an add-in wrote. */
interface Written {
  readonly sheetId: string;
  readonly area: Area;
}

interface Command {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/**
 * When formulas are calculated: one calculation at a time. The grid would start its own while another is under way, and
 * mix their results; what it asks for is taken from it and done in turn. What an add-in has written is calculated at once,
 * since its batch wants the results before its next read.
 */
export class Calculation {
  #written: Written[] = [];
  /** Calculated already, though the grid will ask for it again. */
  #done: Written[] = [];
  #asked: CalculationParams[] = [];
  /** True from the start: opening a workbook asks too, and its notice comes only after the workbook is there. */
  #gridWillAsk = true;
  #onAsked: (() => void)[] = [];
  #own = false;
  #running: Promise<void> | null = null;

  constructor(
    private readonly runtime: UniverRuntime,
    private readonly unitId: () => string,
    private readonly writtenByAddin: () => boolean,
  ) {
    const { api } = runtime;
    api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (event.id !== START || this.#own) return;
      event.cancel = true;
      this.#take(event.params);
    });
    api.addEvent(api.Event.CommandExecuted, (event) => {
      this.#notice(event);
    });
  }

  /** True when formulas may show values older than the cells they read. */
  get pending(): boolean {
    return this.#gridWillAsk || this.#asked.length > 0 || this.#written.length > 0 || this.#running !== null;
  }

  /** Says that an add-in wrote cells. */
  markDirty(sheetId: string, area: Area): void {
    this.#written.push({ sheetId, area });
  }

  /** Resolves when every formula shows the value of what it reads now. */
  async settle(): Promise<void> {
    while (this.pending) {
      if (this.#running) await this.#running;
      else if (this.#asked.length > 0 || this.#written.length > 0) await this.#run(this.#next());
      else await this.#waitForGrid();
    }
  }

  /** Calculates what has been asked for and written, without waiting for the grid to follow a change of its structure. */
  async calculateWritten(): Promise<void> {
    await this.ready();
    if (this.#asked.length > 0 || this.#written.length > 0) await this.#run(this.#next());
  }

  /** Resolves when no calculation is under way, whose results would be written over what changes meanwhile. */
  async ready(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Calculates every formula of the workbook anew. */
  async calculateAll(): Promise<void> {
    await this.settle();
    this.#asked.push({ ...NOTHING, forceCalculation: true });
    await this.settle();
  }

  /** All that waits, as one calculation. */
  #next(): CalculationParams {
    const [first = NOTHING, ...rest] = this.#asked;
    this.#asked = rest;
    const unitId = this.unitId();
    const ranges = this.#written.map(({ sheetId, area }) => ({ unitId, sheetId, range: toGridRange(area) }));
    this.#done.push(...this.#written);
    this.#written = [];
    return { ...first, dirtyRanges: [...first.dirtyRanges, ...ranges] };
  }

  async #run(params: CalculationParams): Promise<void> {
    this.#running = this.#calculate(params);
    try {
      await this.#running;
    } finally {
      this.#running = null;
    }
  }

  async #calculate(params: CalculationParams): Promise<void> {
    const { api, calculation } = this.runtime;
    const settled = calculation.settled(TIMEOUT_MS, GRID_DELAY_MS);
    this.#own = true;
    const started = api.executeCommand(START, { commands: [], ...params }, { onlyLocal: true });
    this.#own = false;
    await started;
    await settled;
    if (calculation.interrupted()) this.#asked.unshift(params);
  }

  /** Resolves when the grid has asked for the calculation that it owes, or was found to owe none. */
  async #waitForGrid(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, GRID_DELAY_MS);
      this.#onAsked.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
    this.#gridWillAsk = false;
  }

  /** Takes over what the grid wants to calculate, without what has been calculated already. */
  #take(params: unknown): void {
    this.#gridWillAsk = false;
    const asked = calculationParams.safeParse(params);
    if (asked.success) {
      const isDone = ({ sheetId, range: dirty }: CalculationParams['dirtyRanges'][number]) =>
        this.#done.some((written) => written.sheetId === sheetId && contains(written.area, fromGridRange(dirty)));
      const left = { ...asked.data, dirtyRanges: asked.data.dirtyRanges.filter((dirty) => !isDone(dirty)) };
      if (!isNothing(left)) this.#asked.push(left);
    }
    this.#done = [];
    for (const resolve of this.#onAsked.splice(0)) resolve();
    // Nobody may be waiting: a person edits, and looks at the sheet. A failure shows at the next one who waits
    this.settle().catch(() => null);
  }

  #notice({ id, params, options }: Command): void {
    if (TRIGGERS.has(id)) this.#gridWillAsk = true;
    if (id !== SET_CELLS || this.writtenByAddin()) return;
    const local = (options as { onlyLocal?: boolean } | undefined)?.onlyLocal === true; // Univer's own option
    const trigger = (params as { trigger?: string } | undefined)?.trigger ?? '';
    if (local || LOOKS.has(trigger)) return;
    this.#gridWillAsk = true;
    this.#done = [];
  }
}

function isNothing({ forceCalculation, dirtyRanges, ...params }: CalculationParams): boolean {
  if (forceCalculation || dirtyRanges.length > 0) return false;
  const { dirtyNameMap, dirtyDefinedNameMap, dirtySuperTableMap, clearDependencyTreeCache } = params;
  const { dirtyUnitFeatureMap, dirtyUnitOtherFormulaMap } = params;
  return [
    dirtyNameMap,
    dirtyDefinedNameMap,
    dirtySuperTableMap,
    dirtyUnitFeatureMap,
    dirtyUnitOtherFormulaMap,
    clearDependencyTreeCache,
  ].every((map) => Object.keys(map).length === 0);
}
