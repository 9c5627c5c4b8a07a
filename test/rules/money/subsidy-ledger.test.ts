import * as fc from 'fast-check';
import { AccountId, Digest, Instant, Year } from '../../../shared/vocabulary/ids';
import { type MoneyFact, LedgerEntry } from '../../../shared/evaluation/money/ledger';
import { settleSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { wanOf } from '../../../shared/evaluation/money/sums';
import { decisionsOf, subsidyLedger, type LedgerYear } from '../../../shared/evaluation/money/subsidy-ledger';
import { GRADES, type Grade } from '../../../shared/regulation/grades';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { SPENDING_CATEGORIES } from '../../../shared/regulation/subsidy-schedule';

const RECOGNISED = Year.parse(2022);
const year = (offset: number) => Year.parse(RECOGNISED + offset);
const PUBLISHED = Instant.parse('2026-05-01T00:00:00.000Z');
const DECIDED = Instant.parse('2026-06-01T00:00:00.000Z');
const BUREAU = AccountId.parse('bureau');
const HASH = Digest.parse('0'.repeat(64));

const published = (offset: number, grade: Grade, bonus: Readings['R-bonus'] = 'outside'): LedgerYear => ({
  year: year(offset),
  grade,
  readings: { ...DEFAULT_READINGS, 'R-bonus': bonus },
  publishedAt: PUBLISHED,
});
const link = { sequence: 1, at: DECIDED, by: BUREAU, previous: HASH, hash: HASH };
const adjusted = (offset: number, base: number): MoneyFact => ({
  ...link,
  kind: 'base-adjusted',
  year: year(offset),
  base,
  reason: '规模较小',
});
const ordered = (offset: number): MoneyFact => ({
  ...link,
  kind: 'rectification-ordered',
  year: year(offset),
  due: DECIDED,
  reason: '限期整改',
});
const decided = (offset: number, rectified: boolean): MoneyFact => ({
  ...link,
  kind: 'rectification-decided',
  year: year(offset),
  rectified,
  reason: '已复核',
});
const spent = (offset: number, amount: number, category: keyof typeof SPENDING_CATEGORIES = 'rent'): MoneyFact => ({
  ...link,
  kind: 'spent',
  year: year(offset),
  category,
  amount,
  voucher: 'V-1',
  reason: '',
});

const offset = fc.integer({ min: 0, max: 5 });
/** 万元 with up to six decimals. */
const money = fc.integer({ min: 0, max: 400_000_000 }).map((fen) => fen / 1_000_000);
const facts = fc.array(
  fc.oneof(
    fc.tuple(offset, money).map(([at, base]) => adjusted(at, base)),
    offset.map(ordered),
    fc.tuple(offset, fc.boolean()).map(([at, rectified]) => decided(at, rectified)),
    fc
      .tuple(
        offset,
        money,
        fc.constantFrom(...(Object.keys(SPENDING_CATEGORIES) as (keyof typeof SPENDING_CATEGORIES)[])),
      )
      .map(([at, amount, category]) => spent(at, amount, category)),
  ),
  { maxLength: 12 },
);
const years = fc
  .array(fc.record({ grade: fc.constantFrom(...GRADES), bonus: fc.constantFrom('outside', 'inside') }), {
    maxLength: 6,
  })
  .map((list) => list.map(({ grade, bonus }, index) => published(index, grade, bonus)));

const lines = (given: readonly LedgerYear[], known: readonly MoneyFact[]) =>
  subsidyLedger(RECOGNISED, given, known).entries.map(({ year: of, kind, amount }) => [of, kind, amount]);

describe('the ledger of a park', () => {
  it('adds up: the grants of every year to its settled total, all lines to what is available', () => {
    fc.assert(
      fc.property(years, facts, (given, known) => {
        const ledger = subsidyLedger(RECOGNISED, given, known);
        const withDecisions = given.map((one) => ({ ...one, ...decisionsOf(one.year, known) }));
        const settled = settleSubsidies(RECOGNISED, withDecisions, DEFAULT_READINGS);
        for (const { year: of, total } of settled) {
          const grants = ledger.entries.filter((entry) => entry.year === of && entry.kind !== 'spent');
          expect(grants.reduce((sum, { amount }) => sum + wanOf(amount), 0)).toBe(wanOf(total));
        }
        const all = ledger.entries.reduce((sum, { amount }) => sum + wanOf(amount), 0);
        expect(all).toBe(ledger.granted - ledger.spent);
        for (const entry of ledger.entries) expect(LedgerEntry.parse(entry)).toEqual(entry);
      }),
      { numRuns: 500 },
    );
  });

  it('says nothing of years that are not published', () => {
    fc.assert(
      fc.property(years, facts, (given, known) => {
        const own = new Set(given.map((one) => one.year));
        const kept = known.filter((fact) => own.has(fact.year));
        expect(subsidyLedger(RECOGNISED, given, known)).toEqual(subsidyLedger(RECOGNISED, given, kept));
      }),
    );
  });

  it.each<[string, LedgerYear[], MoneyFact[], unknown[]]>([
    [
      'the base of each year, and the bonus beside it',
      [published(0, '优秀'), published(1, '合格'), published(2, '合格'), published(3, '优秀')],
      [],
      [
        [2022, 'base', 150],
        [2022, 'bonus', 10],
        [2023, 'base', 100],
        [2024, 'base', 50],
        [2025, 'base', 0],
        [2025, 'bonus', 10],
      ],
    ],
    [
      'an adjustment as the difference, and what the ceiling cuts later',
      [published(0, '合格'), published(1, '合格'), published(2, '合格')],
      [adjusted(0, 180)],
      [
        [2022, 'base', 150],
        [2022, 'adjustment', 30],
        [2023, 'base', 100],
        [2024, 'base', 50],
        [2024, 'ceiling', -30],
      ],
    ],
    [
      'the last of several adjustments',
      [published(0, '合格')],
      [adjusted(0, 180), adjusted(0, 149.999999)],
      [
        [2022, 'base', 150],
        [2022, 'adjustment', -0.000001],
      ],
    ],
    [
      'money that is held, and paid once rectified',
      [published(0, '不合格'), published(2, '不合格')],
      [ordered(0), ordered(2), decided(2, true)],
      [
        [2022, 'base', 150],
        [2022, 'held', -150],
        [2024, 'base', 50],
      ],
    ],
    [
      'money that is cancelled, and the title withdrawn',
      [published(0, '不合格'), published(1, '不合格'), published(2, '合格')],
      [ordered(0), decided(0, false)],
      [
        [2022, 'base', 150],
        [2022, 'cancelled', -150],
        [2023, 'base', 100],
        [2023, 'withdrawn', -100],
        [2024, 'withdrawn', 0],
      ],
    ],
    [
      'spending, taken off',
      [published(0, '合格')],
      [spent(0, 12.5), spent(0, 0.000001, 'fitOut'), spent(1, 3)],
      [
        [2022, 'base', 150],
        [2022, 'spent', -12.5],
        [2022, 'spent', -0.000001],
      ],
    ],
    [
      'the bonus by the reading of its own year',
      [published(0, '合格'), published(1, '合格'), published(2, '优秀', 'inside'), published(3, '优秀', 'outside')],
      [],
      [
        [2022, 'base', 150],
        [2023, 'base', 100],
        [2024, 'base', 50],
        [2024, 'bonus', 0],
        [2025, 'base', 0],
        [2025, 'bonus', 10],
      ],
    ],
  ])('shows %s', (_, given, known, expected) => {
    expect(lines(given, known)).toEqual(expected);
  });

  it('names who decided what, when, with the reason and the clause', () => {
    const { entries } = subsidyLedger(
      RECOGNISED,
      [published(0, '合格')],
      [adjusted(0, 120), { ...spent(0, 5), reason: '一季度租金' } as MoneyFact],
    );
    expect(entries).toEqual([
      {
        year: 2022,
        kind: 'base',
        amount: 150,
        words: '2022年为认定第1年，补助基准为 150 万元（第十一条）。',
        at: PUBLISHED,
        by: null,
      },
      {
        year: 2022,
        kind: 'adjustment',
        amount: -30,
        words: '根据建设运营及绩效评估等情况，综合确定为 120 万元（第十一条）。理由：规模较小',
        at: DECIDED,
        by: BUREAU,
      },
      {
        year: 2022,
        kind: 'spent',
        amount: -5,
        words: '入驻企业房屋租金支出，凭证 V-1（第十二条）。一季度租金',
        at: DECIDED,
        by: BUREAU,
      },
    ]);
  });
});
