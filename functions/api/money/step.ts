import type { MoneyFact, SeenMoneyFact } from '../../../shared/evaluation/money/ledger';
import { factsAsSeen } from '../../../shared/evaluation/money/visible-facts';
import { readsTrailsWhole } from '../../../shared/evaluation/trail/binding';
import { MONEY_STEPS, type MoneyStepName } from '../../../shared/evaluation/money/steps';
import { DanglingPointer } from '../../store/table/failures';
import type { MoneyHead, Recorded } from '../../store/table/items';
import type { Store } from '../../store/store';
import type { NewFact } from '../../store/money';
import type { AskedOfPark, ParkOfYear } from '../frame/park-step';
import { parkOf } from '../frame/visible-parks';
import { lastEntry, lastOfYear } from '../../store/newest';
import { KINDS } from '../../store/table/kinds';
import { notBeforePublications } from '../frame/not-before';
import { write, type AskedToWrite } from '../frame/write';
import { refuseOutOfTime } from './refusals';

/** A park of a year, and the head of its money trail as it was before anything that a decision depends on was read. */
export interface OpenMoney extends ParkOfYear {
  readonly before: MoneyHead | null;
}

/** Takes a step on a park's money: the fact that it recorded. Throws what `refuseOutOfTime` and `decide` throw, HeadMoved, AlreadyRecorded. */
export const takeMoneyStep = async <Asked extends AskedToWrite>(
  name: MoneyStepName,
  { head, participant }: ParkOfYear,
  sent: Asked,
  decide: (open: OpenMoney, asked: Asked) => NewFact | Promise<NewFact>,
): Promise<MoneyFact> => {
  const { store } = sent.dependencies;
  const { park } = participant;
  refuseOutOfTime(name, head.year, head.state);
  const before = await store.moneyHead(park);
  const last = before ? lastEntry(before.chain, (sequence) => KINDS.moneyFact.key(park, sequence)) : [];
  const asked = await notBeforePublications(sent, [...lastOfYear(head), ...last]);
  return store.recordFact(asked.stamp, head, park, before, await decide({ head, participant, before }, asked));
};

/** The fact that a repeated request recorded. */
export const repeatedFact = (recorded: Recorded, store: Store): Promise<MoneyFact> => {
  if (recorded.kind !== 'fact') throw new DanglingPointer('The answer to a decision about money');
  return store.moneyFact(recorded.park, recorded.sequence);
};

/** The handler of a step on a park's money, answered with the fact that it recorded; it holds only while the year stands as it was read. */
export const moneyStep = <Asked extends AskedOfPark>(
  name: MoneyStepName,
  decide: (open: OpenMoney, asked: Asked) => NewFact | Promise<NewFact>,
) => {
  const step = write({
    about: ({ principal, parameters, dependencies }: AskedOfPark) =>
      parkOf(dependencies.store, principal, MONEY_STEPS[name].action, parameters.year, parameters.park),
    decide: (subject, sent: Asked) => takeMoneyStep(name, subject, sent, decide),
    repeated: repeatedFact,
  });
  return async (asked: Asked): Promise<SeenMoneyFact> => {
    const { principal, parameters, dependencies } = asked;
    const fact = await step(asked);
    if (readsTrailsWhole(principal.role)) return fact;
    // Under the number that the ledger gives it.
    const facts = await dependencies.store.moneyFacts(parameters.park);
    const [seen] = factsAsSeen(facts, principal.role).slice(fact.sequence - 1);
    if (!seen) throw new DanglingPointer('The record that was just made');
    return seen;
  };
};
