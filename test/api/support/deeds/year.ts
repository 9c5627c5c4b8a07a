import * as z from 'zod';
import { Plan } from '../../../../shared/evaluation/plan/plan';
import { departuresOf } from '../../../../shared/evaluation/plan/departures';
import type { ReportedJson } from '../../../../shared/assessment/reported-json';
import { checkReported } from '../../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../../shared/assessment/evaluate';
import { printedPoints } from '../../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { itemIds, RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { caller, districtPerson, parkPerson, PEOPLE, type Answer } from '../caller';
import type { LocalApi } from '../local-api';
import { MEETING, must, YEAR } from './ground';
import { settleBlankPasts } from './past';

export { MEETING, must, YEAR };

export const CLOSES = '2026-04-01T00:00:00.000Z';
/** Four parks, each in the district of its own name. */
export const PARKS = ['dazu', 'fuling', 'wanzhou', 'yubei'];
const TARGET = 100000;
const PRIOR = { revenue: 72000, tax: 3000 };

/** Says of a plan why it has the panel otherwise than the article has it. */
export const explained = <P extends object>(plan: P) => {
  const of = z.object(Plan.pick({ ruleSet: true, panel: true }).shape).safeParse(plan);
  const departures = of.success ? departuresOf(of.data) : [];
  return { ...plan, departures: Object.fromEntries(departures.map((one) => [one, '本年度条件所限'])) };
};

/** A plan for some parks, each in the district of its own name. */
export const planOf = (parks: readonly string[], changes: object = {}) => explained(plainPlan(parks, changes));

const plainPlan = (parks: readonly string[], changes: object) => ({
  year: YEAR,
  ruleSet: RULE_SET_2021_57.id,
  readings: DEFAULT_READINGS,
  submissionsClose: CLOSES,
  participants: parks.map((park) => ({
    park,
    name: `${park}园区`,
    district: park,
    districtName: `${park}区`,
    recognised: YEAR,
    revenueTarget: TARGET,
    priorRevenue: PRIOR.revenue,
    priorTax: PRIOR.tax,
  })),
  ...changes,
});

/** An ordinary park's figures. */
export const figures = (changes: ReportedJson = {}): ReportedJson => ({
  guidance: 'outstanding',
  nationalAwards: 0,
  municipalAwards: 1,
  countyAwards: 0,
  redListed: 3,
  verifiedComplaints: 0,
  employment: 163000,
  talent: 1720,
  revenue: 98000,
  revenueTarget: TARGET,
  priorRevenue: PRIOR.revenue,
  tax: 4100,
  priorTax: PRIOR.tax,
  enterprises: 31,
  employersServed: 3600,
  trainings: 5,
  hazards: 1,
  accidents: 'none',
  facilities: { floorArea: true, socialSecurity: true, employmentService: true, personnel: true, property: true },
  ...changes,
});

/** A submission that claims exactly what its figures give under a rule set. */
export const submissionOf = (reported: ReportedJson, basedOn = 0, ruleSet = RULE_SET_2021_57) => {
  const { participants, readings } = Plan.parse(planOf(['any']));
  const [park] = participants;
  const checked = checkReported(reported, park ?? null, ruleSet);
  if (!checked.ok) throw new RangeError(JSON.stringify(checked.findings));
  const { items } = evaluate(checked.reported, ruleSet, readings);
  const claimed = Object.fromEntries(itemIds(ruleSet).map((id) => [id, printedPoints(items[id].score)]));
  return { reported, claimed, basedOn };
};

/** Writes a plan down as the bureau. */
export const draftPlan = (api: LocalApi, parks: readonly string[], changes: object = {}): Promise<Answer> => {
  const plan = planOf(parks, changes);
  return caller(api, PEOPLE.bureau)('PUT', `/v1/years/${plan.year}/plan`, { body: { plan, basedOn: 0 } });
};

/** Confirms a version of a plan as the leading group. */
export const confirmAs = (
  api: LocalApi,
  version = 1,
  year: number = YEAR,
  meeting: object = MEETING,
): Promise<Answer> =>
  caller(api, PEOPLE.leader)('POST', `/v1/years/${year}/plan/confirmation`, {
    body: { version, reason: '', meeting },
  });

/** Writes a plan down as the bureau, and has the leading group confirm it, and that the papers say nothing of years before the system: the answer to the plan, or to the confirmation where that is refused. */
export const putPlan = async (api: LocalApi, parks: readonly string[], changes: object = {}): Promise<Answer> => {
  const put = await draftPlan(api, parks, changes);
  if (put.status !== 200) return put;
  const confirmed = await confirmAs(api, put.body.version, put.body.plan.year);
  if (confirmed.status !== 200) return confirmed;
  await settleBlankPasts(api, put.body.plan.year);
  return put;
};

/** Submits for a park, as the park. */
export const submitAs = (
  api: LocalApi,
  park: string,
  reported: ReportedJson,
  {
    basedOn = 0,
    key,
    year = YEAR,
  }: { readonly basedOn?: number; readonly key?: string | undefined; readonly year?: number } = {},
): Promise<Answer> =>
  caller(api, parkPerson(park))('PUT', `/v1/evaluations/${year}/${park}/submission`, {
    body: submissionOf(reported, basedOn),
    ...(key === undefined ? {} : { key }),
  });

/** Passes a version of a park as its district, with the scores as computed unless said otherwise. */
export const passAs = (
  api: LocalApi,
  park: string,
  { version = 1, district = park, year = YEAR, ...changes }: Partial<PassOptions> = {},
): Promise<Answer> =>
  caller(api, districtPerson(district))('POST', `/v1/evaluations/${year}/${park}/review`, {
    body: { decision: 'pass', version, opinion: '', scores: {}, remarks: [], ...changes },
  });
interface PassOptions {
  readonly version: number;
  readonly district: string;
  readonly year: number;
  readonly opinion: string;
  readonly scores: object;
  readonly remarks: readonly object[];
}

/** Returns items of a park's first version as its district. */
export const returnAs = (
  api: LocalApi,
  park: string,
  items: readonly string[],
  changes: object = {},
): Promise<Answer> =>
  caller(api, districtPerson(park))('POST', `/v1/evaluations/${YEAR}/${park}/review`, {
    body: {
      decision: 'return',
      version: 1,
      opinion: '请按意见修改',
      remarks: items.map((item) => ({ item, remark: '与证明材料不符' })),
      correctBy: CLOSES,
      ...changes,
    },
  });

/** Settles as the bureau everything that can be settled, however many calls it takes. Answers the last one. */
export const settleAllAs = async (api: LocalApi, year: number = YEAR): Promise<Answer> => {
  const bureau = caller(api, PEOPLE.bureau);
  for (let after: string | null = null; ;) {
    const answer = await bureau('POST', `/v1/years/${year}/settlements`, { body: { after } });
    if (answer.status !== 200 || answer.body.next === null) return answer;
    after = answer.body.next;
  }
};

/** Proposes grades as the bureau. */
export const gradeAs = (api: LocalApi, year: number = YEAR): Promise<Answer> =>
  caller(api, PEOPLE.bureau)('POST', `/v1/years/${year}/grading`, { body: {} });

/** Approves a run as the leading group. */
export const approveAs = (api: LocalApi, run: string, year: number = YEAR): Promise<Answer> =>
  caller(api, PEOPLE.leader)('POST', `/v1/years/${year}/grading/approval`, {
    body: { run, decision: 'approve', reason: '', meeting: MEETING },
  });

/** Publishes a run as the bureau. */
export const publishAs = (api: LocalApi, run: string, year: number = YEAR): Promise<Answer> =>
  caller(api, PEOPLE.bureau)('POST', `/v1/years/${year}/publication`, { body: { run } });

/** Takes submitted parks, each in the district of its own name, through review, settlement, grading and approval to the published year. Answers the publication. */
export const walkToPublished = async (
  api: LocalApi,
  parks: readonly string[],
  year: number = YEAR,
): Promise<Answer> => {
  for (const park of parks) must(await passAs(api, park, { year }));
  must(await settleAllAs(api, year));
  const { run } = must(await gradeAs(api, year)).body;
  must(await approveAs(api, run, year));
  return must(await publishAs(api, run, year));
};
