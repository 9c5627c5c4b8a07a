import type * as z from 'zod';
import { SEVERITY, type Finding } from '../api/finding';
import type { WanJson } from '../api/plan';
import type { ReportedJson } from '../api/reported-json';
import { FACILITIES, FIGURE_IDS, figure, type FigureId } from '../regulation/figures';
import { wanNumber, type Wan } from '../regulation/quantities';
import { checkFigure, checkMoney } from './check-figure';
import type { Reported } from './reported';
import { shown } from './shown';

type PlanFigure = 'revenueTarget' | 'priorRevenue' | 'priorTax';
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

/** The field under which the five facilities travel. */
const NESTED = 'facilities';
const isNested = (id: FigureId): boolean => (FACILITIES as readonly FigureId[]).includes(id);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const own = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

const unknownField = (field: string): Finding => ({
  code: 'unknown-field',
  place: { kind: 'sheet' },
  field: shown(field),
});
const unknownFields = (json: ReportedJson): Finding[] => {
  const top = Object.keys(json).filter(
    (key) => key !== NESTED && !FIGURE_IDS.some((id) => id === key && !isNested(id)),
  );
  const facilities = own(json, NESTED);
  const below = isObject(facilities)
    ? Object.keys(facilities).filter((key) => !FIGURE_IDS.some((id) => id === key && isNested(id)))
    : [];
  return [...top, ...below.map((key) => `${NESTED}.${key}`)].map(unknownField);
};

const rawOf = (json: ReportedJson, id: FigureId): unknown => {
  if (!isNested(id)) return own(json, id);
  const facilities = own(json, NESTED);
  // A value where the five should stand is shown at each of them.
  return isObject(facilities) || facilities === undefined ? own(facilities, id) : facilities;
};
const isPlanFigure = (id: FigureId): id is PlanFigure => figure(id).from === 'plan';
const isOptional = (id: FigureId): boolean => {
  const { of } = figure(id);
  return of.kind === 'money' && of.optional === true;
};

/** The plan's figure against what stands in the sheet: the value to assess (null: none last year), and what to say about it. */
const fromPlan = (id: PlanFigure, raw: unknown, plan: PlanFigures): { value: Wan | null; findings: Finding[] } => {
  const planned = checkMoney(id, plan[id]);
  if (planned.kind === 'finding') return { value: null, findings: [planned.finding] };
  const value = planned.kind === 'value' ? planned.value : null;
  if (value === null && !isOptional(id))
    return { value, findings: [{ code: 'missing', place: { kind: 'figure', figure: id } }] };
  const written = checkMoney(id, raw);
  if (written.kind === 'finding') return { value, findings: [written.finding] };
  const findings: Finding[] = [];
  if (written.kind === 'value' && written.value !== value) {
    const known = value === null ? null : wanNumber(value);
    findings.push({ code: 'differs-from-plan', place: { kind: 'figure', figure: id }, shown: shown(raw), plan: known });
  }
  return { value, findings };
};

/**
 * Checks the figures of a sheet, field by field, in the order of the sheet, and makes them ready to be scored.
 * `plan` is what the year's plan knows of the park; null where there is no plan to hold against (then the sheet's own target and prior year count).
 * Never throws, whatever the JSON is.
 */
export const checkReported = (json: ReportedJson, plan: PlanFigures | null): Checked => {
  const findings: Finding[] = unknownFields(json);
  const values: Partial<Record<FigureId, number | string | boolean | null>> = {};
  for (const id of FIGURE_IDS) {
    const place = { kind: 'figure', figure: id } as const;
    const raw = rawOf(json, id);
    if (plan && isPlanFigure(id)) {
      const { value, findings: found } = fromPlan(id, raw, plan);
      values[id] = value;
      findings.push(...found);
    } else {
      const checked = checkFigure(id, raw);
      if (checked.kind === 'value') values[id] = checked.value;
      else if (checked.kind === 'finding') findings.push(checked.finding);
      else if (isOptional(id)) values[id] = null;
      else findings.push({ code: 'missing', place });
    }
    // Last year's figure of nothing is no figure to grow from.
    if (isOptional(id) && !values[id] && !findings.some((found) => isErrorAt(found, id)))
      findings.push({ code: 'no-prior-year', place });
  }
  return findings.some(({ code }) => SEVERITY[code] === 'error')
    ? { ok: false, findings }
    : // Without an error every figure has been read by its own kind.
      { ok: true, reported: values as Reported, findings };
};

const isErrorAt = ({ code, place }: Finding, id: FigureId): boolean =>
  SEVERITY[code] === 'error' && place.kind === 'figure' && place.figure === id;
