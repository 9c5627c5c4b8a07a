import * as z from 'zod';
import { wanNumber, type Wan } from '../vocabulary/quantities';
import { figureIds, figureOf, type RuleSet } from '../regulation/rule-set';
import type { Reported } from './reported';

/** Longest text in place of a reported figure, in UTF-16 units. */
export const REPORTED_TEXT_LIMIT = 200;

/**
 * The reported figures as they travel, by name; the five facilities of item 3.1 stand under `facilities`.
 * Values are deliberately loose here: `checkReported` says in the park's words what is wrong with each.
 */
const value = z.union([z.number(), z.string().max(REPORTED_TEXT_LIMIT), z.boolean(), z.null()]);
const facilities = z.record(z.string().max(80), value);
export const ReportedJson = z
  .record(z.string().max(80), z.union([value, facilities]))
  .refine((fields) => Object.keys(fields).length <= 60, '字段过多');
export type ReportedJson = z.infer<typeof ReportedJson>;

/** Checked figures of a rule set as they travel: one form for equal figures, whatever they were typed as. `checkReported` reads them back to the same. */
export const reportedAsJson = (reported: Reported, ruleSet: RuleSet): ReportedJson => {
  const facilities: Record<string, boolean> = {};
  const json: ReportedJson = {};
  for (const id of figureIds(ruleSet)) {
    const value = reported[id];
    if (typeof value === 'boolean') facilities[id] = value;
    // Only money is held in another unit than it is printed in.
    else json[id] = figureOf(ruleSet, id).of.kind === 'money' && value !== null ? wanNumber(value as Wan) : value;
  }
  return { ...json, facilities };
};
