import * as z from 'zod';
import { READINGS, type Readings } from '../../regulation/readings';
import { ALL_ITEM_IDS } from '../../regulation/rule-set';
import { AccountId, DistrictId, Instant, ParkId, Year } from '../../vocabulary/ids';
import { MOST_HEARING_DAYS } from '../verified/hearing';
import { DepartureReasons } from './departures';
import { RuleSetIdJson } from './rule-set-id';
import { WanJson } from '../../vocabulary/quantities';

const alternatives = <Id extends keyof typeof READINGS>(id: Id) => {
  const { question, alternatives: words } = READINGS[id];
  const offered = Object.entries(words).map(([alternative, text]) => `${alternative}（${text}）`);
  // Nobody's plan is completed here: what was not chosen is asked for, by its question.
  return z.enum(Object.keys(words) as [Readings[Id], ...Readings[Id][]], {
    error: `“${question}”没有选定，请选定一种：${offered.join('、')}`,
  });
};
export const ReadingsJson = z.strictObject({
  'R-ceiling': alternatives('R-ceiling'),
  'R-sixty': alternatives('R-sixty'),
  'R-bonus': alternatives('R-bonus'),
  'R-county': alternatives('R-county'),
  'R-awards': alternatives('R-awards'),
  'R-panel-rounding': alternatives('R-panel-rounding'),
  'R-absence': alternatives('R-absence'),
  'R-money-year': alternatives('R-money-year'),
  'R-principle': alternatives('R-principle'),
});
/** One park of the year: its target (目标任务) and what the system knows of last year. */
export const Participant = z.strictObject({
  park: ParkId,
  name: z.string().min(1).max(60),
  district: DistrictId,
  districtName: z.string().min(1).max(30),
  /** 认定年份: the first subsidy year. */
  recognised: Year,
  revenueTarget: WanJson.refine((target) => Number(target) > 0, '目标任务必须大于0'),
  priorRevenue: WanJson.nullable(),
  priorTax: WanJson.nullable(),
});
export type Participant = z.infer<typeof Participant>;
/** 专家评审 of a year: who scores what, and how. */
export const PanelPlan = z.strictObject({
  members: z
    .array(z.strictObject({ account: AccountId, name: z.string().min(1).max(100) }))
    .min(1)
    .max(50),
  /** Experts whose scores are needed before a park can be settled. */
  quorum: z.number().int().min(1).max(50),
  /** Whether experts see parks under a number instead of their name. */
  masked: z.boolean(),
  /** Whether a record of the site visit is part of an expert's scores; plans of before it was asked do not say. */
  visits: z.boolean().optional(),
  /** The items that experts score; the others are settled as computed. */
  items: z.array(z.enum(ALL_ITEM_IDS)).min(1),
  closes: Instant,
});
export type PanelPlan = z.infer<typeof PanelPlan>;
/** Parks of a year at most. */
export const MOST_PARKS = 10_000;
/** 年度评估方案: what the bureau lays down for a year before anyone submits. */
export const Plan = z.strictObject({
  year: Year,
  ruleSet: RuleSetIdJson,
  readings: ReadingsJson,
  /** 园区自评 opens at this moment, by the server's clock; null: as soon as there is a plan. */
  submissionsOpen: Instant.nullable().default(null),
  /** 园区自评 closes at this moment, by the server's clock. */
  submissionsClose: Instant,
  /** 区县初审 closes at this moment; null: no deadline of its own. */
  reviewsClose: Instant.nullable().default(null),
  /** null: no 专家评审; parks are settled as computed. */
  panel: PanelPlan.nullable().default(null),
  /** Why the plan departs from what Article 22 (3) has of the panel; not there in plans of before it was asked. */
  departures: DepartureReasons.optional(),
  /** Days in which a park may answer to a figure that was found otherwise (核实数); not there in plans that do not say. */
  hearingDays: z.number().int().min(1).max(MOST_HEARING_DAYS).optional(),
  participants: z.array(Participant).min(1).max(MOST_PARKS),
});
export type Plan = z.infer<typeof Plan>;
/** One thing that an amendment changes, in words: what it is, before and after; of one park or of the year. */
export const PlanChange = z.object({
  park: ParkId.nullable(),
  what: z.string(),
  before: z.string(),
  after: z.string(),
});
export type PlanChange = z.infer<typeof PlanChange>;
