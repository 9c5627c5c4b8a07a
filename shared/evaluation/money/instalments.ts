import type { MoneyReadings } from '../../regulation/readings';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import type { Year } from '../../vocabulary/ids';
import { earlierYears, type ParkPast } from './earlier-year';

/** A year as the instalments of Article 11 see it. */
interface InstalmentYear {
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

/** The instalment that goes with the evaluation of a year counted from recognition, where the reading ties them; null where it does not. */
const ownInstalment = (reading: InstalmentYear['reading'], yearOfRecognition: number): number | null => {
  if (reading === 'by-evaluation') return null;
  return reading === 'following-year' ? yearOfRecognition + 1 : yearOfRecognition;
};
/** The instalment that is due with the title where the reading says so, whatever an evaluation comes to. */
export const TITLE_INSTALMENT = 1;

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

/** What a year has of the instalments, counted from 1. */
export interface Instalments {
  /** The one that is due with the title, where it falls to this year to have it. */
  readonly title: boolean;
  /** Those that the year's evaluation decides. */
  readonly governed: readonly number[];
  /** Whether the third is over, as the reading counts: no instalment comes to the year or to a later one. */
  readonly isAfterLast: boolean;
}

/**
 * Which instalments a year has (Article 11, R-money-year): no instalment twice, and none is lost by a change of reading between years. The evaluation governs
 * the year's own under `evaluated-year`, the next year's under `following-year` and the lowest that none governs under `by-evaluation`; what an earlier reading
 * had put off is due with the first evaluation under another. Under `following-year` the first is due with the title: in the year of recognition, else in the
 * first year that is assessed. A year without an evaluation has the one that its evaluation would have governed.
 * @param before the years known here before it, oldest first
 * @param past what is known of the years before those; null where it was never asked for
 */
export const instalmentsOf = (
  recognised: Year,
  own: InstalmentYear,
  before: readonly GovernedYear[],
  past: ParkPast | null,
): Instalments => {
  const { elsewhere, lapsed } = missed(recognised, own, before, past);
  const taken = new Set([
    ...elsewhere,
    ...before.flatMap(({ governs }) => governs),
    ...earlierYears(past).flatMap(({ instalment }) => instalment ?? []),
  ]);
  const left = INSTALMENTS.filter((each) => !taken.has(each));
  const target = ownInstalment(own.reading, own.year - recognised + 1);
  if (target === null)
    return { title: false, governed: own.isAssessed ? left.slice(0, 1) : [], isAfterLast: left.length === 0 };
  const isWithTitle = own.reading === 'following-year';
  const title = isWithTitle && left.includes(TITLE_INSTALMENT) && (own.isAssessed || own.year === recognised);
  const others = isWithTitle ? left.filter((each) => each !== TITLE_INSTALMENT) : left;
  const governed = others.filter((each) => (own.isAssessed ? each <= target && !lapsed.has(each) : each === target));
  const isOver = left.length === 0 || target > INSTALMENTS.length;
  return { title, governed, isAfterLast: !title && governed.length === 0 && isOver };
};
