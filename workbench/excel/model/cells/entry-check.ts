import { GeneralException, InvalidArgument } from '../../protocol/rich-api-error';
import { formulaParts } from '../formula-syntax';
import { formulaOf } from './cell-entry';
import type { CellValue } from './cell-value';

/** What a cell and a formula may hold. Source: support.microsoft.com, "Excel specifications and limits". */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8192;

/**
 * Throws what Excel throws for an entry that is too long for a cell (an apostrophe before a text does not count) or that it reads as
 * a formula and cannot make sense of.
 */
export function checkEntry(entry: CellValue, isTextCell: boolean): void {
  if (typeof entry !== 'string') return;
  const formula = isTextCell ? null : formulaOf(entry);
  if (formula === null) {
    if (entry.replace(/^'/, '').length > TEXT_LIMIT) throw new InvalidArgument();
    return;
  }
  if (formula.length > FORMULA_LIMIT) {
    // Source: office-js #3256
    throw entry.startsWith('=') ? new InvalidArgument() : new GeneralException('the formula is too long');
  }
  if (!formulaParts(formula)) throw new InvalidArgument();
}
