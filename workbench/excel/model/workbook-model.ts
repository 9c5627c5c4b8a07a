import type { ICellData, IWorkbookData, Workbook } from '@univerjs/core';
import type { FWorkbook } from '@univerjs/sheets/facade';

import { InvalidOperation } from '../protocol/rich-api-error';
import type { UniverRuntime } from '../univer/univer-runtime';
import type { Area } from './grid/area';
import { Calculation } from './calculation';
import { CellEditing } from './cell-editing';
import { WorkbookEvents, type Actor } from './change-events';
import type { DocumentState } from './document-state';
import { SET_CELLS } from './grid/grid-commands';
import { EventSubscriptions } from './event-subscriptions';
import { GridWatch } from './grid-watch';
import { PendingLooks } from './looks/pending-looks';
import { select, selectionOf } from './selection';
import { SheetModel, type CellChange } from './sheet/model';
import { newSheetState, type SheetState } from './sheet/state';
import { UndoStep } from './undo-step';
import type { WorkbookFile } from './workbook-file';

const SET_STYLE = 'sheet.command.set-style';

/** The open workbook. One per grid; opening another replaces the grid's document. */
export class WorkbookModel {
  readonly events = new WorkbookEvents();
  /** Changes of looks that are written together. */
  readonly pendingLooks = new PendingLooks();
  readonly subscriptions = new EventSubscriptions();
  readonly editing = new CellEditing();
  readonly calculation: Calculation;
  readonly #watch: GridWatch;
  #sheets = new Map<string, SheetModel>();
  #states: Record<string, SheetState> = {};
  #facade: FWorkbook | null = null;
  #actor: Actor = 'user';
  #undo: UndoStep | null = null;
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
    this.subscriptions.clear();
    this.pendingLooks.take();
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
    this.writeLooks();
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

  /** An id that no sheet of this workbook has had. */
  newSheetId(): string {
    let n = this.sheets.length + 1;
    while (this.#states[`sheet-${String(n)}`]) n += 1;
    return `sheet-${String(n)}`;
  }

  /** Lets go of a sheet that the grid has deleted; its id is not used again. */
  forgetSheet(id: string): void {
    this.#sheets.delete(id);
  }

  /** What is selected on the active sheet. */
  get selection(): { readonly sheet: SheetModel; readonly area: Area } {
    return selectionOf(this);
  }

  select(sheet: SheetModel, area: Area): void {
    select(sheet, area);
  }

  /** Runs one of the grid's commands or mutations in the add-in's name. */
  mutate(id: string, params: object): void {
    this.writeLooks();
    this.#run(id, params);
  }

  /** Writes cells in the add-in's name. */
  mutateCells(sheet: SheetModel, cells: Record<number, Record<number, CellChange>>, trigger: string): void {
    this.writeLooks();
    this.#writeCells(sheet.id, cells, trigger);
  }

  /** Writes the looks that wait. */
  writeLooks(): void {
    if (this.pendingLooks.isEmpty) return;
    for (const [sheetId, cells] of this.pendingLooks.take()) this.#writeCells(sheetId, cells, SET_STYLE);
  }

  #writeCells(sheetId: string, cells: Record<number, Record<number, CellChange>>, trigger: string): void {
    const params = { unitId: this.unitId, subUnitId: sheetId, trigger, cellValue: cells };
    const count = Object.values(cells).reduce((sum, row) => sum + Object.keys(row).length, 0);
    this.#undo?.record({ id: SET_CELLS, params }, count);
    this.#run(SET_CELLS, params);
  }

  #run(id: string, params: object): void {
    const done = this.asAddin(() => this.runtime.api.syncExecuteCommand(id, params));
    if (!done) throw new InvalidOperation(`The grid refused ${id}.`);
  }

  /** What the add-in writes from here to `endBatch` is one step for Ctrl+Z. */
  beginBatch(): void {
    this.#undo = new UndoStep(this.runtime, this.unitId);
  }

  endBatch(): void {
    this.writeLooks();
    this.#undo?.finish();
    this.#undo = null;
  }

  /**
   * The add-in did something that Excel cannot undo, and for which it forgets the person's steps: rows, columns or sheets
   * moved, a protection, a sheet shown or hidden. Source: learn.microsoft.com, excel/excel-add-ins-undo-capabilities.
   */
  forgetUndo(): void {
    this.#undo = null;
    this.runtime.clearUndo(this.unitId);
  }

  /** The formula of a cell that shares one with its neighbours. */
  sharedFormula(sheet: SheetModel, row: number, column: number): string {
    return this.facade.getSheetBySheetId(sheet.id)?.getRange(row, column).getFormula() ?? '';
  }
}
