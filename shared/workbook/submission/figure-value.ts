import type { ReportedJson } from '../../assessment/reported-json';
import { type FigureId, isPlanFigure, YES_NO } from '../../regulation/figures';
import { figureOf } from '../../regulation/rule-set';
import type { CellContent } from '../layout/layout';
import type { SheetContext } from '../layout/sheet-context';

type Value = string | number | boolean | null | undefined;
const PLAIN_NUMBER = /^\d+(\.\d+)?$/;

const fromReported = (id: FigureId, reported: ReportedJson): Value => {
  const facilities = reported['facilities'];
  const value = reported[id] ?? (typeof facilities === 'object' ? facilities?.[id] : undefined);
  return typeof value === 'object' ? null : value;
};

/** What the year's plan says a figure is: text or number in 万元, or null where it does not know it. */
export const plannedValue = (
  id: FigureId,
  { plan, ruleSet }: Pick<SheetContext, 'plan' | 'ruleSet'>,
): string | number | null => (figureOf(ruleSet, id).from === 'plan' && isPlanFigure(id) ? (plan?.[id] ?? null) : null);

/**
 * What stands in a figure's cell: the plan's value where the plan knows it, else what is prefilled. Options and yes/no are written
 * in Chinese; what is no number is kept as the text that it is, for the check to point at.
 */
export const figureContent = (
  id: FigureId,
  context: Pick<SheetContext, 'plan' | 'prefill' | 'ruleSet'>,
): CellContent => {
  const { of } = figureOf(context.ruleSet, id);
  const value: Value = plannedValue(id, context) ?? fromReported(id, context.prefill?.reported ?? {});
  if (value === null || value === undefined || value === '') return { kind: 'empty' };
  if (typeof value === 'number') return { kind: 'number', value };
  if (of.kind === 'choice') return { kind: 'text', text: of.options[String(value)] ?? String(value) };
  if (typeof value === 'boolean') return { kind: 'text', text: value ? YES_NO.true : YES_NO.false };
  if (of.kind !== 'yesNo' && PLAIN_NUMBER.test(value)) return { kind: 'number', value: Number(value) };
  return { kind: 'text', text: value };
};
