import { cellDoubtText, type CellDoubt } from '../../assessment/findings/cell-doubt-text';
import type { FindingText } from '../../assessment/findings/describe-finding';
import type { Severity } from '../../assessment/findings/finding';
import { shown } from '../../text/plain-text';
import type { CellValue } from '../../vocabulary/cell-value';
import type { Area } from '../layout/layout';
import { cellDoubt, mergedDoubt } from '../reading/cell-doubt';
import { compactText } from '../reading/cells';
import { seenCell, type SeenCell, type SeenSheet } from '../reading/seen-sheet';
import type { CellRef } from '../reading/workbook-reading';
import type { ListDefinition, ListField } from './definition';
import { converted } from './units-of-list';

/** What makes a cell of a list one that is not simply read. */
export type ListFindingCode = CellDoubt['doubt'] | 'text-in-other-unit' | 'other-unit-beside' | 'sum-differs';

/** A cell that does not say to a person what it holds, or that may mean more than one thing. */
export interface ListFinding<Field extends string> {
  readonly code: ListFindingCode;
  readonly severity: Severity;
  /** From 0. */
  readonly row: number;
  readonly field: Field;
  readonly cell: CellRef;
  readonly text: FindingText;
  /** What one click puts into the cell; null where only a person knows. */
  readonly fix: string | number | null;
}

/** A cell as it is read, and what was found in it. */
export interface ReadCell {
  readonly value: CellValue;
  readonly doubt: {
    readonly code: ListFindingCode;
    readonly what: string;
    readonly todo: string;
    readonly fix?: string | number;
  } | null;
}

/** What is said of a doubtful cell, and what one click puts there. */
const said = (doubt: CellDoubt, unit: ListField['unit']): ReadCell['doubt'] => ({
  code: doubt.doubt,
  ...cellDoubtText(doubt, unit ?? ''),
  ...(doubt.reads === null ? {} : { fix: doubt.reads }),
});

/** A number that stands where words do, such as a year, may be shown with a word behind it: 2024年. */
const saysSame = ({ value, text }: SeenCell): boolean =>
  typeof value === 'number' && compactText(text).replace(/年$/, '') === String(value);

/** How a field's cells are to be read. */
export interface FieldPlace {
  readonly column: number;
  /** By how many powers of ten its numbers are moved. */
  readonly power: number;
}

const inOtherUnit = (value: CellValue, power: number): ReadCell => {
  if (typeof value === 'number') return { value: converted(value, power), doubt: null };
  const isText = typeof value === 'string' && value.trim() !== '';
  if (!isText) return { value, doubt: null };
  return {
    value,
    doubt: {
      code: 'text-in-other-unit',
      what: `“${shown(value)}”是文字，这一列要换算单位，不能换算文字。`,
      todo: '请改填为这一列单位的数字。',
    },
  };
};

/** Whether a cell that is one with others takes up other columns of the list too: then its number is of none of them alone. */
const isOfSeveral = ({ column }: SeenCell, merged: Area, columns: ReadonlySet<number>): boolean =>
  [...columns].some((each) => each > column && each < merged.column + merged.columns);

/** Reads one cell of a row as a person does. `isStruckKnown`: somebody said already that the row counts, struck through or not; `listed`: the columns of the list. */
export const readListCell = (
  sheet: SeenSheet,
  row: number,
  { column, power }: FieldPlace,
  { unit, isShared }: ListField,
  isStruckKnown: boolean,
  listed: ReadonlySet<number>,
): ReadCell => {
  const cell = seenCell(sheet, row, column);
  const { merged, covered } = cell;
  if (covered && merged) {
    const isBelow = merged.column === column;
    if (isShared && isBelow) return { value: seenCell(sheet, merged.row, merged.column).value, doubt: null };
    const top = seenCell(sheet, merged.row, merged.column);
    if (top.value === '') return { value: '', doubt: null };
    return { value: '', doubt: said(mergedDoubt(merged, top.text), unit) };
  }
  const { value } = cell;
  if (value === '' || (typeof value === 'string' && value.trim() === '' && cell.struck === 'no'))
    return { value, doubt: null };
  if (unit !== null && merged && isOfSeveral(cell, merged, listed))
    return { value: '', doubt: said(mergedDoubt(merged, cell.text), unit) };
  const looked = {
    ...cell,
    hidden: false,
    struck: isStruckKnown && cell.struck === 'whole' ? ('no' as const) : cell.struck,
  };
  const doubt = cellDoubt(looked, unit);
  const isWordsAsNumber = doubt?.doubt === 'shown-otherwise' && unit === null && saysSame(cell);
  if (doubt && !isWordsAsNumber) return { value, doubt: said(doubt, unit) };
  return power === 0 ? { value, doubt: null } : inOtherUnit(value, power);
};

/** A finding about a cell of a list. */
export const listFinding = <Field extends string>(
  definition: ListDefinition<Field>,
  field: Field,
  cell: CellRef,
  name: string,
  { code, what, todo, fix }: NonNullable<ReadCell['doubt']>,
): ListFinding<Field> => ({
  code,
  severity: 'error',
  row: cell.row,
  field,
  cell,
  text: {
    where: `第 ${cell.row + 1} 行${name === '' ? '' : ` ${name}`}「${definition.of[field].label}」`,
    what,
    todo,
    clause: null,
  },
  fix: fix ?? null,
});
