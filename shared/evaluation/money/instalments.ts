import type { MoneyReadings } from '../../regulation/readings';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import type { Year } from '../../vocabulary/ids';
import { earlierYears, type ParkPast } from './earlier-year';

/** A year as the instalments of Article 11 see it. */
export interface InstalmentYear {
  readonly year: Year;
  readonly isAssessed: boolean;
  /** As the plan of the year reads it. */
  readonly reading: MoneyReadings['R-money-year'];
}
/** The same once it is known which instalments the year's evaluation governs, whatever came of them. */
export interface GovernedYear extends InstalmentYear {
  readonly governs: readonly number[];
}

const INSTALMENTS = SUBSIDY.baseByYear.map((_, index) => index + 1);

/** The instalment that goes with a year counted from recognition, where the reading ties them; null where it does not. */
const ownInstalment = (reading: InstalmentYear['reading'], yearOfRecognition: number): number | null =>
  reading === 'by-evaluation' ? null : yearOfRecognition;

/**
 * The instalments whose year went by without an evaluation: `elsewhere` before anything is known of the park, where nobody can say what came of them; `lapsed`
 * afterwards. A year without an evaluation lets its own instalment lapse, and never one that an earlier reading had put off.
 */
const missed = (recognised: Year, own: InstalmentYear, before: readonly GovernedYear[], past: ParkPast | null) => {
  const [elsewhere, lapsed] = [new Set<number>(), new Set<number>()];
  const papers = new Map(earlierYears(past).map((one) => [one.year, one]));
  const first = before[0] ?? own;
  let { reading } = first;
  for (let year = recognised; year < own.year; year = (year + 1) as Year) {
    const assessed = before.find((one) => one.year === year);
    reading = assessed?.reading ?? reading;
    const instalment = ownInstalment(reading, year - recognised + 1);
    if (instalment === null) continue;
    const paper = papers.get(year);
    if (assessed) {
      if (!assessed.isAssessed) lapsed.add(instalment);
    } else if (year >= first.year || past?.known) {
      // What a paper year that failed would have had is cancelled with it.
      const isMissed = !paper || paper.grade === null || (paper.grade === '不合格' && paper.rectified !== true);
      if (isMissed && !paper?.instalment) lapsed.add(instalment);
    } else elsewhere.add(instalment);
  }
  return { elsewhere, lapsed };
};

/**
 * Which instalments the evaluation of a year governs (Article 11, R-money-year), counted from 1: no instalment twice, and none is lost by a change of reading
 * between years. `evaluated-year` has the year's own, `by-evaluation` the lowest that none governs; what an earlier reading had put off is due with the first
 * evaluation under another. A year without an evaluation has the one that would have been its own.
 * @param before the years known here before it, oldest first
 * @param past what is known of the years before those; null where it was never asked for
 */
export const instalmentsOf = (
  recognised: Year,
  own: InstalmentYear,
  before: readonly GovernedYear[],
  past: ParkPast | null,
): readonly number[] => {
  const { elsewhere, lapsed } = missed(recognised, own, before, past);
  const taken = new Set([
    ...elsewhere,
    ...before.flatMap(({ governs }) => governs),
    ...earlierYears(past).flatMap(({ instalment }) => instalment ?? []),
  ]);
  const left = INSTALMENTS.filter((each) => !taken.has(each));
  const target = ownInstalment(own.reading, own.year - recognised + 1);
  if (target === null) return own.isAssessed ? left.slice(0, 1) : [];
  return left.filter((each) => (own.isAssessed ? each <= target && !lapsed.has(each) : each === target));
};
