import type { Role } from '../../vocabulary/roles';
import { readsTrailsWhole, unbound } from '../trail/binding';
import type { MoneyFact, SeenMoneyFact } from './ledger';
import { CANCELLATIONS, isCancellable } from './sums';

/** What a fact is counted among: those of its kind, and of payments whatever is taken back as they are. */
const seriesOf = (fact: MoneyFact): string =>
  isCancellable(fact) ? `taken back by ${CANCELLATIONS[fact.kind]}` : fact.kind;

/** The number of each fact among those of its kind, by its number in the trail. */
const numbersOf = (facts: readonly MoneyFact[]): ReadonlyMap<number, number> => {
  const counted = new Map<string, number>();
  return new Map(
    facts.map((fact) => {
      const series = seriesOf(fact);
      const number = (counted.get(series) ?? 0) + 1;
      counted.set(series, number);
      return [fact.sequence, number];
    }),
  );
};

/** What bureau and leading group alone read: papers, and who sat in a meeting. What a past comes to stands in the ledger's lines for everybody who sees that. */
const OF_OFFICES: readonly MoneyFact['kind'][] = ['past-recorded', 'past-confirmed', 'past-sent-back'];
export const isOfOffices = ({ kind }: Pick<MoneyFact, 'kind'>): boolean => OF_OFFICES.includes(kind);

type Standing = Extract<MoneyFact, { whileGrading?: unknown }>;
const withoutStanding = ({ whileGrading: _whileGrading, ...fact }: Standing) => fact;

/**
 * Money facts as somebody may read them: bureau and leading group as they stand in the trail, others without what binds them and each under its number among those of its
 * kind, since the trail's own numbers tell of what is decided and not published.
 * @param facts those that the reader may see, oldest first
 */
export const factsAsSeen = (facts: readonly MoneyFact[], role: Role): readonly SeenMoneyFact[] => {
  if (readsTrailsWhole(role)) return facts;
  const numbers = numbersOf(facts);
  const numberOf = (sequence: number) => numbers.get(sequence) ?? sequence;
  return facts.map((whole): SeenMoneyFact => {
    // How far the year had come is for those alone who are told when it was.
    const fact = 'whileGrading' in whole ? withoutStanding(whole) : whole;
    const sequence = numberOf(fact.sequence);
    if ('cancels' in fact) return { ...unbound(fact), sequence, cancels: numberOf(fact.cancels) };
    if ('sendsBack' in fact) return { ...unbound(fact), sequence, sendsBack: numberOf(fact.sendsBack) };
    return 'confirms' in fact
      ? { ...unbound(fact), sequence, confirms: numberOf(fact.confirms) }
      : { ...unbound(fact), sequence };
  });
};
