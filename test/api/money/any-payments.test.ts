import * as fc from 'fast-check';
import { paymentOf, returnOf } from '../../../functions/api/money/pay';
import { spendingOf } from '../../../functions/api/money/spend';
import { Refusal } from '../../../functions/api/frame/refusal';
import type { NewFact } from '../../../functions/store/money';
import { PaymentRequest, ReturnRequest, SpendingRequest } from '../../../shared/api/money';
import { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { isBound, type Payments } from '../../../shared/evaluation/money/payments';
import { ParkPast } from '../../../shared/evaluation/money/earlier-year';
import { subsidyLedger, type LedgerYear } from '../../../shared/evaluation/money/subsidy-ledger';
import { cancellationOf, CANCELLATIONS, isCancellable, wanOf } from '../../../shared/evaluation/money/sums';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { Instant, ParkId, Year } from '../../../shared/vocabulary/ids';

const RECOGNISED = Year.parse(2021);
const YEARS = [2022, 2023, 2024].map((year) => Year.parse(year));
/** A year before the system, of which 12.5 is left. */
const ON_PAPER = Year.parse(2021);
const [PAID_BEFORE, SPENT_BEFORE] = [wanOf(20), wanOf(7.5)];
const PAST = ParkPast.parse({
  ...{ known: true, recognised: RECOGNISED, withdrawn: null },
  years: [
    {
      ...{ year: ON_PAPER, grade: null, rectified: null, instalment: null, base: 0, cancelled: 0 },
      ...{ bonus: 20, paid: 20, spent: 7.5, document: '渝人社函〔2022〕3号' },
    },
  ],
});
/** A year that was not assessed postpones its instalment, so that every year here has one. */
const READINGS = { ...DEFAULT_READINGS, 'R-money-year': 'by-evaluation' as const };
const NOW = Instant.parse('2026-01-01T00:00:00.000Z');
const PARK = { park: ParkId.parse('dazu'), name: '大足园区', recognised: RECOGNISED };
const PUBLISHED = YEARS.map((year): LedgerYear => ({
  ...{ year, grade: '合格', readings: READINGS, publishedAt: Instant.parse('2025-05-01T00:00:00.000Z') },
}));

/** What somebody tries to do; money of the year on paper is spent under another. */
type Attempt =
  | { readonly what: 'adjust'; readonly year: Year; readonly amount: number }
  | {
      readonly what: 'pay';
      readonly year: Year;
      readonly amount: number;
      readonly date: string;
      readonly setOff: Year | null;
    }
  | { readonly what: 'give back' | 'spend'; readonly year: Year; readonly amount: number; readonly date: string }
  | { readonly what: 'cancel'; readonly which: number };

const year = fc.constantFrom(...YEARS);
/** A year, and one before it. */
const LATER = YEARS.flatMap((of) => YEARS.filter((earlier) => earlier < of).map((earlier) => [of, earlier] as const));
/** Mostly of a size that some is taken and some refused, to the 分. */
const amount = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 1, max: 60_000_000 }).map((fen) => fen / 1_000_000),
);
const date = fc.integer({ min: 10, max: 28 }).map((day) => `2025-06-${String(day)}`);
const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('adjust' as const), year, amount: fc.integer({ min: 0, max: 60 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('pay' as const), year, amount, date, setOff: fc.constant(null) }),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...LATER), fc.integer({ min: 1, max: 15 }), date)
      .map(([[of, setOff], amount, date]) => ({ what: 'pay' as const, year: of, amount, date, setOff })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constantFrom('give back' as const, 'spend' as const, 'spend' as const),
      year,
      amount,
      date,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ what: fc.constant('spend' as const), year: fc.constant(ON_PAPER), amount: fc.integer({ min: 1, max: 12 }) },
      date,
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('cancel' as const), which: fc.nat(12) }) },
);

const ledgerOf = (facts: readonly MoneyFact[]) => ({ ...subsidyLedger(RECOGNISED, PUBLISHED, facts, PAST), facts });

/** What is recorded of an attempt, as the API decides it; null where it is refused. */
const decided = (tried: Attempt, facts: readonly MoneyFact[]): NewFact | null => {
  const ledger = ledgerOf(facts);
  const paper = { document: '渝财社〔2026〕8号' };
  try {
    switch (tried.what) {
      case 'adjust':
        return { kind: 'base-adjusted', year: tried.year, base: tried.amount, reason: '复核' };
      case 'pay':
        return paymentOf(
          { year: tried.year, participant: PARK, ledger, now: NOW },
          PaymentRequest.parse({ ...paper, date: tried.date, amount: tried.amount, setOff: tried.setOff, note: '' }),
        );
      case 'give back':
        return returnOf(
          { year: tried.year, participant: PARK, ledger, now: NOW },
          ReturnRequest.parse({ ...paper, date: tried.date, amount: tried.amount, reason: '退回' }),
        );
      case 'spend':
        return spendingOf(
          { year: tried.year === ON_PAPER ? (YEARS[0] ?? ON_PAPER) : tried.year, participant: PARK, ledger, now: NOW },
          SpendingRequest.parse({
            ...{ category: 'rent', date: tried.date, amount: tried.amount, voucher: 'V', note: '' },
            moneyOf: tried.year === ON_PAPER ? ON_PAPER : null,
          }),
        );
      case 'cancel': {
        const fact = facts[tried.which];
        if (!fact || !isCancellable(fact) || cancellationOf(fact, facts) || isBound(fact, facts)) return null;
        return { kind: CANCELLATIONS[fact.kind], year: fact.year, cancels: fact.sequence, reason: '记错' };
      }
    }
  } catch (refused) {
    if (refused instanceof Refusal) return null;
    throw refused;
  }
};

const chained = (fact: NewFact, sequence: number): MoneyFact =>
  MoneyFact.parse({
    ...fact,
    sequence,
    at: '2025-07-01T00:00:00.000Z',
    by: 'bureau',
    previous: '0'.repeat(64),
    hash: '1'.repeat(64),
  });

/** The same money counted anew, in 分, by walking through the records one after the other. */
const count = (facts: readonly MoneyFact[]) => {
  const gone = new Set(facts.flatMap((fact) => ('cancels' in fact ? [fact.cancels] : [])));
  const none = (before: number) =>
    new Map<number, number>([[ON_PAPER, before], ...YEARS.map((each) => [each, 0] as const)]);
  const [paid, spentOf, cameFor] = [none(PAID_BEFORE), none(SPENT_BEFORE), none(PAID_BEFORE)];
  const more = (in_: Map<number, number>, to: number, fen: number) => in_.set(to, (in_.get(to) ?? 0) + fen);
  const add = (to: number, fen: number) => more(paid, to, fen);
  /** What goes from one year to another is in nobody's hand: `of` alone knows it. */
  const cash: { readonly on: string; readonly fen: number }[] = [{ on: '', fen: PAID_BEFORE - SPENT_BEFORE }];
  const ofYear: { readonly year: number; readonly on: string; readonly fen: number }[] = [
    { year: ON_PAPER, on: '', fen: PAID_BEFORE - SPENT_BEFORE },
  ];
  let [spent, arrived] = [SPENT_BEFORE as number, PAID_BEFORE as number];
  for (const fact of facts) {
    if (gone.has(fact.sequence)) continue;
    if (fact.kind === 'paid') {
      const fen = wanOf(fact.amount);
      add(fact.year, fen);
      more(cameFor, fact.year, fen);
      ofYear.push({ year: fact.year, on: fact.date, fen });
      if (fact.setOff === null) {
        cash.push({ on: fact.date, fen });
        arrived += fen;
      } else {
        add(fact.setOff, -fen);
        ofYear.push({ year: fact.setOff, on: fact.date, fen: -fen });
      }
    }
    if (fact.kind === 'payment-returned') {
      add(fact.year, -wanOf(fact.amount));
      cash.push({ on: fact.date, fen: -wanOf(fact.amount) });
      ofYear.push({ year: fact.year, on: fact.date, fen: -wanOf(fact.amount) });
    }
    if (fact.kind === 'spent') {
      spent += wanOf(fact.amount);
      more(spentOf, fact.moneyOf ?? fact.year, wanOf(fact.amount));
      ofYear.push({ year: fact.moneyOf ?? fact.year, on: fact.date ?? '', fen: -wanOf(fact.amount) });
      cash.push({ on: fact.date ?? '', fen: -wanOf(fact.amount) });
    }
  }
  const least = (first: string, moved: readonly { readonly on: string; readonly fen: number }[]) => {
    const days = [first, ...moved.map(({ on }) => on)].filter((on) => on >= first);
    return Math.min(...days.map((day) => moved.reduce((sum, { on, fen }) => (on <= day ? sum + fen : sum), 0)));
  };
  const leastFrom = (first: string) => least(first, cash);
  const leastOf = (year: number, first: string) =>
    least(
      first,
      ofYear.filter((one) => one.year === year),
    );
  const inHand = cash.reduce((sum, { fen }) => sum + fen, 0);
  return { paid, spent, spentOf, cameFor, arrived, inHand, leastFrom, leastOf };
};

const payableIn = ({ years }: Payments) => new Map(years.map((one) => [one.year, one.payable]));

describe('whatever is tried with a park’s money', () => {
  it('nothing is paid over what was granted when it was paid, nothing spent over what of its year was paid, and every 分 is accounted for', () => {
    const taken = { pay: 0, 'set off': 0, 'give back': 0, spend: 0, 'spend of papers': 0, cancel: 0, refused: 0 };
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 15, maxLength: 40 }), (attempts) => {
        const facts: MoneyFact[] = [];
        for (const tried of attempts) {
          const before = ledgerOf(facts).payments;
          const fact = decided(tried, facts);
          if (fact === null) {
            taken.refused += 1;
            continue;
          }
          facts.push(chained(fact, facts.length + 1));
          const { paid, spent, spentOf, cameFor, arrived, inHand, leastFrom, leastOf } = count(facts);
          if (fact.kind === 'paid') {
            taken[fact.setOff === null ? 'pay' : 'set off'] += 1;
            expect(paid.get(fact.year)).toBeLessThanOrEqual(payableIn(before).get(fact.year) ?? 0);
            if (fact.setOff === null) expect(before.recoverable).toBe(0);
            else expect(paid.get(fact.setOff)).toBeGreaterThanOrEqual(payableIn(before).get(fact.setOff) ?? 0);
          }
          if (fact.kind === 'spent') {
            taken[fact.moneyOf === undefined ? 'spend' : 'spend of papers'] += 1;
            const of = fact.moneyOf ?? fact.year;
            const recoverable = before.years.find((one) => one.year === of)?.recoverable ?? 0;
            expect(spentOf.get(of)).toBeLessThanOrEqual((paid.get(of) ?? 0) - recoverable);
            expect(leastOf(of, fact.date ?? '')).toBeGreaterThanOrEqual(0);
            expect(inHand).toBeGreaterThanOrEqual(before.recoverable);
            expect(leastFrom(fact.date ?? '')).toBeGreaterThanOrEqual(0);
          }
          if (fact.kind === 'payment-returned') taken['give back'] += 1;
          if (tried.what === 'cancel') taken.cancel += 1;
          for (const of of paid.values()) expect(of).toBeGreaterThanOrEqual(0);
          const { payments } = ledgerOf(facts);
          expect(payments.years.map((one) => [one.year, one.paid])).toEqual([...paid]);
          expect(payments.paid - spent).toBe(inHand);
          for (const one of payments.years) {
            expect(one.paid + one.owed).toBe(one.payable + one.recoverable);
            expect(Math.min(one.owed, one.recoverable)).toBe(0);
            expect(one.spent).toBe(spentOf.get(one.year));
            const left = Math.max(0, one.paid - one.recoverable - one.spent);
            expect(one.available).toBe(Math.min(left, payments.available));
            expect(one.unregistered).toBe(Math.max(0, one.spent - (cameFor.get(one.year) ?? 0)));
          }
          expect(payments.available).toBe(Math.max(0, inHand - payments.recoverable));
          // A payment that was taken back leaves what was spent of it without one, and that is told.
          const byYear = payments.years.reduce((sum, { unregistered }) => sum + unregistered, 0);
          expect(payments.unregistered).toBe(Math.max(byYear, spent - arrived));
        }
      }),
      { numRuns: 300 },
    );
    // Each of it happened, or nothing was shown.
    expect(Object.entries(taken).filter(([, times]) => times <= 20)).toEqual([]);
  });
});
