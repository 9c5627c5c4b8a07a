import type { Year } from '../../vocabulary/ids';
import { wanFromFen, wanNumber, type Wan } from '../../vocabulary/quantities';
import { earlierPaid, earlierSpent, earlierYears, netOfEarlier, type ParkPast } from './earlier-year';
import type { Ledger, PaymentYear, SeenMoneyFact } from './ledger';
import type { ItemisedYear } from './settle-subsidy';
import { spentIn, standing, sumOf, wanOf, type Cancellable, type FactOf } from './sums';

/** What of a year's grant was paid, in 分 of 万元: see {@link PaymentYear}. */
export interface YearPayments {
  readonly year: Year;
  readonly payable: Wan;
  readonly paid: Wan;
  readonly owed: Wan;
  readonly recoverable: Wan;
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
  /** What papers leave of the years before the first that was assessed here: paid, and not spent. */
  readonly opening: Wan;
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
 * after it was paid. `facts` may be of other years too: of those only what was set off against a given year counts.
 */
export const paymentsOf = (
  published: readonly Pick<ItemisedYear, 'settled'>[],
  facts: readonly SeenMoneyFact[],
  past: ParkPast | null = null,
): Payments => {
  const granted = [
    ...earlierYears(past).map((one) => ({ year: one.year, payable: netOfEarlier(one), before: wanOf(one.paid) })),
    ...published.map(({ settled: { year, total } }) => ({ year, payable: wanOf(total), before: wanFromFen(0) })),
  ];
  const years = granted.map(({ year, payable, before }): YearPayments => {
    const paid = sumOf([before, paidFor(year, facts)]);
    return { year, payable, paid, owed: without(payable, paid), recoverable: without(paid, payable) };
  });
  const own = facts.filter((fact) => granted.some(({ year }) => year === fact.year));
  const opening = minus(earlierPaid(past), earlierSpent(past));
  const paid = sumOf(years.map((one) => one.paid));
  const recoverable = sumOf(years.map((one) => one.recoverable));
  return {
    years,
    paid,
    owed: sumOf(years.map(({ owed }) => owed)),
    recoverable,
    unregistered: without(spentIn(own), sumOf([opening, amountsOf(transfers(own))])),
    available: without(paid, sumOf([recoverable, earlierSpent(past), spentIn(own)])),
    opening,
  };
};

/** The years' payments as they travel. */
export const paymentYears = ({ years }: Payments): PaymentYear[] =>
  years.map(({ year, payable, paid, owed, recoverable }) => ({
    year,
    payable: wanNumber(payable),
    paid: wanNumber(paid),
    owed: wanNumber(owed),
    recoverable: wanNumber(recoverable),
  }));

/** The years whose money moves here, oldest first: not those of before the first that was assessed here, of which papers tell. */
export const yearsHere = ({ payments, entries }: Pick<Ledger, 'payments' | 'entries'>): readonly PaymentYear[] =>
  payments.filter(({ year }) => !entries.some((entry) => entry.year === year && entry.kind === 'earlier'));

/** Money as it came and went, by day in Beijing, oldest first; what has no day was there from the beginning. */
const movements = (facts: readonly SeenMoneyFact[], opening: Wan) =>
  [
    { date: '', amount: opening },
    ...transfers(facts).map(({ date, amount }) => ({ date, amount: wanOf(amount) })),
    ...standing(facts, 'payment-returned').map(({ date, amount }) => ({ date, amount: wanFromFen(-wanOf(amount)) })),
    ...standing(facts, 'spent').map(({ date = '', amount }) => ({ date, amount: wanFromFen(-wanOf(amount)) })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));

/** What can be spent on a day without spending before it came: the least that is there at the end of that day or of any later one. Never negative. */
export const arrivedBy = (
  day: string,
  facts: readonly SeenMoneyFact[],
  { opening }: Pick<Payments, 'opening'>,
): Wan => {
  const all = movements(facts, opening);
  const until = (last: string): Wan => sumOf(all.filter(({ date }) => date <= last).map(({ amount }) => amount));
  const days = [day, ...all.map(({ date }) => date).filter((date) => date > day)];
  return wanFromFen(Math.max(0, Math.min(...days.map(until))));
};

/** The first day on which an amount can be spent; null where it never can. */
export const arrivalOf = (
  amount: Wan,
  facts: readonly SeenMoneyFact[],
  payments: Pick<Payments, 'opening'>,
): string | null =>
  movements(facts, payments.opening).find(({ date }) => arrivedBy(date, facts, payments) >= amount)?.date ?? null;
