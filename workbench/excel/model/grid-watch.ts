import { boundingArea, cellArea, MAX_COLUMNS, MAX_ROWS, sameArea, type Area } from './grid/area';
import type { CellValue } from './cells/cell-value';
import type { Actor } from './change-events';
import * as grid from './grid/grid-commands';
import { fromGridRange } from './grid/grid-range';
import { shiftArea, type Shift } from './grid/shift';
import type { SheetModel } from './sheet/model';
import type { WorkbookModel } from './workbook-model';

interface Command {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/** Turns what happens in the grid into the workbook's events, and keeps the sheet's own state in step with it. */
export class GridWatch {
  /** The value of a single cell just before a person's edit. */
  #before: { readonly sheetId: string; readonly area: Area; readonly value: CellValue } | null = null;
  #selected: { readonly sheetId: string; readonly area: Area } | null = null;
  #active: SheetModel | null = null;
  #queue: Promise<void> = Promise.resolve();

  constructor(private readonly workbook: WorkbookModel) {}

  start(): void {
    const { api } = this.workbook.runtime;
    api.addEvent(api.Event.BeforeCommandExecute, (command) => {
      this.#remember(command);
    });
    api.addEvent(api.Event.CommandExecuted, (command) => {
      this.#notice(command);
    });
  }

  /** Resolves when every event of what has happened so far is told. */
  async told(): Promise<void> {
    await this.#queue;
  }

  #remember({ id, params, options }: Command): void {
    if (id === grid.ACTIVATE) this.#active = this.workbook.activeSheet;
    if (id !== grid.SET_CELLS || this.workbook.actor === 'addin' || isLocal(options)) return;
    const area = changedArea(params);
    const sheet = area && this.#sheetOf(params);
    const single = area !== null && area.rows === 1 && area.columns === 1;
    this.#before = sheet && single ? { sheetId: sheet.id, area, value: sheet.value(area.row, area.column) } : null;
  }

  #notice({ id, params, options }: Command): void {
    if (id === grid.SET_CELLS) this.#cellsChanged(params, options);
    else if (id === grid.SET_SELECTIONS) this.#selectionSet(params);
    else if (grid.isShift(id)) this.#shifted(id, params);
    else if (this.workbook.actor === 'user') this.#sheetsChanged(id, params);
  }

  #cellsChanged(params: unknown, options: unknown): void {
    if (this.workbook.actor === 'addin' || isLocal(options)) return;
    const change = grid.cellsChanged.safeParse(params);
    const area = changedArea(params);
    const sheet = this.#sheetOf(params);
    if (!change.success || grid.LOOKS.has(change.data.trigger ?? '') || !area || !sheet) return;
    const before = this.#before;
    this.#before = null;
    const known = before && before.sheetId === sheet.id && sameArea(before.area, area);
    this.#emitSettled(() => {
      const details = known ? { before: before.value, after: sheet.value(area.row, area.column) } : null;
      this.workbook.events.emit({ kind: 'changed', sheet, area, change: 'RangeEdited', actor: 'user', details });
    });
  }

  #selectionSet(params: unknown): void {
    const parsed = grid.selectionsSet.safeParse(params);
    const range = parsed.data?.selections.at(-1)?.range;
    const sheet = this.#sheetOf(params);
    if (!range || !sheet) return;
    // A whole row or column of the grid has no bounds of its own
    const area = Object.values(range).some(Number.isNaN)
      ? { row: range.startRow || 0, column: range.startColumn || 0, rows: MAX_ROWS, columns: MAX_COLUMNS }
      : fromGridRange(range);
    if (this.#selected?.sheetId === sheet.id && sameArea(this.#selected.area, area)) return;
    this.#selected = { sheetId: sheet.id, area };
    this.workbook.events.emit({ kind: 'selected', sheet, area });
  }

  #shifted(id: keyof typeof grid.SHIFTS, params: unknown): void {
    const parsed = grid.rangeShifted.safeParse(params);
    const sheet = this.#sheetOf(params);
    if (!parsed.success || !sheet) return;
    const { axis, kind, change } = grid.SHIFTS[id];
    const area = fromGridRange(parsed.data.range);
    const shift: Shift =
      axis === 'rows'
        ? { axis, kind, at: area.row, count: area.rows }
        : { axis, kind, at: area.column, count: area.columns };
    moveState(sheet, shift);
    const actor: Actor = this.workbook.actor;
    const whole = axis === 'rows' ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
    this.#emitSettled(() => {
      this.workbook.events.emit({ kind: 'changed', sheet, area: whole, change, actor, details: null });
    });
  }

  #sheetsChanged(id: string, params: unknown): void {
    if (id === grid.ACTIVATE) {
      const sheet = this.#sheetOf(params);
      if (!sheet || sheet === this.#active) return;
      if (this.#active) this.workbook.events.emit({ kind: 'deactivated', sheet: this.#active });
      this.workbook.events.emit({ kind: 'activated', sheet });
    }
    if (id === grid.INSERT_SHEET) {
      const inserted = grid.sheetInserted.safeParse(params);
      if (inserted.success && inserted.data.unitId === this.workbook.unitId) {
        this.workbook.events.emit({ kind: 'added', sheet: this.workbook.sheetById(inserted.data.sheet.id) });
      }
    }
    if (id === grid.REMOVE_SHEET) {
      const removed = grid.sheetNamed.safeParse(params);
      if (removed.success) this.workbook.events.emit({ kind: 'deleted', sheetId: removed.data.subUnitId });
    }
  }

  /** The open workbook's sheet that a command is about; null for another unit, such as the cell editor's. */
  #sheetOf(params: unknown): SheetModel | null {
    const named = grid.sheetNamed.safeParse(params);
    if (!named.success || named.data.unitId !== this.workbook.unitId) return null;
    return this.workbook.findSheet(named.data.subUnitId);
  }

  /** Excel tells of an edit when the formulas that depend on it are calculated. */
  #emitSettled(emit: () => void): void {
    this.#queue = this.#queue.then(() => this.workbook.calculation.settle()).then(emit);
  }
}

function isLocal(options: unknown): boolean {
  const parsed = grid.commandOptions.safeParse(options);
  return parsed.success && (parsed.data.onlyLocal === true || parsed.data.fromFormula === true);
}

function changedArea(params: unknown): Area | null {
  const change = grid.cellsChanged.safeParse(params);
  const cells: Area[] = [];
  for (const [row, columns] of Object.entries(change.data?.cellValue ?? {})) {
    for (const column of Object.keys(columns ?? {})) cells.push(cellArea(Number(row), Number(column)));
  }
  return boundingArea(cells);
}

/** Moves what the grid does not know: unlocked cells, charts' sources, print areas. */
function moveState(sheet: SheetModel, shift: Shift): void {
  const moved = (areas: readonly Area[]) => areas.flatMap((area) => shiftArea(area, shift) ?? []);
  sheet.state.unlocked = moved(sheet.state.unlocked);
  sheet.state.pageLayout.printArea = moved(sheet.state.pageLayout.printArea);
  for (const owner of sheet.workbook.sheets) {
    for (const chart of owner.state.charts) {
      const follow = <T extends { sheetId: string; area: Area } | null>(source: T): T | null => {
        if (source === null || source.sheetId !== sheet.id) return source;
        const area = shiftArea(source.area, shift);
        return area && { ...source, area };
      };
      chart.source = follow(chart.source);
      for (const series of chart.series) {
        series.values = follow(series.values);
        series.categories = follow(series.categories);
      }
    }
  }
}
