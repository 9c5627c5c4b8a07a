import { parseReference } from '../grid/address';
import { mapCells } from '../grid/area';
import type { SheetModel } from '../sheet/model';
import type { Validation, ValidationOperator } from './rule';

type Entered = Readonly<Record<string, unknown>> | null;

/**
 * Whether a cell's rule takes an entry. Lists and bounds are judged here; formulas of any other kind are left to the grid,
 * which judges them when a person types into it.
 */
export function acceptsEntry(
  sheet: SheetModel,
  { criterion, ignoreBlanks }: Omit<Validation, 'alert'>,
  entered: Entered,
): boolean {
  const value = entered?.['v'] ?? null;
  if (value === null && (entered?.['f'] ?? null) === null) return ignoreBlanks;
  if (criterion.kind === 'none' || criterion.kind === 'custom' || value === null) return true;
  if (criterion.kind === 'list') return listItems(sheet, criterion.source).includes(String(value));
  const number = criterion.kind === 'textLength' ? String(value).length : value;
  if (typeof number !== 'number') return false;
  if (criterion.kind === 'wholeNumber' && !Number.isInteger(number)) return false;
  const first = bound(sheet, criterion.formula1);
  const second = criterion.formula2 === null ? null : bound(sheet, criterion.formula2);
  return first === null || compare(number, criterion.operator, first, second ?? first);
}

/** The choices of a list, written out or in a range. */
function listItems(sheet: SheetModel, source: string): readonly string[] {
  if (!source.startsWith('=')) return source.split(',').map((item) => item.trim());
  const reference = parseReference(source.slice(1));
  const owner = reference && (reference.sheet === null ? sheet : sheet.workbook.findSheet(reference.sheet));
  if (!reference || !owner) return [];
  return mapCells(owner.clip(reference.area), (row, column) => String(owner.value(row, column))).flat();
}

function bound(sheet: SheetModel, formula: string): number | null {
  const text = formula.replace(/^=/, '');
  if (text !== '' && !Number.isNaN(Number(text))) return Number(text);
  const reference = parseReference(text);
  const owner = reference && (reference.sheet === null ? sheet : sheet.workbook.findSheet(reference.sheet));
  const value = reference && owner ? owner.value(reference.area.row, reference.area.column) : null;
  return typeof value === 'number' ? value : null;
}

function compare(value: number, operator: ValidationOperator, first: number, second: number): boolean {
  switch (operator) {
    case 'Between':
      return value >= first && value <= second;
    case 'NotBetween':
      return value < first || value > second;
    case 'EqualTo':
      return value === first;
    case 'NotEqualTo':
      return value !== first;
    case 'GreaterThan':
      return value > first;
    case 'LessThan':
      return value < first;
    case 'GreaterThanOrEqualTo':
      return value >= first;
    case 'LessThanOrEqualTo':
      return value <= first;
  }
}
