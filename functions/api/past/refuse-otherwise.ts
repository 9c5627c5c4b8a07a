import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { pastStanding } from '../../../shared/evaluation/past/standing';
import type { Participant, Plan } from '../../../shared/evaluation/plan/plan';
import type { Store } from '../../store/store';
import { factsByPark } from '../money/earlier-years';
import { PastOtherwise } from './refusals';

/** Whether a plan says otherwise of a park than what is recorded of its years before the system, or is of one of them. */
const isOtherwise = (facts: readonly MoneyFact[], { recognised }: Participant, { year }: Plan): boolean => {
  const past = pastStanding(facts).inForce?.recorded.past;
  return past?.known === true && (past.recognised !== recognised || past.years.some((one) => one.year >= year));
};

/** Refuses a plan that what is confirmed of parks' years before the system does not go with. Throws PastOtherwise. */
export const refusePastOtherwise = async (store: Store, plan: Plan): Promise<void> => {
  const facts = await factsByPark(store);
  const otherwise = plan.participants.filter((one) => isOtherwise(facts.get(one.park) ?? [], one, plan));
  if (otherwise.length > 0) throw new PastOtherwise(otherwise.map(({ name }) => name));
};
