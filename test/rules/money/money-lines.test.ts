import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import * as fc from 'fast-check';
import { Instant, Year } from '../../../shared/vocabulary/ids';
import { MoneyFact } from '../../../shared/evaluation/money/ledger';
import {
  cancellationOf,
  spentByCategory,
  spentIn,
  sumOf,
  supportBySource,
  supportIn,
  wanOf,
  type FactOf,
} from '../../../shared/evaluation/money/sums';
import { rectificationOf } from '../../../shared/evaluation/money/rectification';
import {
  grantedIn,
  isGrant,
  lastDecisions,
  subsidyLedger,
  type LedgerYear,
} from '../../../shared/evaluation/money/subsidy-ledger';
import { wan } from '../../../shared/vocabulary/quantities';
import type { Grade } from '../../../shared/regulation/grades';

const FIRST = Year.parse(2022);
const SECOND = Year.parse(2023);
const PUBLISHED = Instant.parse('2026-05-01T00:00:00.000Z');
const fact = (sequence: number, content: object): MoneyFact =>
  MoneyFact.parse({
    sequence,
    at: `2026-06-${String(sequence).padStart(2, '0')}T00:00:00.000Z`,
    by: `person-${sequence}`,
    year: FIRST,
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
    reason: '',
    ...content,
  });
const spent = (sequence: number, amount: number, changes: object = {}) =>
  fact(sequence, { kind: 'spent', category: 'rent', amount, voucher: `V-${sequence}`, ...changes });
const spendingBack = (sequence: number, cancels: number, changes: object = {}) =>
  fact(sequence, { kind: 'spending-cancelled', cancels, reason: '记错', ...changes });
const supported = (sequence: number, amount: number, changes: object = {}) =>
  fact(sequence, { kind: 'supported', source: 'matching', amount, document: '1号', ...changes });
const supportBack = (sequence: number, cancels: number) =>
  fact(sequence, { kind: 'support-cancelled', cancels, reason: '重复' });
const published = (year: Year, grade: Grade = '合格'): LedgerYear =>
  ({ year, grade, readings: DEFAULT_READINGS, publishedAt: PUBLISHED }) as LedgerYear;
const ledger = (facts: readonly MoneyFact[], years = [published(FIRST), published(SECOND)]) =>
  subsidyLedger(FIRST, years, facts);
const asCancellable = (one: MoneyFact) => one as FactOf<'spent' | 'supported'>;

describe('a spending that was taken back', () => {
  const FACTS = [spent(1, 12.5), spent(2, 3, { category: 'fitOut' }), spendingBack(3, 1)];

  it('stays in the ledger, with a line that sets it off and says why', () => {
    const lines = ledger(FACTS).entries.filter((entry) => !isGrant(entry));
    expect(lines).toEqual([
      {
        year: FIRST,
        kind: 'spent',
        amount: -12.5,
        words: '入驻企业房屋租金支出，凭证 V-1（第十二条）。',
        at: '2026-06-01T00:00:00.000Z',
        by: 'person-1',
      },
      {
        year: FIRST,
        kind: 'spent',
        amount: -3,
        words: '装修支出，凭证 V-2（第十二条）。',
        at: '2026-06-02T00:00:00.000Z',
        by: 'person-2',
      },
      {
        year: FIRST,
        kind: 'spending-cancelled',
        amount: 12.5,
        words: '冲销入驻企业房屋租金支出，凭证 V-1。理由：记错',
        at: '2026-06-03T00:00:00.000Z',
        by: 'person-3',
      },
    ]);
  });

  it('no longer counts, in all or in its category', () => {
    expect(ledger(FACTS).spent).toBe(wan(3));
    expect(spentIn(FACTS, 'rent')).toBe(0);
    expect(spentByCategory(FACTS)).toEqual([
      { category: 'rent', amount: 0 },
      { category: 'fitOut', amount: 3 },
      { category: 'property', amount: 0 },
      { category: 'shared', amount: 0 },
      { category: 'operation', amount: 0 },
      { category: 'other', amount: 0 },
    ]);
  });

  it('names the record that it takes back, of several with the same voucher', () => {
    const twice = [
      spent(1, 1, { voucher: 'V' }),
      spent(2, 2, { voucher: 'V', category: 'shared' }),
      spendingBack(3, 2),
    ];
    expect(ledger(twice, [published(FIRST)]).entries.at(-1)).toMatchObject({
      amount: 2,
      words: '冲销租用公共场地或设施支出，凭证 V。理由：记错',
    });
  });

  it('of a record that there is not is a defect, not a line', () => {
    expect(() => ledger([spent(1, 1), spendingBack(2, 7)])).toThrow(RangeError);
    // A record of another kind with that number is none either.
    expect(() => ledger([supported(1, 1), spendingBack(2, 1)])).toThrow(RangeError);
  });

  it('stands with the year that it is of', () => {
    const other = [spent(1, 1), spent(2, 2, { year: SECOND }), spendingBack(3, 2, { year: SECOND })];
    const lines = ledger(other).entries.filter((entry) => !isGrant(entry));
    expect(lines.map(({ year, kind, amount }) => [year, kind, amount])).toEqual([
      [FIRST, 'spent', -1],
      [SECOND, 'spent', -2],
      [SECOND, 'spending-cancelled', 2],
    ]);
  });

  it('is found beside its record, and nothing is found beside one that stands', () => {
    const [first, second] = FACTS.map(asCancellable);
    expect(first && cancellationOf(first, FACTS)).toBe(FACTS[2]);
    expect(second && cancellationOf(second, FACTS)).toBeNull();
    // What took back the support of that number did not take back the spending.
    const mixed = [spent(1, 1), supported(2, 1), supportBack(3, 2), supportBack(4, 1)];
    expect(cancellationOf(asCancellable(mixed[0] ?? spent(1, 1)), mixed)).toBeNull();
    expect(cancellationOf(asCancellable(mixed[1] ?? spent(1, 1)), mixed)).toBe(mixed[2]);
  });
});

describe('support from elsewhere', () => {
  const FACTS = [supported(1, 20), supported(2, 5, { source: 'project' }), supported(3, 1.5, { source: 'other' })];

  it('adds up by its sources, without what was taken back', () => {
    expect(supportIn(FACTS)).toBe(wan(26.5));
    expect(supportIn([...FACTS, supportBack(4, 2)])).toBe(wan(21.5));
    expect(supportBySource([...FACTS, supportBack(4, 3)])).toEqual([
      { source: 'matching', amount: 20 },
      { source: 'project', amount: 5 },
      { source: 'other', amount: 0 },
    ]);
    expect(supportIn(FACTS, 'project')).toBe(wan(5));
  });

  it('is no line of the ledger, and counts for nothing that is granted or spent', () => {
    const with_ = ledger([...FACTS, spent(4, 1)]);
    const without = ledger([spent(4, 1)]);
    expect(with_).toEqual(without);
    expect(spentIn(FACTS)).toBe(0);
    expect(supportIn([spent(1, 1)])).toBe(0);
  });

  it('that was taken back leaves a spending of the same number', () => {
    expect(spentIn([spent(1, 4), supportBack(2, 1)])).toBe(wan(4));
    expect(supportIn([supported(1, 4), spendingBack(2, 1)])).toBe(wan(4));
  });
});

describe('amounts', () => {
  it('are exact, as numbers and as texts', () => {
    expect([wanOf(0.1), wanOf('0.1'), wanOf('0.000001'), wanOf(99_999_999.999999)]).toEqual([
      100_000, 100_000, 1, 99_999_999_999_999,
    ]);
    // Without the noise of a binary fraction.
    expect(wanOf(0.1 + 0.2)).toBe(300_000);
    expect(sumOf([])).toBe(0);
    fc.assert(
      fc.property(fc.array(fc.nat(1e12)), (fen) => {
        expect(sumOf(fen.map((each) => wanOf(each / 1e6)))).toBe(fen.reduce((sum, each) => sum + each, 0));
      }),
    );
  });

  it('of what is no amount are none', () => {
    expect([wanOf('很多'), wanOf(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });

  it('granted add up over the years', () => {
    const { years, granted } = ledger([]);
    expect([grantedIn(years), granted]).toEqual([wan(250), wan(250)]);
    expect(grantedIn([])).toBe(0);
  });
});

describe('what was decided about a year', () => {
  const order = (sequence: number, reason: string, year = FIRST) =>
    fact(sequence, { kind: 'rectification-ordered', due: PUBLISHED, reason, year });
  const outcome = (sequence: number, rectified: boolean, year = FIRST) =>
    fact(sequence, { kind: 'rectification-decided', rectified, reason: '复核', year });
  const adjusted = (sequence: number, base: number, year = FIRST) =>
    fact(sequence, { kind: 'base-adjusted', base, reason: `定为${base}`, year });
  const FACTS = [order(1, '先'), adjusted(2, 120), order(3, '后'), adjusted(4, 130), outcome(5, false, SECOND)];

  it('is the last of each kind, of that year alone; null where there is none', () => {
    expect(lastDecisions(FIRST, FACTS)).toEqual({ adjusted: FACTS[3], ordered: FACTS[2], decided: null });
    expect(lastDecisions(SECOND, FACTS)).toEqual({ adjusted: null, ordered: null, decided: FACTS[4] });
  });

  it.each<[string, MoneyFact[], Grade, readonly [kind: string, amount: number, by: string, words: string]]>([
    ['an adjustment', [adjusted(1, 100), adjusted(2, 120)], '合格', ['adjustment', -30, 'person-2', '理由：定为120']],
    [
      'money that is held',
      [order(1, '补齐'), order(2, '再补齐')],
      '不合格',
      ['held', -150, 'person-2', '理由：再补齐'],
    ],
    [
      'money that is cancelled',
      [order(1, '补齐'), outcome(2, false)],
      '不合格',
      ['cancelled', -150, 'person-2', '理由：复核'],
    ],
  ])('is named with who decided it beside %s', (_, facts, grade, [kind, amount, by, words]) => {
    const line = ledger(facts, [published(FIRST, grade)]).entries.find((entry) => entry.kind === kind);
    expect(line).toMatchObject({ amount, by, words: expect.stringMatching(new RegExp(`${words}$`)) });
  });

  it('is nobody’s where nothing was decided: the publication brought it about', () => {
    const { entries } = ledger([], [published(FIRST, '不合格'), published(SECOND, '优秀')]);
    expect(entries.map(({ kind, at, by, words }) => [kind, at, by, words.includes('理由')])).toEqual([
      ['base', PUBLISHED, null, false],
      ['held', PUBLISHED, null, false],
      ['base', PUBLISHED, null, false],
      ['bonus', PUBLISHED, null, false],
    ]);
  });

  it('leaves alone what is not known to the years that are given', () => {
    expect(ledger([spent(1, 1, { year: 2030 })]).entries.filter((entry) => !isGrant(entry))).toEqual([]);
    expect(ledger([spent(1, 1, { year: 2030 })]).spent).toBe(0);
  });

  it('tells where the rectification of a year stands by that year’s own facts', () => {
    const failed = { year: FIRST, grade: '不合格', subsidy: { state: '待整改' } } as const;
    expect(rectificationOf(failed, [order(1, '别的年度', SECOND)])).toBe('to-order');
    expect(rectificationOf(failed, [order(1, '本年度'), outcome(2, true, SECOND)])).toBe('ordered');
    // A result that brought no money has a rectification all the same.
    expect(rectificationOf({ ...failed, subsidy: null }, [])).toBe('to-order');
  });
});
