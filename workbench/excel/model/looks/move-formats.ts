import { areaAddress, parseReference } from '../grid/address';
import { shiftArea, type Shift } from '../grid/shift';
import type { SheetModel } from '../sheet/model';
import {
  changeConditionalFormat,
  conditionalFormatsOn,
  removeConditionalFormat,
  type ConditionalFormatState,
  type FormatCriterion,
} from './conditional-formats';

/** A text, a cell of another sheet, or a cell of this one. */
const CELL =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!\$?[A-Z]+\$?\d+|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/giu;

/** A formula after rows or columns of its sheet have come or gone: what it reads stays what it read. */
const movedFormula = (formula: string, shift: Shift): string =>
  formula.replace(CELL, (text, columnMark: string | undefined, column: string, rowMark: string, row: string) => {
    if (columnMark === undefined) return text;
    const reference = parseReference(`${column}${row}`);
    if (!reference) return text;
    const area = shiftArea(reference.area, shift);
    if (!area) return '#REF!';
    const [, letters = '', digits = ''] = /^(\D+)(\d+)$/.exec(areaAddress(area)) ?? [];
    return `${columnMark}${letters}${rowMark}${digits}`;
  });

const movedCriterion = (test: FormatCriterion, shift: Shift): FormatCriterion => {
  if (test.kind === 'kept') return test;
  if (test.kind === 'custom') return { ...test, formula: movedFormula(test.formula, shift) };
  const { formula1, formula2 } = test;
  return {
    ...test,
    formula1: movedFormula(formula1, shift),
    formula2: formula2 === null ? null : movedFormula(formula2, shift),
  };
};

/** Runs what has rows or columns come or go, and has the conditional formats of the sheet move along, whether the grid moves them or not. */
export function withFormatsMoved(sheet: SheetModel, shift: Shift, run: () => void): void {
  const moved = conditionalFormatsOn(sheet).map((format): ConditionalFormatState => ({
    ...format,
    areas: format.areas.flatMap((area) => shiftArea(area, shift) ?? []),
    criterion: movedCriterion(format.criterion, shift),
  }));
  run();
  const left = new Set(conditionalFormatsOn(sheet).map(({ id }) => id));
  for (const format of moved.filter(({ id }) => left.has(id))) {
    if (format.areas.length === 0) removeConditionalFormat(sheet, format.id);
    else changeConditionalFormat(sheet, format);
  }
}
