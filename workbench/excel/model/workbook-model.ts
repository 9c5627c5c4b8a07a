import type { ICellData, IWorkbookData, Workbook } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';

import { InvalidArgument, InvalidOperation, ItemAlreadyExists } from '../protocol/rich-api-error';
import type { GridMutation, UniverRuntime } from '../univer/univer-runtime';
import { cellArea, type Area } from './area';
import { Calculation } from './calculation';
import { WorkbookEvents, type Actor } from './change-events';
import type { DocumentState } from './document-state';
import { SET_CELLS } from './grid-commands';
import { EventSubscriptions } from './event-subscriptions';
import { fromGridRange, toGridRange } from './grid-range';
import { GridWatch } from './grid-watch';
import { SheetModel, type CellChange } from './sheet-model';
import { newSheetState, type SheetState } from './sheet-state';
import { newSheetSnapshot, type WorkbookFile } from './workbook-file';

/** Beyond this many cells a batch cannot be undone: keeping what was there would cost more than the write. */
const UNDO_LIMIT = 20_000;
/** A sheet's name in Excel: not empty, at most 31 characters, none of these. */
const SHEET_NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/;

/** The open workbook. One per grid; opening another replaces the grid's document. */
export class WorkbookModel {
  readonly events = new WorkbookEvents();
  readonly subscriptions = new EventSubscriptions();
  readonly calculation: Calculation;
  readonly #watch: GridWatch;
  #sheets = new Map<string, SheetModel>();
  #states: Record<string, SheetState> = {};
  #facade: FWorkbook | null = null;
  #actor: Actor = 'user';
  #undo: { redo: GridMutation[]; undo: GridMutation[]; cells: number } | null = null;
  #opened = 0;
  #document: DocumentState;
  #name: string;

  constructor(
    readonly runtime: UniverRuntime,
    file: WorkbookFile,
  ) {
    this.calculation = new Calculation(
      runtime,
      () => this.unitId,
      () => this.#actor === 'addin',
    );
    this.#document = file.document;
    this.#name = file.name;
    this.open(file);
    this.#watch = new GridWatch(this);
    this.#watch.start();
  }

  /** Shows another workbook; listeners stay. */
  open(file: WorkbookFile): void {
    if (this.#facade) this.runtime.api.disposeUnit(this.#facade.getId());
    this.#opened += 1;
    const id = `workbook-${String(this.#opened)}`;
    const snapshot: IWorkbookData = { ...file.snapshot, id };
    this.#facade = this.runtime.api.createWorkbook(snapshot);
    this.#states = { ...file.sheets };
    this.#sheets = new Map();
    this.#document = file.document;
    this.#name = file.name;
  }

  /** The workbook at rest, to be written to a file. */
  save(): WorkbookFile {
    const sheets = Object.fromEntries(this.sheets.map((sheet) => [sheet.id, sheet.state]));
    return { name: this.name, snapshot: this.#snapshot(), sheets, document: this.document };
  }

  /** Resolves when formulas are calculated and listeners know of every edit so far. */
  async idle(): Promise<void> {
    await this.calculation.settle();
    await this.#watch.told();
  }

  /** The grid's document, every formula written out where neighbours share one. */
  #snapshot(): IWorkbookData {
    const snapshot = structuredClone(this.facade.save());
    for (const sheet of this.sheets) {
      const cells = snapshot.sheets[sheet.id]?.cellData ?? {};
      for (const [row, line] of Object.entries(cells)) {
        for (const [column, cell] of Object.entries(line as Record<string, ICellData>)) {
          if (cell.si && !cell.f) cell.f = this.sharedFormula(sheet, Number(row), Number(column));
        }
      }
    }
    return snapshot;
  }

  get facade(): FWorkbook {
    if (!this.#facade) throw new Error('no workbook is open');
    return this.#facade;
  }

  get unit(): Workbook {
    return this.facade.getWorkbook();
  }

  get unitId(): string {
    return this.facade.getId();
  }

  get document(): DocumentState {
    return this.#document;
  }

  get name(): string {
    return this.#name;
  }

  set name(name: string) {
    this.#name = name;
  }

  /** Who is changing the workbook right now. */
  get actor(): Actor {
    return this.#actor;
  }

  /** Does something in the add-in's name: no event of the person's, no refusal by the grid's own guards. */
  asAddin<T>(work: () => T): T {
    const before = this.#actor;
    this.#actor = 'addin';
    try {
      return work();
    } finally {
      this.#actor = before;
    }
  }

  get sheets(): readonly SheetModel[] {
    return this.unit.getSheetOrders().map((id) => this.sheetById(id));
  }

  sheetById(id: string): SheetModel {
    let sheet = this.#sheets.get(id);
    if (!sheet) {
      const state = (this.#states[id] ??= newSheetState());
      sheet = new SheetModel(this, id, state);
      this.#sheets.set(id, sheet);
    }
    return sheet;
  }

  /** A sheet by its name, in any case, or its id. */
  findSheet(key: string): SheetModel | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === wanted) ?? null;
  }

  get activeSheet(): SheetModel {
    return this.sheetById(this.unit.getActiveSheet().getSheetId());
  }

  /** Throws what Excel throws for a name that a sheet cannot have. */
  checkSheetName(name: string, except: SheetModel | null): void {
    if (!SHEET_NAME.test(name)) throw new InvalidArgument();
    const other = this.findSheet(name);
    if (other && other !== except) throw new ItemAlreadyExists();
  }

  /** Adds an empty sheet at the end; without a name it gets Excel's next one. */
  addSheet(name?: string): SheetModel {
    let chosen = name ?? '';
    for (let n = this.sheets.length + 1; chosen === ''; n += 1) {
      if (!this.findSheet(`Sheet${String(n)}`)) chosen = `Sheet${String(n)}`;
    }
    this.checkSheetName(chosen, null);
    let n = this.sheets.length + 1;
    while (this.#states[`sheet-${String(n)}`]) n += 1;
    const id = `sheet-${String(n)}`;
    this.#states[id] = newSheetState();
    this.asAddin(() => {
      this.mutate('sheet.mutation.insert-sheet', {
        unitId: this.unitId,
        index: this.sheets.length,
        sheet: newSheetSnapshot(id, chosen),
      });
    });
    const sheet = this.sheetById(id);
    this.structureChanged();
    this.events.emit({ kind: 'added', sheet });
    return sheet;
  }

  deleteSheet(sheet: SheetModel): void {
    const visible = this.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
    if (visible.length === 0) throw new InvalidOperation('A workbook must contain at least one visible worksheet.');
    const { id } = sheet;
    if (this.activeSheet === sheet && visible[0]) this.activate(visible[0]);
    this.mutate('sheet.command.remove-sheet', { unitId: this.unitId, subUnitId: id });
    this.#sheets.delete(id);
    this.structureChanged();
    this.events.emit({ kind: 'deleted', sheetId: id });
  }

  activate(sheet: SheetModel): void {
    const before = this.activeSheet;
    if (before === sheet) return;
    this.asAddin(() => this.facade.setActiveSheet(sheet.id));
    this.events.emit({ kind: 'deactivated', sheet: before });
    this.events.emit({ kind: 'activated', sheet });
  }

  /** Selects cells of a sheet. */
  select(sheet: SheetModel, area: Area): void {
    const range = toGridRange(sheet.clip(area));
    const primary = {
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
      ...range,
    };
    const selections = [{ range, primary: { ...primary, endRow: area.row, endColumn: area.column }, style: null }];
    this.mutate('sheet.operation.set-selections', { unitId: this.unitId, subUnitId: sheet.id, selections });
  }

  /** What is selected on the active sheet; its first cell when nothing is. */
  get selection(): { readonly sheet: SheetModel; readonly area: Area } {
    const sheet = this.activeSheet;
    const range = this.facade.getSheetBySheetId(sheet.id)?.getSelection()?.getActiveRange()?.getRange();
    return { sheet, area: range ? fromGridRange(range) : cellArea(0, 0) };
  }

  /** Runs one of the grid's commands or mutations in the add-in's name. */
  mutate(id: string, params: object): void {
    const done = this.asAddin(() => this.runtime.api.syncExecuteCommand(id, params));
    if (!done) throw new InvalidOperation(`The grid refused ${id}.`);
  }

  /** Writes cells in the add-in's name; what they held goes onto the undo step of the batch. */
  mutateCells(sheet: SheetModel, cells: Record<number, Record<number, CellChange>>, trigger: string): void {
    const params = { unitId: this.unitId, subUnitId: sheet.id, trigger, cellValue: cells };
    if (this.#undo && this.#undo.cells <= UNDO_LIMIT) {
      for (const row of Object.values(cells)) this.#undo.cells += Object.keys(row).length;
      if (this.#undo.cells <= UNDO_LIMIT) {
        this.#undo.undo.unshift(this.runtime.inverseOfCells(params));
        this.#undo.redo.push({ id: SET_CELLS, params: structuredClone(params) });
      }
    }
    this.mutate(SET_CELLS, params);
  }

  /** What the add-in writes from here to `endUndoStep` is one step for Ctrl+Z. */
  beginUndoStep(): void {
    this.#undo = { redo: [], undo: [], cells: 0 };
  }

  endUndoStep(): void {
    const step = this.#undo;
    this.#undo = null;
    if (!step || step.undo.length === 0) return;
    if (step.cells > UNDO_LIMIT) this.runtime.clearUndo(this.unitId);
    else this.runtime.pushUndo(this.unitId, step.redo, step.undo);
  }

  /** Rows, columns or sheets moved by the add-in: older undo steps would hit the wrong cells. */
  structureChanged(): void {
    this.#undo = null;
    this.runtime.clearUndo(this.unitId);
  }

  /** The formula of a cell that shares one with its neighbours. */
  sharedFormula(sheet: SheetModel, row: number, column: number): string {
    return this.facade.getSheetBySheetId(sheet.id)?.getRange(row, column).getFormula() ?? '';
  }
}
