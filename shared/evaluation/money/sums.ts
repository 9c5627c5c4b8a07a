import type { Year } from '../../vocabulary/ids';
import type { Ledger, SeenMoneyFact } from './ledger';
import { decimalOfNumber, decimalText, inSteps } from '../../vocabulary/decimal';
import { WAN_DECIMALS, wanFromFen, wanNumber, type Wan } from '../../vocabulary/quantities';
import { SPENDING_CATEGORIES, SUPPORT_SOURCES } from '../../regulation/subsidy-schedule';

export type FactOf<Kind extends SeenMoneyFact['kind']> = Extract<SeenMoneyFact, { kind: Kind }>;

/** 万元 as it travels, exact to the 分. It must have been checked by `WanJson`. */
export const wanOf = (amount: number | string): Wan => {
  const text = typeof amount === 'number' ? decimalOfNumber(amount) : decimalText(amount);
  return wanFromFen(text === null ? Number.NaN : inSteps(text, WAN_DECIMALS));
};
/** Amounts added up, exactly. */
export const sumOf = (amounts: readonly Wan[]): Wan =>
  amounts.reduce((total, amount) => (total + amount) as Wan, wanFromFen(0));

/** What took back a record of each kind. */
export const CANCELLATIONS = {
  spent: 'spending-cancelled',
  supported: 'support-cancelled',
  paid: 'payment-cancelled',
  'payment-returned': 'payment-cancelled',
} as const;
export type Cancellable = keyof typeof CANCELLATIONS;

/** Whether a fact is a record that can be taken back. */
export const isCancellable = <Fact extends SeenMoneyFact>(fact: Fact): fact is Fact & FactOf<Cancellable> =>
  fact.kind in CANCELLATIONS;

/** The fact by which a record was taken back (冲销); null where it stands. */
export const cancellationOf = (
  { kind, sequence }: FactOf<Cancellable>,
  facts: readonly SeenMoneyFact[],
): FactOf<(typeof CANCELLATIONS)[Cancellable]> | null =>
  facts.find(
    (fact): fact is FactOf<(typeof CANCELLATIONS)[Cancellable]> =>
      fact.kind === CANCELLATIONS[kind] && 'cancels' in fact && fact.cancels === sequence,
  ) ?? null;

/** The records of a kind that were not taken back. */
export const standing = <Kind extends Cancellable>(facts: readonly SeenMoneyFact[], kind: Kind): FactOf<Kind>[] => {
  const cancelled = new Set(
    facts.flatMap((fact) => (fact.kind === CANCELLATIONS[kind] && 'cancels' in fact ? [fact.cancels] : [])),
  );
  return facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind && !cancelled.has(fact.sequence));
};

/** Of which year's money a fact tells: a spending may be of a year before the system, and so is what takes it back. */
export const moneyYearOf = (fact: SeenMoneyFact, facts: readonly SeenMoneyFact[]): Year => {
  const spent =
    fact.kind === 'spending-cancelled'
      ? facts.find(({ kind, sequence }) => kind === 'spent' && sequence === fact.cancels)
      : fact;
  return (spent?.kind === 'spent' ? spent.moneyOf : undefined) ?? fact.year;
};

/** The facts about the money of some years. What was spent of a year that papers tell of no more counts where it was recorded: it is never lost. */
export const factsOfYears = <Fact extends SeenMoneyFact>(
  years: ReadonlySet<Year>,
  facts: readonly Fact[],
): readonly Fact[] => facts.filter((fact) => years.has(fact.year) || years.has(moneyYearOf(fact, facts)));

/** 已支出 over some facts, in all or of one category, exactly, without what was taken back. */
export const spentIn = (facts: readonly SeenMoneyFact[], category?: FactOf<'spent'>['category']): Wan =>
  sumOf(
    standing(facts, 'spent').flatMap((fact) =>
      category === undefined || fact.category === category ? [wanOf(fact.amount)] : [],
    ),
  );

/** Support from elsewhere over some facts, in all or of one source, exactly, without what was taken back. */
export const supportIn = (facts: readonly SeenMoneyFact[], source?: FactOf<'supported'>['source']): Wan =>
  sumOf(
    standing(facts, 'supported').flatMap((fact) =>
      source === undefined || fact.source === source ? [wanOf(fact.amount)] : [],
    ),
  );

/** What a spending was for, in words: its category, and of 其他 what that was. */
export const purposeText = ({ category, description }: Pick<FactOf<'spent'>, 'category' | 'description'>): string =>
  description === undefined ? SPENDING_CATEGORIES[category] : `${SPENDING_CATEGORIES[category]}（${description}）`;

/** 已支出 by the categories of Article 12, every one of them. */
export const spentByCategory = (facts: readonly SeenMoneyFact[]): Ledger['byCategory'] =>
  (Object.keys(SPENDING_CATEGORIES) as FactOf<'spent'>['category'][]).map((category) => ({
    category,
    amount: wanNumber(spentIn(facts, category)),
  }));

/** Support from elsewhere by its sources, every one of them. */
export const supportBySource = (facts: readonly SeenMoneyFact[]): Ledger['bySource'] =>
  (Object.keys(SUPPORT_SOURCES) as FactOf<'supported'>['source'][]).map((source) => ({
    source,
    amount: wanNumber(supportIn(facts, source)),
  }));
