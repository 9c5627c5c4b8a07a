import { intersection, type Area } from '../grid/area';
import type { CellContent } from './cell-entry';
import type { CellChanges } from './cell-writing';
import { SET_CELLS } from '../grid/grid-commands';
import type { CellChange, SheetModel } from '../sheet/model';
import { NO_VALIDATION } from '../validation/rule';
import { changeValidation, validationsOf } from '../validation/validations';

export interface CopyOptions {
  readonly what: 'All' | 'Formulas' | 'Values' | 'Formats';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

const BLANK: CellContent = { v: null, t: null, f: null, p: null, si: null };

/** Copies cells; a source smaller than the target is repeated, formulas move with their cells. */
export function copyCells(
  from: SheetModel,
  source: Area,
  to: SheetModel,
  target: Area,
  { what, skipBlanks, transpose }: CopyOptions,
): void {
  from.workbook.writeLooks();
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  const full = { ...target, rows: Math.max(target.rows, rows), columns: Math.max(target.columns, columns) };
  const changes: CellChanges = {};
  for (let r = 0; r < full.rows; r += 1) {
    const line: Record<number, CellChange> = {};
    for (let c = 0; c < full.columns; c += 1) {
      const row = source.row + (transpose ? c % columns : r % rows);
      const column = source.column + (transpose ? r % rows : c % columns);
      const cell = from.cell(row, column);
      if (skipBlanks && from.formula(row, column) === '') continue;
      const style = what === 'All' || what === 'Formats' ? { s: cell?.s ? from.style(row, column) : null } : {};
      const moved = { row: full.row + r - row, column: full.column + c - column };
      line[full.column + c] = { ...(what === 'Formats' ? {} : contentOf(from, row, column, what, moved)), ...style };
    }
    changes[full.row + r] = line;
  }
  to.reach(full);
  to.change(changes, SET_CELLS);
  to.workbook.calculation.markDirty(to.id, full);
  if (what === 'All') copyValidations(from, source, to, full, transpose);
}

/** Copies the validations with their cells, tile by tile. */
function copyValidations(from: SheetModel, source: Area, to: SheetModel, target: Area, transpose: boolean): void {
  const rows = transpose ? source.columns : source.rows;
  const columns = transpose ? source.rows : source.columns;
  const copied = validationsOf(from).flatMap((rule) =>
    rule.areas.flatMap((own) => {
      const part = intersection(own, source);
      if (!part) return [];
      const [down, right] = [part.row - source.row, part.column - source.column];
      const placed = transpose
        ? { row: right, column: down, rows: part.columns, columns: part.rows }
        : { row: down, column: right, rows: part.rows, columns: part.columns };
      return [{ rule, placed }];
    }),
  );
  changeValidation(to, [target], () => NO_VALIDATION);
  for (const { rule, placed } of copied) {
    for (let row = target.row; row < target.row + target.rows; row += rows) {
      for (let column = target.column; column < target.column + target.columns; column += columns) {
        const area = intersection({ ...placed, row: row + placed.row, column: column + placed.column }, target);
        if (area) changeValidation(to, [area], () => rule);
      }
    }
  }
}

function contentOf(
  sheet: SheetModel,
  row: number,
  column: number,
  what: CopyOptions['what'],
  moved: { readonly row: number; readonly column: number },
): Record<string, unknown> {
  const cell = sheet.cell(row, column);
  const formula = sheet.formula(row, column);
  const isFormula = Boolean(cell?.f ?? cell?.si) && typeof formula === 'string';
  if (isFormula && what !== 'Values') {
    return { ...BLANK, f: sheet.workbook.runtime.moveFormula(formula, moved.column, moved.row) };
  }
  if (!cell) return { ...BLANK };
  return { ...BLANK, v: cell.v ?? null, t: cell.t ?? null, ...(what === 'All' && cell.p ? { p: cell.p } : {}) };
}
