import type { Comparison } from './comparison';
import type { ParkId } from '../../vocabulary/ids';
import type { Participant } from './plan';
import type { ReportedJson } from '../../assessment/reported-json';
import type { ItemId } from '../../regulation/indicators/indicator';
import { UNDECIDED } from '../../regulation/grades';
import { points } from '../../vocabulary/quantities';
import type { ReadingId, Readings } from '../../regulation/readings';
import { RULE_SETS, type RuleSetId } from '../../regulation/rule-set';
import { computedScores } from '../submission/computed-scores';
import { subsidyWith, type BeforeGrading } from '../grading/alternatives';
import { proposeGrades } from '../grading/propose-grades';
import { wholeFraction } from '../../vocabulary/fraction';
import type { PanelTally } from '../panel/tally';
import { finalScores } from '../settlement/final-scores';
import { printedTotals } from '../settlement/printed-totals';

/** A park of the year whose data is looked at under other readings. */
export interface ComparedPark {
  readonly participant: Participant;
  /** Its last submission, with the verified figures that its settlement took. */
  readonly reported: ReportedJson;
  /** What the panel gave and what the bureau decided, as far as it is settled. */
  readonly tally: PanelTally;
  readonly overrides: readonly { readonly item: ItemId; readonly score: number }[];
  /** What its money depends on besides grade and readings. */
  readonly money: Omit<BeforeGrading, 'readings'>;
}
/** Why another answer cannot be tried on figures that were reported: it decides what of a park is reported at all, or who becomes one. */
export const UNTRIED: Partial<Record<ReadingId, string>> = {
  'R-awards': '它决定哪些数可以上报，不能用往年数据试算',
  'R-principle': '它决定认定申报的条件，不能用往年数据试算',
};
export const isTriedOnFigures = (id: ReadingId): boolean => UNTRIED[id] === undefined;

type Side = Comparison['changed'][number]['before'];

const sidesUnder = (ruleSet: RuleSetId, readings: Readings, parks: readonly ComparedPark[]): Map<ParkId, Side> => {
  const { [ruleSet]: rules } = RULE_SETS;
  const exact = new Map(
    parks.map(({ participant, reported, tally, overrides }) => {
      const { items } = computedScores({ ruleSet, readings }, participant, reported);
      const { total, exactTotal } = finalScores({ ruleSet: rules, readings }, items, tally, overrides);
      return [participant.park, exactTotal ?? wholeFraction(points(total))] as const;
    }),
  );
  const proposal = proposeGrades(exact, readings, rules.grading);
  const totals = printedTotals(exact, rules.grading);
  const moneyOf = new Map(parks.map(({ participant, money }) => [participant.park, money]));
  const sides = new Map<ParkId, Side>();
  for (const [park, { rank, grade }] of proposal.parks) {
    const [total, money] = [totals.get(park), moneyOf.get(park)];
    if (total === undefined || !money) continue;
    const subsidy = grade === UNDECIDED ? null : (subsidyWith({ ...money, readings }, grade, readings)?.total ?? null);
    sides.set(park, { total, rank, grade, subsidy });
  }
  return sides;
};

/** The parks whose score, rank, grade or money would be another under other readings, by id. Ties stand as 待定 on both sides, picked or not. */
export const compareReadings = (
  ruleSet: RuleSetId,
  readings: Readings,
  against: Readings,
  parks: readonly ComparedPark[],
): Comparison['changed'] => {
  const [before, after] = [sidesUnder(ruleSet, readings, parks), sidesUnder(ruleSet, against, parks)];
  return parks.flatMap(({ participant: { park, name } }) => {
    const [was, would] = [before.get(park), after.get(park)];
    if (!was || !would) return [];
    const isSame =
      was.total === would.total &&
      was.rank === would.rank &&
      was.grade === would.grade &&
      was.subsidy === would.subsidy;
    return isSame ? [] : [{ park, name, before: was, after: would }];
  });
};
