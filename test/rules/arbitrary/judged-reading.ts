import { SEVERITY } from '../../../shared/assessment/findings/finding';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { Year } from '../../../shared/vocabulary/ids';
import { askedAbout, askingWith, openQuestions, type Question } from '../../../shared/workbook/reading/question';
import { readMonthSheet } from '../../../shared/workbook/months/read-sheet';
import { readPlanSheet } from '../../../shared/workbook/plan/read-sheet';
import { checkReading } from '../../../shared/workbook/submission/reading/check-reading';
import { readSubmission } from '../../../shared/workbook/submission/reading/read-submission';
import { readTenantsSheet } from '../../../shared/workbook/tenants/read-sheet';
import type { FormKind } from '../../../shared/workbook/layout/names';
import { checkItemForm } from '../../../shared/workbook/review/form-check';
import { readItemForm } from '../../../shared/workbook/review/form-reading';
import { readFigures } from '../../../shared/workbook/submission/reading/read-figures';
import { applicationLine } from '../../../workbench/read/lines/application-line';
import { itemFormLine } from '../../../workbench/read/lines/item-form-line';
import type { WorkbookLine } from '../../../workbench/read/lines/read-line';
import { figureSheets } from './figure-sheets';
import { applicationForms, blankItemForm, panelForms, reviewForms } from './form-sheets';
import { monthSheets, planSheets, tenantSheets } from './list-sheets';
import type { MadeUp } from './made-up';
import { scoringSheets } from './scoring-sheets';

/** What came of reading a workbook that was made up. */
interface Judged {
  /** Values that are not what is right, and of which nothing is asked or said: what was read, and what is right. */
  readonly wrong: readonly string[];
  /** Whether anything was asked, or found fault with. */
  readonly isAsked: boolean;
}

const YEAR = 2025 as Year;
const PARK = { name: '大足区棠香人力资源服务产业园', districtName: '大足区' };
const NOISE = 1e-6;
const isRight = (value: unknown, right: number | null): boolean =>
  value === right || (typeof value === 'number' && right !== null && Math.abs(value - right) < NOISE);
const differing = (truth: MadeUp['truth'], valueOf: (key: string) => unknown): readonly string[] =>
  [...truth].flatMap(([key, right]) => {
    const value = valueOf(key) ?? null;
    return value === null || isRight(value, right) ? [] : [`${key}: ${String(value)}, right ${String(right)}`];
  });

/** Reads scores or figures that were made up, and holds them to what is right. */
const judgedSubmission =
  (reader: typeof readSubmission) =>
  ({ workbook, truth }: MadeUp): Judged => {
    const read = reader(workbook, RULE_SET_2021_57, { year: YEAR, park: PARK }, askingWith([]));
    if (read.kind === 'nothing') return { wrong: [], isAsked: true };
    const values: Readonly<Record<string, unknown>> = { ...read.reported, ...read.claimed };
    const open = openQuestions(read).flatMap(askedAbout);
    const errors = checkReading(read, null, RULE_SET_2021_57, DEFAULT_READINGS).findings.filter(
      // That a claim is none that its figures give is another matter than how it was read.
      ({ finding: { code } }) => SEVERITY[code] === 'error' && code !== 'claimed-impossible',
    );
    const doubted = new Set<string>([
      ...open,
      ...errors.flatMap(({ finding: { place } }) =>
        place.kind === 'figure' ? [place.figure] : place.kind === 'claimed' ? [place.item] : [],
      ),
    ]);
    return {
      wrong: differing(truth, (key) => (doubted.has(key) ? null : values[key])),
      isAsked: open.length > 0 || read.findings.some(({ code }) => SEVERITY[code] === 'error'),
    };
  };

/** Reads a list of tenants that was made up, and holds what it adds up to to what is right. */
const judgedTenants = ({ workbook, truth }: MadeUp): Judged => {
  const read = readTenantsSheet(workbook, { year: YEAR, park: PARK }, askingWith([]));
  if ('fault' in read || read.totals === null) return { wrong: [], isAsked: true };
  const sumOf = (figure: string): number | null => {
    const values = [...truth].filter(([key]) => key.endsWith(`.${figure}`)).map(([, value]) => value);
    return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
  };
  const { tenants, revenue, tax, employersServed } = read.totals;
  const sums = new Map([
    ['rows', truth.get('rows') ?? null],
    ...['revenue', 'tax', 'employersServed'].map((figure) => [figure, sumOf(figure)] as const),
  ]);
  const said: Readonly<Record<string, number>> = {
    rows: tenants,
    revenue: Number(revenue),
    tax: Number(tax),
    employersServed,
  };
  return { wrong: differing(sums, (key) => said[key]), isAsked: false };
};

const judgedRows = (
  { truth }: MadeUp,
  rows: readonly Readonly<Record<string, unknown>>[],
  questions: readonly Question[],
  hasErrors: boolean,
): Judged => {
  const isAsked = openQuestions({ questions }).length > 0 || hasErrors;
  const valueOf = (key: string): unknown => {
    if (key === 'rows') return isAsked ? null : rows.length;
    const [row = '', figure = ''] = key.split('.');
    return rows.find(({ park }) => park === `park-${String(Number(row) + 1)}`)?.[figure];
  };
  return { wrong: differing(truth, valueOf), isAsked };
};
const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

/** Reads a plan that was made up, and holds it to what is right. */
const judgedPlan = (made: MadeUp): Judged => {
  const read = readPlanSheet(made.workbook, YEAR, askingWith([]));
  if ('kind' in read) return { wrong: [], isAsked: true };
  return judgedRows(made, read.read, read.questions, read.findings.some(isError));
};

/** Reads a month that was made up, and holds it to what is right. */
const judgedMonths = (made: MadeUp): Judged => {
  const matter = { year: YEAR, month: 7, districtName: null, parks: [] };
  const first = readMonthSheet(made.workbook, matter, askingWith([]));
  const standing =
    'kind' in first ? [] : first.read.flatMap(({ park, name }) => (park === null ? [] : [{ park, name }]));
  const parks = standing.map((each) => ({ ...each, figures: null, before: null, sums: null }));
  const read = readMonthSheet(made.workbook, { ...matter, parks }, askingWith([]));
  if ('kind' in read) return { wrong: [], isAsked: true };
  const rows = read.read.map(({ park, figures }) => ({ park, ...figures }));
  return judgedRows(made, rows, read.questions, read.findings.some(isError));
};

const isFaulty = ({ questions, findings }: WorkbookLine): boolean => questions.length > 0 || findings.some(isError);

/** Reads an item form that was made up, from a file and as its pane takes it, and holds both to what is right. */
const judgedForm =
  (kind: FormKind) =>
  ({ workbook, truth }: MadeUp): Judged => {
    const reading = readItemForm(kind, workbook, askingWith([]));
    const line = itemFormLine(kind, workbook, RULE_SET_2021_57);
    if (!reading || 'refused' in line) return { wrong: [], isAsked: true };
    const { scores } = checkItemForm(reading, blankItemForm(kind)).entries;
    const taken: Readonly<Record<string, unknown>> = scores;
    return {
      wrong: [...differing(truth, (key) => line.claimed[key]), ...differing(truth, (key) => taken[key])],
      isAsked: isFaulty(line),
    };
  };

/** Reads 认定申报 that was made up, and holds its numbers to what is right. */
const judgedApplication = ({ workbook, truth }: MadeUp): Judged => {
  const line = applicationLine(workbook);
  if ('refused' in line) return { wrong: [], isAsked: true };
  return { wrong: differing(truth, (key) => line.answers[key]), isAsked: isFaulty(line) };
};

/** Every kind of sheet that is made up, and how its reading is held to what is right. */
export const MADE_UP = [
  { name: '评分表', sheets: scoringSheets, judge: judgedSubmission(readSubmission) },
  { name: '基础数据', sheets: figureSheets, judge: judgedSubmission(readFigures) },
  { name: '入驻企业名录', sheets: tenantSheets, judge: judgedTenants },
  { name: '目标任务', sheets: planSheets, judge: judgedPlan },
  { name: '月报', sheets: monthSheets, judge: judgedMonths },
  { name: '初审表', sheets: reviewForms, judge: judgedForm('review') },
  { name: '专家评分表', sheets: panelForms, judge: judgedForm('panel') },
  { name: '认定申报', sheets: applicationForms, judge: judgedApplication },
] as const;
