import * as z from 'zod';

/** The grid's commands that the model listens to, and what it reads of their parameters. */
export const SET_CELLS = 'sheet.mutation.set-range-values';
export const SET_SELECTIONS = 'sheet.operation.set-selections';
export const ACTIVATE = 'sheet.operation.set-worksheet-active';
export const INSERT_SHEET = 'sheet.mutation.insert-sheet';
export const REMOVE_SHEET = 'sheet.mutation.remove-sheet';

const range = z.object({
  startRow: z.number(),
  endRow: z.number(),
  startColumn: z.number(),
  endColumn: z.number(),
});

export const cellsChanged = z.object({
  unitId: z.string(),
  subUnitId: z.string(),
  trigger: z.string().optional(),
  cellValue: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()).nullish(),
});

export const selectionsSet = z.object({
  unitId: z.string(),
  subUnitId: z.string(),
  selections: z.array(z.object({ range })),
});

export const sheetNamed = z.object({ unitId: z.string(), subUnitId: z.string() });
export const sheetInserted = z.object({ unitId: z.string(), sheet: z.object({ id: z.string() }) });
export const rangeShifted = z.object({ unitId: z.string(), subUnitId: z.string(), range });

/** Options that tell a calculation's result from an edit. */
export const commandOptions = z.object({ onlyLocal: z.boolean().optional(), fromFormula: z.boolean().optional() });

/** Mutations that move rows or columns, as the shift they mean. */
export const SHIFTS = {
  'sheet.mutation.insert-row': { axis: 'rows', kind: 'insert', change: 'RowInserted' },
  'sheet.mutation.remove-rows': { axis: 'rows', kind: 'remove', change: 'RowDeleted' },
  'sheet.mutation.insert-col': { axis: 'columns', kind: 'insert', change: 'ColumnInserted' },
  'sheet.mutation.remove-col': { axis: 'columns', kind: 'remove', change: 'ColumnDeleted' },
} as const;

export function isShift(id: string): id is keyof typeof SHIFTS {
  return id in SHIFTS;
}

/** Triggers of cell changes that are about looks only. */
export const LOOKS: ReadonlySet<string> = new Set([
  'sheet.command.set-style',
  'sheet.command.set-border',
  'sheet.command.clear-selection-format',
]);
