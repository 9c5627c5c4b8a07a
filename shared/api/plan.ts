import * as z from 'zod';
import { decimalOfNumber, decimalPlaces } from '../assessment/decimal';
import { WAN_DECIMALS, WAN_LIMIT } from '../regulation/quantities';
import { READINGS, type Readings } from '../regulation/readings';
import { RULE_SETS, type RuleSetId } from '../regulation/rule-set';
import { DistrictId, Instant, ParkId, Year } from './ids';

const alternatives = <Id extends keyof typeof READINGS>(id: Id) =>
  z.enum(Object.keys(READINGS[id].alternatives) as [Readings[Id], ...Readings[Id][]]);
export const ReadingsJson = z.strictObject({
  'R-ceiling': alternatives('R-ceiling'),
  'R-sixty': alternatives('R-sixty'),
  'R-bonus': alternatives('R-bonus'),
});

const readable = (amount: number): boolean => {
  const text = decimalOfNumber(amount);
  return text !== null && decimalPlaces(text) <= WAN_DECIMALS;
};
/** 万元 as a decimal text or a plain number, at most six decimals. */
export const WanJson = z.union([
  z.number().min(0).max(WAN_LIMIT).refine(readable, '万元，最多六位小数'),
  z.string().regex(/^\d{1,8}(\.\d{1,6})?$/, '万元，最多六位小数'),
]);

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

/** 年度评估方案: what the bureau lays down for a year before anyone submits. */
export const Plan = z.strictObject({
  year: Year,
  ruleSet: z.enum(Object.keys(RULE_SETS) as [RuleSetId, ...RuleSetId[]]),
  readings: ReadingsJson,
  /** 园区自评 closes at this moment, by the server's clock. */
  submissionsClose: Instant,
  participants: z.array(Participant).min(1).max(10_000),
});
export type Plan = z.infer<typeof Plan>;

export const PlanAnswer = z.object({
  plan: Plan,
  /** For the next change: send it back as `basedOn`. */
  version: z.number().int(),
  state: z.enum(['open', 'frozen', 'published']),
});
export type PlanAnswer = z.infer<typeof PlanAnswer>;
export const PlanRequest = z.strictObject({ plan: Plan, basedOn: z.number().int().min(0) });
export type PlanRequest = z.infer<typeof PlanRequest>;
