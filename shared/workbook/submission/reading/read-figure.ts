import type { Finding } from '../../../assessment/findings/finding';
import { readNumber } from '../../../assessment/read-number';
import type { FigureId } from '../../../regulation/figures';
import { figureOf, type RuleSet } from '../../../regulation/rule-set';
import { shown } from '../../../assessment/explanation/shown';
import { isFormulaError } from '../../../assessment/formula-error';
import { sentText } from '../../reading/cell-text';
import type { CellValue } from '../../../vocabulary/cell-value';

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
