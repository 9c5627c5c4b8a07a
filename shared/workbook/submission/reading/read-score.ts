import type { Finding, Place } from '../../../assessment/findings/finding';
import { readNumber } from '../../../assessment/read-number';
import { shown } from '../../../assessment/explanation/shown';
import { isFormulaError } from '../../../assessment/formula-error';
import type { CellValue } from '../../../vocabulary/cell-value';

/** A score as it stands in a cell, with what is wrong about how it stands there. */
export interface ScoreReading {
  readonly score: number | null;
  readonly findings: readonly Finding[];
}

/** Steps of a score: two decimals. */
const STEP = 100;
/** A sum of such scores is off by no more than this in binary fractions. */
const NOISE = 1e-6;

/**
 * Reads a score or a total. A number typed as text is read, and pointed out; nothing is changed.
 * @param place whose score it is; only scores and totals are read here
 */
export const readScore = (value: CellValue, place: Extract<Place, { kind: 'claimed' | 'total' }>): ScoreReading => {
  const at = { place, shown: shown(value) };
  if (typeof value === 'string' && value.trim() === '') return { score: null, findings: [] };
  if (isFormulaError(value)) return { score: null, findings: [{ code: 'formula-error', ...at }] };
  const text = typeof value === 'string' ? readNumber(value, '分') : null;
  const number = typeof value === 'number' ? value : text === null ? null : Number(text);
  if (number === null) return { score: null, findings: [{ code: 'not-a-number', ...at }] };
  if (number < 0) return { score: null, findings: [{ code: 'negative', ...at }] };
  const steps = Math.round(number * STEP);
  if (Math.abs(number * STEP - steps) > NOISE) {
    return { score: null, findings: [{ code: 'too-many-decimals', ...at }] };
  }
  const score = steps / STEP;
  return { score, findings: text === null ? [] : [{ code: 'number-as-text', ...at, reads: score }] };
};
