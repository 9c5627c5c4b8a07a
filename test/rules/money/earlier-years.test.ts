import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import { earlierEntries, earlierPaid, ParkPast, type EarlierYear } from '../../../shared/evaluation/money/earlier-year';
import { LedgerEntry } from '../../../shared/evaluation/money/ledger';
import { itemiseSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { isGrant, subsidyLedger } from '../../../shared/evaluation/money/subsidy-ledger';
import { wan } from '../../../shared/vocabulary/quantities';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';

const RECOGNISED = Year.parse(2022);
const year = (offset: number) => Year.parse(RECOGNISED + offset);
const paper = (offset: number, changes: Partial<EarlierYear> = {}): EarlierYear => ({
  year: year(offset),
  grade: '合格',
  rectified: null,
  instalment: null,
  base: 0,
  bonus: 0,
  cancelled: 0,
  paid: 0,
  spent: 0,
  document: '渝人社〔2023〕5号',
  ...changes,
});
const known = (years: readonly EarlierYear[], withdrawn: Year | null = null): ParkPast =>
  ParkPast.parse({ known: true, recognised: RECOGNISED, withdrawn, years });
const UNKNOWN: ParkPast = { known: false };
const at = (offset: number, grade: SubsidyYear['grade'] = '合格', changes: Partial<SubsidyYear> = {}): SubsidyYear => ({
  ...{ year: year(offset), grade, ...changes },
});
const money = (years: readonly SubsidyYear[], past: ParkPast | null, readings: Readings = DEFAULT_READINGS) =>
  itemiseSubsidies(RECOGNISED, years, readings, past).map(({ settled: { total, state } }) => [total, state]);
const BY_EVALUATION: Readings = { ...DEFAULT_READINGS, 'R-money-year': 'by-evaluation' };
const INSIDE: Readings = { ...DEFAULT_READINGS, 'R-bonus': 'inside' };

describe('what papers say of the years before', () => {
  it.each<[string, ParkPast | null, SubsidyYear[], Readings, unknown[]]>([
    [
      'counts for the ceiling: what was granted is not free again',
      known([paper(0, { instalment: 1, base: 200 }), paper(1, { instalment: 2, base: 80 })]),
      [at(2)],
      DEFAULT_READINGS,
      [[20, '应拨付']],
    ],
    [
      'frees what was cancelled of it',
      known([paper(0, { instalment: 1, base: 300, cancelled: 260 })]),
      [at(1), at(2)],
      DEFAULT_READINGS,
      [
        [100, '应拨付'],
        [50, '应拨付'],
      ],
    ],
    [
      'leaves a bonus outside the ceiling, or inside, by the reading',
      known([paper(0, { instalment: 1, base: 250, bonus: 10, grade: '优秀' })]),
      [at(1)],
      INSIDE,
      [[40, '应拨付']],
    ],
    [
      'counts for the instalment where evaluations are counted',
      known([paper(1, { instalment: 1, base: 150 })]),
      [at(2), at(3), at(4)],
      BY_EVALUATION,
      [
        [100, '应拨付'],
        [50, '应拨付'],
        [0, '应拨付'],
      ],
    ],
    [
      'makes good with the first evaluation here what was put off on paper',
      known([paper(0, { grade: null }), paper(1, { instalment: 1, base: 150 })]),
      [at(2)],
      DEFAULT_READINGS,
      [[150, '应拨付']],
    ],
    [
      'does not make good a year that went by without an assessment',
      known([paper(0, { instalment: 1, base: 150 }), paper(1, { grade: null })]),
      [at(2)],
      DEFAULT_READINGS,
      [[50, '应拨付']],
    ],
    [
      'counts for the two years running',
      known([paper(1, { grade: '不合格', rectified: true, instalment: 2, base: 100 })]),
      [at(2, '不合格', { rectified: true }), at(3)],
      DEFAULT_READINGS,
      [
        [0, '取消授牌'],
        [0, '取消授牌'],
      ],
    ],
    [
      'says that the title is gone',
      known([paper(0, { instalment: 1, base: 150 })], year(1)),
      [at(3, '优秀')],
      DEFAULT_READINGS,
      [[0, '取消授牌']],
    ],
    ['that nobody knows holds the base', UNKNOWN, [at(2)], DEFAULT_READINGS, [[0, '待核历史']]],
    ['that nobody knows leaves the bonus, outside', UNKNOWN, [at(2, '优秀')], DEFAULT_READINGS, [[10, '待核历史']]],
    ['that nobody knows holds the bonus too, inside', UNKNOWN, [at(2, '优秀')], INSIDE, [[0, '待核历史']]],
    [
      'that nobody knows holds nothing where nothing is due',
      UNKNOWN,
      [at(3), at(4, '不合格')],
      DEFAULT_READINGS,
      [
        [0, '应拨付'],
        [0, '待整改'],
      ],
    ],
    ['was never asked for: as before it was', null, [at(2)], DEFAULT_READINGS, [[50, '应拨付']]],
  ])('%s', (_, past, years, readings, expected) => {
    expect(money(years, past, readings)).toEqual(expected);
  });

  it('does not change by itself what a year was settled with before it was known', () => {
    const later = known([paper(0, { instalment: 1, base: 150 })]);
    expect(money([at(1, '合格', { past: UNKNOWN }), at(2)], later)).toEqual([
      [0, '待核历史'],
      [50, '应拨付'],
    ]);
  });

  const FAILED = { grade: '不合格', rectified: true } as const;
  it.each<[string, EarlierYear[], SubsidyYear[], string]>([
    ['a paper year', [paper(1, FAILED)], [at(2, '不合格')], '2023年度（未在本系统评估）、2024年度'],
    ['only those that failed', [paper(0), paper(1, FAILED)], [at(2, '不合格')], '2023年度（未在本系统评估）、2024年度'],
    ['only those running', [paper(0, FAILED), paper(1)], [at(2, '不合格'), at(3, '不合格')], '2024年度、2025年度'],
  ])('are named where the title ends by them: %s', (_, papers, years, named) => {
    const settled = itemiseSubsidies(RECOGNISED, years, DEFAULT_READINGS, known(papers)).at(-1)?.settled;
    expect(settled?.explanation.at(-1)).toMatch(new RegExp(`^${named}连续2年评估为不合格等次，取消授牌`));
  });

  it('is refused of a year that was assessed here, or of before the recognition', () => {
    expect(() => money([at(1)], known([paper(1)]))).toThrow(RangeError);
    expect(() => money([at(1)], known([paper(-1)]))).toThrow(RangeError);
  });
});

describe('the ledger of a park with earlier years', () => {
  const PAST = known([
    paper(0, { grade: '优秀', instalment: 1, base: 150, bonus: 10, paid: 160, spent: 120.5 }),
    paper(1, { grade: '不合格', rectified: false, instalment: 2, base: 100, cancelled: 100, document: '' }),
  ]);
  const published = { ...at(2), readings: DEFAULT_READINGS, publishedAt: Instant.parse('2026-05-01T00:00:00.000Z') };
  const ledger = subsidyLedger(RECOGNISED, [published], [], PAST);

  it('has their lines first, marked as not assessed here', () => {
    const earlier = ledger.entries.filter(({ kind }) => kind === 'earlier' || kind === 'earlier-spent');
    expect(earlier).toEqual(ledger.entries.slice(0, earlier.length));
    expect(earlier.map(({ year: of, kind, amount, words }) => [of, kind, amount, words])).toEqual([
      [
        2022,
        'earlier',
        150,
        '2022年度（未在本系统评估）：评估为优秀等次，核定第一期基准补助 150 万元，依据渝人社〔2023〕5号。',
      ],
      [2022, 'earlier', 10, '2022年度（未在本系统评估）：增加补助 10 万元，依据渝人社〔2023〕5号。'],
      [2022, 'earlier-spent', -120.5, '2022年度（未在本系统评估）：已支出 120.5 万元，依据渝人社〔2023〕5号。'],
      [2023, 'earlier', 100, '2023年度（未在本系统评估）：评估为不合格等次，整改不合格，核定第二期基准补助 100 万元。'],
      [2023, 'earlier', -100, '2023年度（未在本系统评估）：取消补助 100 万元。'],
    ]);
    for (const entry of earlier) expect(LedgerEntry.parse(entry)).toEqual(entry);
  });

  it('adds them to what was granted, spent and paid, and all its lines to what is available', () => {
    expect([ledger.granted, ledger.spent, earlierPaid(PAST)]).toEqual([wan(210), wan(120.5), wan(160)]);
    const sum = (entries: readonly LedgerEntry[]) => entries.reduce((all, { amount }) => all + wan(amount), 0);
    expect(sum(ledger.entries)).toBe(ledger.granted - ledger.spent);
    expect(sum(ledger.entries.filter(isGrant))).toBe(ledger.granted);
  });

  it('has none where nothing is known', () => {
    expect([earlierEntries(UNKNOWN), earlierEntries(null)]).toEqual([[], []]);
    expect(subsidyLedger(RECOGNISED, [published], [], UNKNOWN).entries.map(({ kind }) => kind)).toEqual([
      'base',
      'past-unknown',
    ]);
  });
});
