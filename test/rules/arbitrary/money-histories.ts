import * as fc from 'fast-check';
import { ParkPast, type EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { publishedYear, subsidyLedger, type LedgerYear } from '../../../shared/evaluation/money/subsidy-ledger';
import { GRADES, type Grade } from '../../../shared/regulation/grades';
import { DEFAULT_READINGS, READINGS, type MoneyReadings } from '../../../shared/regulation/readings';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { keepByHand, type Before, type Page } from './by-hand';

/** What happened to a park's money over the years, as it is stored. */
interface MoneyHistory {
  readonly recognised: Year;
  readonly years: readonly LedgerYear[];
  /** What was decided, oldest first; what is decided again corrects what was before. */
  readonly facts: readonly MoneyFact[];
  readonly past: ParkPast | null;
}

const RECOGNISED = Year.parse(2021);
/** Years from recognition on that may be on papers, and that may be assessed here. */
const [MOST_EARLIER, MOST_YEARS] = [4, 7];
const answersOf = <Id extends keyof MoneyReadings>(id: Id) =>
  // Their keys are the answers.
  fc.constantFrom(...(Object.keys(READINGS[id].alternatives) as MoneyReadings[Id][]));
const readings: fc.Arbitrary<MoneyReadings> = fc.record({
  'R-bonus': answersOf('R-bonus'),
  'R-absence': answersOf('R-absence'),
  'R-money-year': answersOf('R-money-year'),
});
/** Failing years as often as the others, so that titles are lost. */
const grade: fc.Arbitrary<Grade | null> = fc.constantFrom(...GRADES, '不合格', '合格', null);
/** 万元 to the 分, often a round one. */
const amount = (max: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.integer({ min: 0, max: max / 10 }).map((tens) => tens * 10),
    fc.integer({ min: 0, max: max * 1_000_000 }).map((fen) => fen / 1_000_000),
  );

const paper = (offset: number): fc.Arbitrary<EarlierYear> =>
  fc
    .record({
      grade,
      rectified: fc.constantFrom(true, false, null),
      base: amount(160),
      bonus: fc.constantFrom(0, 10),
      isCancelled: fc.boolean(),
    })
    .map(({ grade: of, rectified, base, bonus, isCancelled }) => ({
      ...{
        year: Year.parse(RECOGNISED + offset),
        grade: of,
        rectified: of === '不合格' ? rectified : null,
        instalment: null,
      },
      ...{ base, bonus: of === '优秀' ? bonus : 0, cancelled: isCancelled ? base : 0, paid: 0, spent: 0, document: '' },
    }));
/** Papers of some of the first years; the instalments that they name are each named once. */
const papers = (before: number): fc.Arbitrary<EarlierYear[]> =>
  fc
    .tuple(
      fc.tuple(...Array.from({ length: before }, (_, offset) => fc.option(paper(offset), { freq: 4 }))),
      fc.shuffledSubarray([1, 2, 3]),
      fc.boolean(),
    )
    .map(([all, named, isInOrder]) => {
      const instalments = isInOrder ? named.toSorted((a, b) => a - b) : named;
      return all
        .filter((one) => one !== null)
        .map((one, index) => ({ ...one, instalment: instalments[index] ?? null }));
    });

const decisions = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: amount(320).map((base) => ({ kind: 'base-adjusted', base }) as const) },
    { weight: 1, arbitrary: fc.constant({ kind: 'base-adjusted', base: 0 } as const) },
    { weight: 3, arbitrary: fc.boolean().map((rectified) => ({ kind: 'rectification-decided', rectified }) as const) },
  ),
  { maxLength: 3 },
);
const year = fc.record({
  isThere: fc.integer({ max: 7, min: 0 }).map((one) => one > 0),
  grade,
  changed: fc.option(readings, { freq: 3 }),
  before: decisions,
  after: decisions,
});

const HASH = '0'.repeat(64);
const moment = (of: number, month: number) => Instant.parse(`${of + 1}-0${String(month)}-01T00:00:00.000Z`);

/** Histories of a park: recognition, papers of before or none or nobody knows, absences, grades, rectifications, decisions and their corrections, and readings that change from year to year. */
export const moneyHistories: fc.Arbitrary<MoneyHistory> = fc
  .integer({ min: 0, max: MOST_EARLIER })
  .chain((before) =>
    fc.record({
      before: fc.constant(before),
      kind: fc.constantFrom('never-asked', 'never-asked', 'unknown', 'known', 'known'),
      papers: papers(before),
      withdrawn: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
      opening: readings,
      years: fc.array(year, { minLength: 1, maxLength: MOST_YEARS }),
    }),
  )
  .map(({ before, kind, papers: earlier, withdrawn, opening, years }): MoneyHistory => {
    const isKnown = kind === 'known' && before > 0;
    const gone = isKnown && withdrawn ? Year.parse(RECOGNISED + before - 1) : null;
    const past: ParkPast | null = isKnown
      ? ParkPast.parse({ known: true, recognised: RECOGNISED, withdrawn: gone, years: earlier })
      : kind === 'unknown'
        ? { known: false }
        : null;
    let read = opening;
    const facts: MoneyFact[] = [];
    const published = years.flatMap(({ isThere, grade: of, changed, before: ahead, after }, offset): LedgerYear[] => {
      read = changed ?? read;
      if (!isThere) return [];
      const own = Year.parse(RECOGNISED + before + offset);
      for (const [decided, month] of [
        [ahead, 1],
        [after, 6],
      ] as const)
        for (const one of decided)
          facts.push(
            MoneyFact.parse({
              ...{
                ...one,
                sequence: facts.length + 1,
                at: moment(own, month),
                by: 'bureau',
                year: own,
                reason: '经研究',
              },
              ...{ previous: HASH, hash: HASH },
            }),
          );
      const head = { year: own, readings: read, published: { at: moment(own, 3) } };
      const settled = publishedYear(
        head,
        { grade: of },
        facts.filter((fact) => fact.year === own),
      );
      return settled ? [{ ...settled, readings: read, publishedAt: head.published.at }] : [];
    });
    return { recognised: RECOGNISED, years: published, facts, past };
  });

const fen = (wan: number) => Math.round(wan * 1_000_000);

/** The same history as the clerk is told of it: from what is stored, not from what the code makes of it. */
const told = ({ years, facts }: MoneyHistory): Page[] =>
  years.map(({ year: own, grade: of, readings: read, publishedAt }) => {
    const counted = facts.filter((fact) => fact.year === own && (of !== null || fact.at > publishedAt));
    const set = counted.findLast((fact) => fact.kind === 'base-adjusted');
    const outcome = counted.findLast((fact) => fact.kind === 'rectification-decided');
    return {
      ...{ year: own, grade: of },
      rectified: outcome?.kind === 'rectification-decided' ? outcome.rectified : null,
      set: set?.kind === 'base-adjusted' ? fen(set.base) : null,
      countedBy: (read ?? DEFAULT_READINGS)['R-money-year'],
      bonusInside: (read ?? DEFAULT_READINGS)['R-bonus'] === 'inside',
      absencePassedOver: (read ?? DEFAULT_READINGS)['R-absence'] === 'skip',
    };
  });
const beforeOf = (past: ParkPast | null): Before => {
  if (past === null) return { kind: 'never-asked' };
  if (!past.known) return { kind: 'unknown' };
  return {
    kind: 'known',
    titleGone: past.withdrawn !== null,
    papers: past.years.map(({ year: own, grade: of, rectified, instalment, base, bonus, cancelled }) => ({
      ...{ year: own, grade: of, rectified, instalment },
      ...{ base: fen(base), bonus: fen(bonus), cancelled: fen(cancelled) },
    })),
  };
};

/** What the two computations make of a history: the ledger, and the clerk’s lines in the same form. */
export const bothWays = (history: MoneyHistory) => {
  const { recognised, years, facts, past } = history;
  const ledger = subsidyLedger(recognised, years, facts, past);
  const coded = ledger.years.map(({ settled: { year: own, base, bonus, state } }) => ({
    ...{ year: own, base: fen(base), bonus: fen(bonus), state },
  }));
  return { ledger, coded, byHand: keepByHand(recognised, told(history), beforeOf(past)) };
};
