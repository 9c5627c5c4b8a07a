import type { Month } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { forecastOf } from '../../../shared/evaluation/months/forecast';
import { progressOf } from '../../../shared/evaluation/months/progress';
import { sumMonths, type ParkMonth } from '../../../shared/evaluation/months/sum-months';
import { RULE_SETS } from '../../../shared/regulation/rule-set';
import type { YearHead } from '../../store/table/items';

/** What a park's months come to: sums, progress against the target, forecast. */
export const monthStanding = (
  head: YearHead,
  participant: Participant,
  months: readonly ParkMonth[],
  ended: readonly Month[],
  submitted: ReportedJson | null,
) => {
  const { reported, missing, sums } = sumMonths(months, ended);
  const basis = { ruleSet: RULE_SETS[head.ruleSet], readings: head.readings, plan: participant, submitted };
  return {
    reported,
    missing,
    sums,
    progress: sums && progressOf(sums, participant, ended.length),
    forecast: forecastOf(months, basis),
  };
};
