import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { askedAmong } from '../../../shared/evaluation/past/asked';
import { awaitsPastConfirmation, pastStanding } from '../../../shared/evaluation/past/standing';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { YearHead } from '../../store/table/items';
import type { Store } from '../../store/store';
import { firstOf } from './first-year';
import { PastsOpen } from './refusals';

/** Whether the papers give a park another year of recognition than the plan does. */
const isOtherwise = (facts: readonly MoneyFact[], { recognised }: Participant): boolean => {
  const past = pastStanding(facts).recorded?.past;
  return past?.known === true && past.recognised !== recognised;
};

/** Throws PastsOpen while nobody has said and confirmed what parks' years before the system were, in a year that asks for it. `factsOf` are the parks' money facts. */
export const refusePastsOpen = async (
  store: Store,
  head: YearHead,
  participants: readonly Participant[],
  factsOf: (park: Participant['park']) => readonly MoneyFact[],
): Promise<void> => {
  if (head.past !== 'asked') return;
  const parks = askedAmong(participants, firstOf(await store.yearHeads(), head.year));
  const standings = parks.map((park) => ({ park, facts: factsOf(park.park), ...pastStanding(factsOf(park.park)) }));
  const namesOf = (found: typeof standings) => found.map(({ park }) => park.name);
  const isOther = ({ facts, park }: (typeof standings)[number]) => isOtherwise(facts, park);
  const open = {
    unrecorded: namesOf(standings.filter(({ recorded }) => recorded === null)),
    unconfirmed: namesOf(standings.filter((one) => awaitsPastConfirmation(one) && !isOther(one))),
    sentBack: namesOf(standings.filter((one) => one.sentBack && !isOther(one))),
    otherwise: namesOf(standings.filter(isOther)),
  };
  if (Object.values(open).some((names) => names.length > 0)) throw new PastsOpen(open);
};
