import type { Instant, ParkId, Year } from '../../vocabulary/ids';
import type { LedgerEntry, SeenMoneyFact } from './ledger';
import { wanNumber, type Wan } from '../../vocabulary/quantities';
import { GRADES, type Grade } from '../../regulation/grades';
import { DEFAULT_READINGS, type MoneyReadings } from '../../regulation/readings';
import { SPENDING_CLAUSE } from '../../regulation/subsidy-schedule';
import { earlierEntries, earlierGranted, earlierSpent, earlierYears, type ParkPast } from './earlier-year';
import { paymentsOf, type Payments } from './payments';
import { factsOfYears, moneyYearOf, purposeText, spentIn, sumOf, wanOf, type FactOf } from './sums';
import type { SubsidyPart, SubsidyYear } from './base-due';
import { itemiseSubsidies, type ItemisedYear } from './settle-subsidy';

/** A published year of a park: what its money depends on, and when it was published. */
export interface LedgerYear extends SubsidyYear {
  readonly readings: MoneyReadings;
  readonly publishedAt: Instant;
}

const lastOf = <Kind extends SeenMoneyFact['kind']>(facts: readonly SeenMoneyFact[], year: Year, kind: Kind) =>
  facts.findLast((fact): fact is FactOf<Kind> => fact.kind === kind && fact.year === year) ?? null;

/** What was decided last about a year: the adjusted base, the order to rectify, and its outcome. `facts` are oldest first. */
export const lastDecisions = (year: Year, facts: readonly SeenMoneyFact[]) => ({
  adjusted: lastOf(facts, year, 'base-adjusted'),
  ordered: lastOf(facts, year, 'rectification-ordered'),
  decided: lastOf(facts, year, 'rectification-decided'),
});

/** The same as a year's money depends on it. */
export const decisionsOf = (
  year: Year,
  facts: readonly SeenMoneyFact[],
): Pick<SubsidyYear, 'adjusted' | 'rectified'> => {
  const { adjusted, decided } = lastDecisions(year, facts);
  return {
    rectified: decided?.rectified ?? null,
    ...(adjusted ? { adjusted: wanOf(adjusted.base) } : {}),
  };
};

const isGrade = (grade: string): grade is Grade => GRADES.some((each) => each === grade);

/** What counts of the facts about a published year: of a year that was not assessed only what was decided once that was public, so that no base which was set before is granted by the way. */
const countedOf = <Fact extends SeenMoneyFact>(
  grade: string | null,
  publishedAt: Instant | undefined,
  facts: readonly Fact[],
): readonly Fact[] =>
  grade === null
    ? facts.filter(({ at }) => publishedAt !== undefined && Date.parse(at) > Date.parse(publishedAt))
    : facts;

/** What a published year is for a park's money; null where the result is still undecided, which a published one never is. */
export const publishedYear = (
  {
    year,
    readings,
    published,
  }: {
    readonly year: Year;
    readonly readings: MoneyReadings;
    readonly published: { readonly at: Instant } | null;
  },
  { grade }: { readonly grade: string | null },
  facts: readonly SeenMoneyFact[],
): SubsidyYear | null =>
  grade === null || isGrade(grade)
    ? { year, grade, readings, ...decisionsOf(year, countedOf(grade, published?.at, facts)) }
    : null;

/** Facts of a year by the park that they are about. */
export const byParkOf = <Fact extends SeenMoneyFact>(
  facts: readonly { readonly park: ParkId; readonly fact: Fact }[],
) => {
  const byPark = new Map<ParkId, Fact[]>();
  for (const { park, fact } of facts) {
    const own = byPark.get(park);
    if (own) own.push(fact);
    else byPark.set(park, [fact]);
  }
  return byPark;
};

/** 应拨付 over some years, exactly. */
export const grantedIn = (years: readonly ItemisedYear[]): Wan =>
  sumOf(years.map(({ settled }) => wanOf(settled.total)));

/** Who brought a part about and when: a decision of the bureau, or the publication. */
const originOf = ({ kind }: SubsidyPart, { year, publishedAt }: LedgerYear, facts: readonly SeenMoneyFact[]) => {
  const { adjusted, ordered, decided } = lastDecisions(year, facts);
  const decisions: Partial<Record<SubsidyPart['kind'], SeenMoneyFact | null>> = {
    adjustment: adjusted,
    held: ordered,
    cancelled: decided,
  };
  const fact = decisions[kind];
  return fact ? { at: fact.at, by: fact.by, reason: fact.reason } : { at: publishedAt, by: null, reason: '' };
};

/** The line that sets off a spending that was taken back. */
const takenBack = (fact: FactOf<'spending-cancelled'>, facts: readonly SeenMoneyFact[]): LedgerEntry => {
  const { kind, at, by, reason, cancels } = fact;
  const spent = facts.find((each): each is FactOf<'spent'> => each.kind === 'spent' && each.sequence === cancels);
  if (!spent) throw new RangeError(`The spending ${String(cancels)} that ${String(fact.sequence)} takes back`);
  const words = `冲销${purposeText(spent)}支出，凭证 ${spent.voucher}。理由：${reason}`;
  return { year: moneyYearOf(spent, facts), kind, amount: spent.amount, words, at, by };
};

/** The lines of what was spent of a year's money, and of what of that was taken back. */
const spentOf = (year: Year, facts: readonly SeenMoneyFact[]): LedgerEntry[] =>
  facts.flatMap((fact): LedgerEntry[] => {
    if (moneyYearOf(fact, facts) !== year) return [];
    if (fact.kind === 'spending-cancelled') return [takenBack(fact, facts)];
    if (fact.kind !== 'spent') return [];
    const { voucher, reason, amount, at, by } = fact;
    const words = `${purposeText(fact)}支出，凭证 ${voucher}（${SPENDING_CLAUSE}）。${reason}`;
    return [{ year, kind: 'spent', amount: -amount, words, at, by }];
  });

/** Whether a line of the ledger is about what was granted, not about what was spent of it. */
export const isGrant = ({ kind }: LedgerEntry): boolean =>
  kind !== 'spent' && kind !== 'spending-cancelled' && kind !== 'earlier-spent';

/** What the ledger of a park says: its lines, and the years' money that they add up to. */
export interface SubsidyLedger {
  readonly entries: readonly LedgerEntry[];
  readonly years: readonly ItemisedYear[];
  readonly payments: Payments;
  readonly granted: Wan;
  readonly spent: Wan;
  /** What is known of the years before the first that was assessed here; null: it was never asked for. */
  readonly past: ParkPast | null;
}

/**
 * 补助资金台账 over published years: what each was granted and why, line by line, and what was spent under it (Articles 11, 12, 25). The grants of a
 * year add up to its settled total. The years before, as far as they are known (`past`), come first, and count in what was granted and spent. Facts of years that
 * are not given are left out. `facts` are oldest first. Throws RangeError as `itemiseSubsidies` does.
 */
export const subsidyLedger = (
  recognised: Year,
  published: readonly LedgerYear[],
  facts: readonly SeenMoneyFact[],
  past: ParkPast | null = null,
): SubsidyLedger => {
  const yearOf = new Map(
    published.map((one) => [
      one.year,
      { ...one, ...decisionsOf(one.year, countedOf(one.grade, one.publishedAt, facts)) },
    ]),
  );
  // Every year brings its own readings; the common ones never count.
  const years = itemiseSubsidies(recognised, [...yearOf.values()], DEFAULT_READINGS, past);
  const papers = earlierYears(past).map(({ year }) => year);
  const counted = factsOfYears(new Set([...yearOf.keys(), ...papers]), facts);
  const before = new Set(counted.map((fact) => moneyYearOf(fact, counted)).filter((year) => !yearOf.has(year)));
  const entries = years.flatMap(({ settled: { year }, parts }): LedgerEntry[] => {
    const own = yearOf.get(year);
    if (!own) return [];
    const grants = parts.map((part): LedgerEntry => {
      const { reason, ...origin } = originOf(part, own, counted);
      const { kind, amount, words } = part;
      return { year, kind, amount: wanNumber(amount), words: reason ? `${words}理由：${reason}` : words, ...origin };
    });
    return [...grants, ...spentOf(year, counted)];
  });
  const earlier = [...earlierEntries(past), ...[...before].flatMap((year) => spentOf(year, counted))];
  return {
    past,
    entries: [...earlier.toSorted((a, b) => a.year - b.year), ...entries],
    years,
    payments: paymentsOf(years, facts, past),
    granted: sumOf([earlierGranted(past), grantedIn(years)]),
    spent: sumOf([earlierSpent(past), spentIn(counted)]),
  };
};
