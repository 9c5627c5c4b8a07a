import type { ICellData, IRange, IStyleData, Workbook, Worksheet } from '@univerjs/core';

import { boundingArea, cellArea, cellCount, contains, type Area } from '../grid/area';
import { valueOfCell } from '../cells/cell-reading';
import type { CellValue } from '../cells/cell-value';
import { fromGridRange } from '../grid/grid-range';
import type { SheetState } from './state';
import type { WorkbookModel } from '../workbook-model';

/** One cell's new content or looks, as the grid's mutation takes it; null clears all of it. */
export type CellChange = Readonly<Record<string, unknown>> | null;

/** A worksheet: what it holds, on the grid's document, and its own state beside it. */
export class SheetModel {
  constructor(
    readonly workbook: WorkbookModel,
    readonly id: string,
    readonly state: SheetState,
  ) {}

  /** The grid's own sheet. */
  get grid(): Worksheet {
    const sheet = this.#unit.getSheetBySheetId(this.id);
    if (!sheet) throw new Error(`sheet ${this.id} is gone`);
    return sheet;
  }

  get #unit(): Workbook {
    return this.workbook.unit;
  }

  get name(): string {
    return this.grid.getName();
  }

  get position(): number {
    return this.#unit.getSheetOrders().indexOf(this.id);
  }

  get visibility(): 'Visible' | 'Hidden' | 'VeryHidden' {
    if (this.grid.isSheetHidden() !== 1) return 'Visible';
    return this.state.veryHidden ? 'VeryHidden' : 'Hidden';
  }

  get isProtected(): boolean {
    return this.state.protection !== null;
  }

  cell(row: number, column: number): ICellData | null {
    return this.grid.getCellMatrix().getValue(row, column) ?? null;
  }

  value(row: number, column: number): CellValue {
    return valueOfCell(this.cell(row, column));
  }

  /** The formula with its `=`, or the value where there is none. */
  formula(row: number, column: number): CellValue {
    const cell = this.cell(row, column);
    if (cell?.f) return cell.f;
    if (cell?.si) return this.workbook.sharedFormula(this, row, column);
    return valueOfCell(cell);
  }

  /** The cell's own looks, without the defaults. */
  style(row: number, column: number): IStyleData {
    const style = this.#unit.getStyles().getStyleByCell(this.cell(row, column)) ?? {};
    return this.workbook.pendingLooks.over(this.id, row, column, style);
  }

  numberFormat(row: number, column: number): string {
    return this.style(row, column).n?.pattern ?? 'General';
  }

  /** True where the 锁定 flag is set, which is everywhere unless it was taken off. */
  isLocked(row: number, column: number): boolean {
    return !this.state.unlocked.some((area) => contains(area, cellArea(row, column)));
  }

  /** True when every cell of the area is free of the 锁定 flag. */
  isUnlocked(area: Area): boolean {
    if (this.state.unlocked.some((free) => contains(free, area))) return true;
    if (cellCount(area) > 1_000_000) return false;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        if (this.isLocked(row, column)) return false;
      }
    }
    return true;
  }

  /** The smallest area around all cells that hold something, or (`valuesOnly` false) look like something; null if none. */
  usedArea(valuesOnly: boolean): Area | null {
    this.workbook.writeLooks();
    const used: Area[] = [];
    this.grid.getCellMatrix().forValue((row, column, cell) => {
      if (!cell) return;
      const holds = (cell.v ?? null) !== null || (cell.f ?? null) !== null || (cell.p ?? null) !== null || cell.si;
      if (holds || (!valuesOnly && cell.s)) used.push(cellArea(row, column));
    });
    const merges = valuesOnly ? [] : this.merges();
    return boundingArea([...used, ...merges]);
  }

  merges(): readonly Area[] {
    return this.grid.getMergeData().map((range: IRange) => fromGridRange(range));
  }

  /** Writes cells through the grid's mutation. `trigger` names what it is for; looks do not recalculate. */
  change(cells: Record<number, Record<number, CellChange>>, trigger: string): void {
    this.workbook.mutateCells(this, cells, trigger);
  }

  /** Runs one of the grid's mutations on this sheet. */
  mutate(id: string, params: object): void {
    this.workbook.mutate(id, { unitId: this.workbook.unitId, subUnitId: this.id, ...params });
  }

  /** Makes the grid large enough to show an area. */
  reach(area: Area): void {
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > this.grid.getRowCount()) {
      this.mutate('sheet.mutation.set-worksheet-row-count', { rowCount: rows + 100 });
    }
    if (columns > this.grid.getColumnCount()) {
      this.mutate('sheet.mutation.set-worksheet-column-count', { columnCount: columns + 5 });
    }
  }

  /** An area without the part beyond the shown grid, for whole rows and columns; null when nothing is left. */
  clip(area: Area): Area {
    const rows = Math.min(area.rows, Math.max(1, this.grid.getRowCount() - area.row));
    const columns = Math.min(area.columns, Math.max(1, this.grid.getColumnCount() - area.column));
    return { ...area, rows, columns };
  }
}
