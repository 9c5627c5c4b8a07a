import { figureIds, RULE_SETS } from '../../../shared/regulation/rule-set';
import { areaReference, cellAddress, single } from '../../../shared/workbook/layout/a1-reference';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { readReference } from '../../../shared/workbook/reading/named-cells';
import type { CellRef } from '../../../shared/workbook/reading/workbook-reading';

/**
 * What the validation of a marked cell was before, kept in the very hidden sheet so that it survives saving and sending.
 * A record is one slot: a formula that points at the cell, and so follows it wherever rows move it, and beside it a copy of the
 * cell's validation, made by Excel itself in the same batch as the mark.
 */
export interface MarkRecord {
  readonly slot: number;
  readonly cell: CellRef;
  readonly before: { readonly type: string; readonly prompt: Excel.DataValidationPrompt };
}
export interface MarkMemory {
  /** Null until the first mark is made. */
  readonly sheet: Excel.Worksheet | null;
  readonly records: readonly MarkRecord[];
  /** Slots that can be used. */
  readonly free: readonly number[];
}
interface MemoryRequest {
  readonly sheet: Excel.Worksheet;
  readonly pointers: Excel.Range;
  readonly validations: readonly Excel.DataValidation[];
}

/** Heads and labels that can be marked besides, where it is asked what they mean. */
export const MOST_ASKED = 24;
/** Every figure, every score and the total can be marked at once, by whichever rule set. */
const MARKABLE = Object.values(RULE_SETS).map(
  (ruleSet) => figureIds(ruleSet).length + ruleSet.indicators.length + 1 + MOST_ASKED,
);
const SLOTS = Array.from({ length: Math.max(...MARKABLE) }, (_, slot) => slot);
/** Rows between slots: room for the copy of a merged cell. */
const SPAN = 16;
const POINTER = 0;
const COPY = 2;
const TITLE = '“园评”加载项用本表记住校验标记之前的单元格设置，请不要修改或删除。';
const rowOf = (slot: number) => 1 + slot * SPAN;
const POINTERS = { row: 0, column: POINTER, rows: rowOf(SLOTS.length), columns: 1 } as const;
const pointerAddress = (slot: number) => cellAddress(rowOf(slot), POINTER);
const copyAddress = (slot: number) => cellAddress(rowOf(slot), COPY);

/** Queues the reading of the memory; nothing is read before the next sync. */
export const requestMemory = (context: Excel.RequestContext): MemoryRequest => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(SHEETS.memory);
  sheet.load('name');
  const { row, column, rows, columns } = POINTERS;
  const pointers = sheet.getRangeByIndexes(row, column, rows, columns).load('formulas');
  const validations = SLOTS.map((slot) => sheet.getRange(copyAddress(slot)).dataValidation.load('type,prompt'));
  return { sheet, pointers, validations };
};

/** The memory as it stands, after a sync. A record whose cell was deleted is free again. */
export const takeMemory = ({ sheet, pointers, validations }: MemoryRequest): MarkMemory => {
  if (sheet.isNullObject) return { sheet: null, records: [], free: SLOTS };
  const records = SLOTS.flatMap((slot): MarkRecord[] => {
    const [pointer] = pointers.formulas[rowOf(slot)] ?? [];
    const cell = readReference(String(pointer ?? '').replace(/^=ROWS\((.*)\)$/i, '$1'));
    const validation = validations[slot];
    return cell && validation ? [{ slot, cell, before: { type: validation.type, prompt: validation.prompt } }] : [];
  });
  const used = new Set(records.map(({ slot }) => slot));
  return { sheet, records, free: SLOTS.filter((slot) => !used.has(slot)) };
};

/** Queues the very hidden sheet itself. */
export const addMemory = (context: Excel.RequestContext): Excel.Worksheet => {
  const sheet = context.workbook.worksheets.add(SHEETS.memory);
  sheet.visibility = 'VeryHidden';
  sheet.getRange('A1').values = [[`'${TITLE}`]];
  return sheet;
};

/** Queues a record of a cell as it is now, before it is marked. */
export const remember = (memory: Excel.Worksheet, slot: number, cell: CellRef, range: Excel.Range): void => {
  const copy = memory.getRange(copyAddress(slot));
  copy.copyFrom(range, 'All');
  copy.unmerge();
  copy.clear('Contents');
  const reference = areaReference(cell.sheet, single(cell.row, cell.column));
  memory.getRange(pointerAddress(slot)).formulas = [[`=ROWS(${reference})`]];
};

/** Queues the end of a record. */
export const forget = (memory: Excel.Worksheet, slot: number): void => {
  memory.getRange(pointerAddress(slot)).clear('All');
  memory.getRange(copyAddress(slot)).clear('All');
};
