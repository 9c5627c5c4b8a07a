import type { Year } from '../../vocabulary/ids';
import { wanFromFen, wanNumber, type Wan } from '../../vocabulary/quantities';
import { earlierYears, netOfEarlier, type ParkPast } from './earlier-year';
import type { Ledger, PaymentYear, SeenMoneyFact } from './ledger';
import type { ItemisedYear } from './settle-subsidy';
import { factsOfYears, moneyYearOf, spentIn, standing, sumOf, wanOf, type Cancellable, type FactOf } from './sums';

/** What of a year's grant was paid, in 分 of 万元: see {@link PaymentYear}. */
export interface YearPayments {
  readonly year: Year;
  readonly payable: Wan;
  readonly paid: Wan;
  readonly owed: Wan;
  readonly recoverable: Wan;
  /** What papers leave of a year before the first that was assessed here: paid, and not spent. */
  readonly opening: Wan;
  readonly spent: Wan;
  readonly unregistered: Wan;
  /** Never over what of all years can be spent. */
  readonly available: Wan;
}
/** What was paid to a park over some years, and what that leaves to be paid, recovered and spent. */
export interface Payments {
  /** Oldest first. */
  readonly years: readonly YearPayments[];
  readonly paid: Wan;
  readonly owed: Wan;
  readonly recoverable: Wan;
  readonly unregistered: Wan;
  readonly available: Wan;
}

const minus = (a: Wan, b: Wan): Wan => (a - b) as Wan;
const without = (a: Wan, b: Wan): Wan => wanFromFen(Math.max(0, a - b));
const amountsOf = (facts: readonly { readonly amount: number }[]): Wan =>
  sumOf(facts.map(({ amount }) => wanOf(amount)));

/** 已拨付 of a year by its records: what was transferred or set off, without what came back or was set off against a later year. Never negative. */
export const paidFor = (year: Year, facts: readonly SeenMoneyFact[]): Wan => {
  const payments = standing(facts, 'paid');
  const back = standing(facts, 'payment-returned').filter((fact) => fact.year === year);
  return minus(
    amountsOf(payments.filter((fact) => fact.year === year)),
    amountsOf([...back, ...payments.filter(({ setOff }) => setOff === year)]),
  );
};

/** Whether a record is a payment of which so much came back, or was set off, that it cannot be taken back before that is. */
export const isBound = (record: FactOf<Cancellable>, facts: readonly SeenMoneyFact[]): boolean =>
  record.kind === 'paid' && wanOf(record.amount) > paidFor(record.year, facts);

/** What of each earlier year counts as a later year's payment (抵扣). */
export const setOffOf = (facts: readonly SeenMoneyFact[]): ReadonlyMap<Year, Wan> => {
  const amounts = new Map<Year, Wan>();
  for (const { setOff, amount } of standing(facts, 'paid'))
    if (setOff !== null) amounts.set(setOff, sumOf([amounts.get(setOff) ?? wanFromFen(0), wanOf(amount)]));
  return amounts;
};
const transfers = (facts: readonly SeenMoneyFact[]) => standing(facts, 'paid').filter(({ setOff }) => setOff === null);

/**
 * What was paid over published years, and over those before as papers have it. What is paid beyond what a year comes to now is to be recovered (应收回): it was taken away
 * after it was paid. Each year's money is spent by itself, and never more of it than all years leave: what was recorded before a spending said of which year it is stands.
 * `facts` may be of other years too: of those only what was set off against a given year, and what was spent of it, counts.
 */
export const paymentsOf = (
  published: readonly Pick<ItemisedYear, 'settled'>[],
  facts: readonly SeenMoneyFact[],
  past: ParkPast | null = null,
): Payments => {
  const granted = [
    ...earlierYears(past).map((one) => ({
      ...{ year: one.year, payable: netOfEarlier(one), before: wanOf(one.paid), spentBefore: wanOf(one.spent) },
    })),
    ...published.map(({ settled: { year, total } }) => ({
      ...{ year, payable: wanOf(total), before: wanFromFen(0), spentBefore: wanFromFen(0) },
    })),
  ];
  const own = factsOfYears(new Set(granted.map(({ year }) => year)), facts);
  const each = granted.map(({ year, payable, before, spentBefore }) => {
    const paid = sumOf([before, paidFor(year, facts)]);
    const spentHere = amountsOf(standing(own, 'spent').filter((fact) => moneyYearOf(fact, own) === year));
    const opening = minus(before, spentBefore);
    const came = amountsOf(standing(own, 'paid').filter((fact) => fact.year === year));
    const recoverable = without(paid, payable);
    return {
      ...{ year, payable, paid, owed: without(payable, paid), recoverable, opening },
      spent: sumOf([spentBefore, spentHere]),
      unregistered: without(spentHere, sumOf([opening, came])),
    };
  });
  const opening = sumOf(each.map((one) => one.opening));
  const paid = sumOf(each.map((one) => one.paid));
  const recoverable = sumOf(each.map((one) => one.recoverable));
  const spentBefore = sumOf(granted.map((one) => one.spentBefore));
  const available = without(paid, sumOf([recoverable, spentBefore, spentIn(own)]));
  const unregistered = without(spentIn(own), sumOf([opening, amountsOf(transfers(own))]));
  return {
    years: each.map((one): YearPayments => {
      const left = without(one.paid, sumOf([one.recoverable, one.spent]));
      return { ...one, available: wanFromFen(Math.min(left, available)) };
    }),
    paid,
    owed: sumOf(each.map(({ owed }) => owed)),
    recoverable,
    unregistered: wanFromFen(Math.max(unregistered, sumOf(each.map((one) => one.unregistered)))),
    available,
  };
};

/** The years' payments as they travel. */
export const paymentYears = ({ years }: Payments): PaymentYear[] =>
  years.map(({ year, payable, paid, owed, recoverable, spent, unregistered, available }) => ({
    year,
    payable: wanNumber(payable),
    paid: wanNumber(paid),
    owed: wanNumber(owed),
    recoverable: wanNumber(recoverable),
    spent: wanNumber(spent),
    unregistered: wanNumber(unregistered),
    available: wanNumber(available),
  }));

/** The years whose money moves here, oldest first: not those of before the first that was assessed here, of which papers tell. */
export const yearsHere = ({ payments, entries }: Pick<Ledger, 'payments' | 'entries'>): readonly PaymentYear[] =>
  payments.filter(({ year }) => !entries.some((entry) => entry.year === year && entry.kind === 'earlier'));

/** Money of a year that came or went on a day in Beijing; what has no day was there from the beginning. */
interface Movement {
  readonly of: Year;
  readonly date: string;
  readonly amount: Wan;
}
const negative = (amount: number): Wan => wanFromFen(-wanOf(amount));

/** Money as it came and went, oldest first. What is set off goes from one year to another. */
const movements = (facts: readonly SeenMoneyFact[], { years }: Pick<Payments, 'years'>): readonly Movement[] =>
  [
    ...years.map(({ year, opening }) => ({ of: year, date: '', amount: opening })),
    ...standing(facts, 'paid').flatMap(({ year, date, amount, setOff }) => [
      { of: year, date, amount: wanOf(amount) },
      ...(setOff === null ? [] : [{ of: setOff, date, amount: negative(amount) }]),
    ]),
    ...standing(facts, 'payment-returned').map(({ year, date, amount }) => ({
      ...{ of: year, date, amount: negative(amount) },
    })),
    ...standing(facts, 'spent').map((fact) => ({
      ...{ of: moneyYearOf(fact, facts), date: fact.date ?? '', amount: negative(fact.amount) },
    })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));

/** The least that is there at the end of a day or of any later one. Never negative. */
const leastFrom = (day: string, moved: readonly Movement[]): Wan => {
  const until = (last: string): Wan => sumOf(moved.filter(({ date }) => date <= last).map(({ amount }) => amount));
  const days = [day, ...moved.map(({ date }) => date).filter((date) => date > day)];
  return wanFromFen(Math.max(0, Math.min(...days.map(until))));
};

/** What of a year's money can be spent on a day without spending before it came, neither of that year nor of all years together. Never negative. */
export const arrivedBy = (
  day: string,
  year: Year,
  facts: readonly SeenMoneyFact[],
  payments: Pick<Payments, 'years'>,
): Wan => {
  const moved = movements(facts, payments);
  const own = moved.filter(({ of }) => of === year);
  return wanFromFen(Math.min(leastFrom(day, moved), leastFrom(day, own)));
};

/** The first day on which an amount of a year's money can be spent; null where it never can. */
export const arrivalOf = (
  amount: Wan,
  year: Year,
  facts: readonly SeenMoneyFact[],
  payments: Pick<Payments, 'years'>,
): string | null =>
  movements(facts, payments).find(({ date }) => arrivedBy(date, year, facts, payments) >= amount)?.date ?? null;
