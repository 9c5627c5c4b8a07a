import { InvalidArgument } from '../../protocol/rich-api-error';
import type { CellValue } from './cell-value';

/** What a cell and a formula may hold. Source: support.microsoft.com, "Excel specifications and limits". */
const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8192;

/** Throws InvalidArgument for a text or formula that is too long for a cell; an apostrophe before a text does not count. */
export function checkLength(entry: CellValue | null): void {
  if (typeof entry !== 'string') return;
  const limit = entry.startsWith('=') ? FORMULA_LIMIT : TEXT_LIMIT;
  if (entry.replace(/^'/, '').length > limit) throw new InvalidArgument();
}
