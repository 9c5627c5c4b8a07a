import { InsertDeleteConflict, InvalidOperation, type RichApiError } from '../../protocol/rich-api-error';
import { tablesOn } from '../sheet/tables';
import { intersection, MAX_COLUMNS, MAX_ROWS, type Area } from './area';
import { toGridRange } from './grid-range';
import { withFormatsMoved } from '../looks/move-formats';
import type { SheetModel } from '../sheet/model';

/** The grid's directions. */
const UP = 0;
const LEFT = 3;

type Shape = 'rows' | 'columns' | 'block';

/** Whether an area is whole rows, whole columns, or a block of cells. */
function shapeOf(area: Area): Shape {
  if (area.columns >= MAX_COLUMNS) return 'rows';
  return area.rows >= MAX_ROWS ? 'columns' : 'block';
}

function run(sheet: SheetModel, id: string, area: Area, more: object = {}): void {
  const { workbook } = sheet;
  workbook.mutate(id, { unitId: workbook.unitId, subUnitId: sheet.id, range: toGridRange(sheet.clip(area)), ...more });
  workbook.forgetUndo();
}

const COMMANDS = {
  insert: {
    rows: ['sheet.command.insert-row-by-range', { direction: UP }],
    columns: ['sheet.command.insert-col-by-range', { direction: LEFT }],
  },
  remove: { rows: ['sheet.command.remove-row-by-range'], columns: ['sheet.command.remove-col-by-range'] },
} as const;

function move(sheet: SheetModel, area: Area, kind: 'insert' | 'remove'): void {
  const axis = shapeOf(area);
  if (axis === 'block') throw blockOnly(sheet, area);
  const [command, more] = COMMANDS[kind][axis];
  const span = axis === 'rows' ? { at: area.row, count: area.rows } : { at: area.column, count: area.columns };
  withFormatsMoved(sheet, { axis, kind, ...span }, () => {
    run(sheet, command, area, more);
  });
}

/** Inserts whole rows or columns; formulas, names, merges, validations and conditional formats move along. */
export function insertCells(sheet: SheetModel, area: Area): void {
  move(sheet, area, 'insert');
}

/** Deletes whole rows or columns; formulas that read them become #REF!. */
export function deleteCells(sheet: SheetModel, area: Area): void {
  move(sheet, area, 'remove');
}

/** Cells of a table or of a merged block are not moved apart. Source: microsoft-graph-docs #4392 */
function blockOnly(sheet: SheetModel, area: Area): RichApiError {
  const blocks = [...tablesOn(sheet).map((table) => table.area), ...sheet.merges()];
  if (blocks.some((block) => intersection(block, area))) return new InsertDeleteConflict();
  return new InvalidOperation(
    'This host inserts and deletes whole rows and columns only: use getEntireRow() or getEntireColumn().',
  );
}
