import type { ParkId } from '../../vocabulary/ids';
import { UNDECIDED, type GradingRule, type ProposedGrade } from '../../regulation/grades';
import { compareFractions, wholeFraction, type Fraction } from '../../vocabulary/fraction';
import { points } from '../../vocabulary/quantities';
import type { Readings } from '../../regulation/readings';

/** 等次拟定 (Article 24): a rank and a proposed grade for every park that took part, in order of rank. */
export interface GradeProposal {
  /** 优秀 places: the rule set's share of the parks, rounded down. */
  readonly quota: number;
  /** Places that are left for the undecided parks. */
  readonly placesLeft: number;
  /** Parks tied across the quota (待定), for the leading group to pick from. */
  readonly undecided: readonly ParkId[];
  /** Parks that were proposed as 优秀 and that the leading group did not name; not given: none. */
  readonly declined?: readonly ParkId[];
  readonly parks: ReadonlyMap<ParkId, { readonly rank: number; readonly grade: ProposedGrade }>;
}

/** Whether a total is at least 合格 (Article 24), under the readings. */
export const passes = (total: Fraction, readings: Readings, { passMark }: GradingRule): boolean => {
  const above = compareFractions(total, wholeFraction(points(passMark)));
  return readings['R-sixty'] === 'fail' ? above > 0 : above >= 0;
};

/** By total, best first; equal totals by park id, so that the answer does not depend on the order of the parks. */
const ranked = (totals: ReadonlyMap<ParkId, Fraction>): { park: ParkId; total: Fraction; rank: number }[] => {
  const sorted = [...totals].sort(([a, left], [b, right]) => compareFractions(right, left) || (a < b ? -1 : 1));
  let rank = 0;
  let previous: Fraction | null = null;
  return sorted.map(([park, total], index) => {
    if (!previous || compareFractions(total, previous) !== 0) rank = index + 1;
    previous = total;
    return { park, total, rank };
  });
};

/**
 * Proposes grades from the totals, exact and in hundredths. Parks with the same total share a rank (1, 2, 2, 4). 优秀 goes by rank to parks that pass; where a tie
 * reaches over the quota, all of the tied parks are 待定.
 */
export const proposeGrades = (
  totals: ReadonlyMap<ParkId, Fraction>,
  readings: Readings,
  grading: GradingRule,
): GradeProposal => {
  const quota = Math.floor((totals.size * grading.excellentPercent) / 100);
  const order = ranked(totals);
  const tied = new Map<number, number>();
  for (const { rank } of order) tied.set(rank, (tied.get(rank) ?? 0) + 1);

  const gradeOf = (total: Fraction, rank: number): ProposedGrade => {
    if (!passes(total, readings, grading)) return '不合格';
    if (rank > quota) return '合格';
    return rank - 1 + (tied.get(rank) ?? 1) <= quota ? '优秀' : UNDECIDED;
  };
  const parks = new Map(order.map(({ park, total, rank }) => [park, { rank, grade: gradeOf(total, rank) }]));
  const undecided = order.map(({ park }) => park).filter((park) => parks.get(park)?.grade === UNDECIDED);
  const taken = [...parks.values()].filter(({ grade }) => grade === '优秀').length;
  return { quota, placesLeft: quota - taken, undecided, parks };
};
