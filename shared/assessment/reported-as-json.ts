import type { ReportedJson } from './reported-json';
import { wanNumber, type Wan } from '../vocabulary/quantities';
import { figureIds, figureOf, type RuleSet } from '../regulation/rule-set';
import type { Reported } from './reported';

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
