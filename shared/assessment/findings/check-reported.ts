import type * as z from 'zod';
import { SEVERITY, type Finding } from './finding';
import { type WanJson, wanNumber, type Wan } from '../../vocabulary/quantities';
import type { ReportedJson } from '../reported-json';
import { PLAN_FIGURES, type Figure, type FigureId, type PlanFigure } from '../../regulation/figures';
import { figureIds, figureOf, type RuleSet } from '../../regulation/rule-set';
import { checkFigure, checkMoney } from './check-figure';
import type { Reported } from '../reported';
import { shown } from '../../text/plain-text';

/** What the year's plan knows of a park. These are what is assessed, whatever the sheet says. */
export interface PlanFigures {
  readonly revenueTarget: z.infer<typeof WanJson>;
  readonly priorRevenue: z.infer<typeof WanJson> | null;
  readonly priorTax: z.infer<typeof WanJson> | null;
}

/** Figures that can be scored with what the clerk should know, or what stops them. */
export type Checked =
  | { readonly ok: true; readonly reported: Reported; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** The field under which yes/no figures (the facilities of an annex) travel. */
const NESTED = 'facilities';
const isNested = ({ of }: Figure): boolean => of.kind === 'yesNo';
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

const unknownField = (field: string): Finding => ({
  code: 'unknown-field',
  place: { kind: 'sheet' },
  field: shown(field),
});
const unknownFields = (json: ReportedJson, ruleSet: RuleSet): Finding[] => {
  const known = (key: string, nested: boolean) =>
    figureIds(ruleSet).some((id) => id === key && isNested(figureOf(ruleSet, id)) === nested);
  const top = Object.keys(json).filter((key) => key !== NESTED && !known(key, false));
  const facilities = own(json, NESTED);
  const below = isObject(facilities) ? Object.keys(facilities).filter((key) => !known(key, true)) : [];
  return [...top, ...below.map((key) => `${NESTED}.${key}`)].map(unknownField);
};

const rawOf = (json: ReportedJson, id: FigureId, figure: Figure): unknown =>
  isNested(figure) ? own(own(json, NESTED), id) : own(json, id);
/** What stands where the facilities should stand, each under its name: one answer for all of them is an answer for none. Null where they do, or nothing does. */
const insteadOfFacilities = (json: ReportedJson): unknown => {
  const facilities = own(json, NESTED) ?? null;
  return isObject(facilities) ? null : facilities;
};
/** The plan's name of a figure that it knows; null for what the park reports. */
const planned = (id: FigureId, { from }: Figure): PlanFigure | null =>
  from === 'plan' ? (PLAN_FIGURES.find((known) => known === id) ?? null) : null;
const isOptional = ({ of }: Figure): boolean => of.kind === 'money' && of.optional === true;

/** The plan's figure against what stands in the sheet: the value to assess (null: none last year), and what to say about it. */
const fromPlan = (
  id: PlanFigure,
  figure: Figure,
  raw: unknown,
  plan: PlanFigures,
): { value: Wan | null; findings: Finding[] } => {
  // The plan knows amounts of money alone; the proof holds rule sets to that.
  if (figure.of.kind !== 'money') throw new RangeError(`Figure ${id} is asked of the plan and is no money`);
  const known = checkMoney(id, figure.of, plan[id]);
  if (known.kind === 'finding') return { value: null, findings: [known.finding] };
  const value = known.kind === 'value' ? known.value : null;
  if (value === null && !isOptional(figure))
    return { value, findings: [{ code: 'missing', place: { kind: 'figure', figure: id } }] };
  const written = checkMoney(id, figure.of, raw);
  if (written.kind === 'finding') return { value, findings: [written.finding] };
  const findings: Finding[] = [];
  if (written.kind === 'value' && written.value !== value) {
    const amount = value === null ? null : wanNumber(value);
    findings.push({
      code: 'differs-from-plan',
      place: { kind: 'figure', figure: id },
      shown: shown(raw),
      plan: amount,
    });
  }
  return { value, findings };
};

/**
 * Checks the figures of a sheet by those of the rule set, field by field, in the order of the sheet, and makes them ready to be scored.
 * `plan` is what the year's plan knows of the park; null where there is no plan to hold against (then the sheet's own target and prior year count).
 * Never throws, whatever the JSON is.
 */
export const checkReported = (json: ReportedJson, plan: PlanFigures | null, ruleSet: RuleSet): Checked => {
  const findings: Finding[] = unknownFields(json, ruleSet);
  const values: Partial<Record<FigureId, number | string | boolean | null>> = {};
  const instead = insteadOfFacilities(json);
  for (const id of figureIds(ruleSet)) {
    const figure = figureOf(ruleSet, id);
    const place = { kind: 'figure', figure: id } as const;
    const raw = rawOf(json, id, figure);
    const asked = planned(id, figure);
    if (isNested(figure) && instead !== null) {
      findings.push({ code: 'not-an-option', place, shown: shown(instead) });
    } else if (plan && asked !== null) {
      const { value, findings: found } = fromPlan(asked, figure, raw, plan);
      values[id] = value;
      findings.push(...found);
    } else {
      const checked = checkFigure(id, figure.of, raw);
      if (checked.kind === 'value') values[id] = checked.value;
      else if (checked.kind === 'finding') findings.push(checked.finding);
      else if (isOptional(figure)) values[id] = null;
      else findings.push({ code: 'missing', place });
    }
    // Last year's figure of nothing is no figure to grow from.
    if (isOptional(figure) && !values[id] && !findings.some((found) => isErrorAt(found, id)))
      findings.push({ code: 'no-prior-year', place });
  }
  return findings.some(({ code }) => SEVERITY[code] === 'error')
    ? { ok: false, findings }
    : // Without an error every figure has been read by its own kind.
      { ok: true, reported: values as Reported, findings };
};

const isErrorAt = ({ code, place }: Finding, id: FigureId): boolean =>
  SEVERITY[code] === 'error' && place.kind === 'figure' && place.figure === id;
