import type { Role } from '../../vocabulary/roles';
import { readsTrailsWhole, unbound } from '../trail/binding';
import type { MoneyFact, SeenMoneyFact } from './ledger';

/** The number of each fact among those of its kind, by its number in the trail. */
const numbersOf = (facts: readonly MoneyFact[]): ReadonlyMap<number, number> => {
  const counted = new Map<MoneyFact['kind'], number>();
  return new Map(
    facts.map(({ kind, sequence }) => {
      const number = (counted.get(kind) ?? 0) + 1;
      counted.set(kind, number);
      return [sequence, number];
    }),
  );
};

/**
 * Money facts as somebody may read them: bureau and leading group as they stand in the trail, others without what binds them and each under its number among those of its
 * kind, since the trail's own numbers tell of what is decided and not published.
 * @param facts those that the reader may see, oldest first
 */
export const factsAsSeen = (facts: readonly MoneyFact[], role: Role): readonly SeenMoneyFact[] => {
  if (readsTrailsWhole(role)) return facts;
  const numbers = numbersOf(facts);
  const numberOf = (sequence: number) => numbers.get(sequence) ?? sequence;
  return facts.map((fact): SeenMoneyFact => {
    const sequence = numberOf(fact.sequence);
    return 'cancels' in fact
      ? { ...unbound(fact), sequence, cancels: numberOf(fact.cancels) }
      : { ...unbound(fact), sequence };
  });
};
