import type { Finding, Place } from '../../../assessment/findings/finding';
import { readNumber } from '../../../assessment/read-number';
import type { FigureId } from '../../../regulation/figures';
import { figureOf, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../text/plain-text';
import { isFormulaError, type CellValue } from '../../../vocabulary/cell-value';
import type { NumberUnit } from '../../../vocabulary/written-unit';
import { cellDoubt, mergedDoubt } from '../../reading/cell-doubt';
import { sentText } from '../../reading/cells';
import type { SeenCell } from '../../reading/seen-sheet';

/** A figure as it stands in a cell; undefined where the cell says nothing that could be one. */
export interface FigureReading {
  readonly value: CellValue | undefined;
  readonly findings: readonly Finding[];
}

const NOTHING: FigureReading = { value: undefined, findings: [] };

/**
 * Reads the cell of a figure as it stands. What it must be is for `checkReported` to say; only what a spreadsheet alone knows is
 * said here: an error of a formula, and a number that is text.
 */
export const readFigure = (id: FigureId, value: CellValue, ruleSet: RuleSet): FigureReading => {
  if (typeof value !== 'string') return { value, findings: [] };
  if (value.trim() === '') return NOTHING;
  const at = { place: { kind: 'figure', figure: id }, shown: shown(value) } as const;
  if (isFormulaError(value)) return { value: undefined, findings: [{ code: 'formula-error', ...at }] };
  const { of } = figureOf(ruleSet, id);
  const text = 'unit' in of ? readNumber(value, of.unit) : null;
  return {
    value: sentText(value),
    findings: text === null ? [] : [{ code: 'number-as-text', ...at, reads: Number(text) }],
  };
};

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

/** Says why the cell of a figure, a score or a sum cannot be taken for what it holds; null where it can. */
export const doubtfulCell = (place: Place, cell: SeenCell, unit: NumberUnit | null): Finding | null => {
  const doubt = cell.covered && cell.merged ? mergedDoubt(cell.merged, cell.text) : cellDoubt(cell, unit);
  if (!doubt) return null;
  // Words are typed anew: what they are to say is one of few answers.
  return { code: 'doubtful-cell', place, ...doubt, reads: typeof doubt.reads === 'number' ? doubt.reads : null };
};
