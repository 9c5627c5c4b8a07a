import { pastStanding } from '../../../shared/evaluation/past/standing';
import type { Exchange, Handler } from '../frame/exchange';
import { ReasonNeeded } from '../frame/step-refusals';
import { eachPast } from './each-park';
import { firstOf } from './first-year';
import { NoPast, PastMoved } from './refusals';
import { refuseUnfit } from './refuse-unfit';

/**
 * 登记历史情况: of each park a new record, which takes the place of the one before once it is confirmed. A park is refused by NoPast, PastFaulty, PastSetOff, PastMoved,
 * ReasonNeeded, NotFound.
 */
export const recordPasts: Handler<'recordPasts'> = eachPast(
  () => 'recordPast',
  ({ body }: Exchange<'recordPasts'>) => body.pasts,
  async ({ year }, { dependencies: { store } }) => firstOf(await store.yearHeads(), year),
  async ({ past, figures, seen, reason }, first, { head: { year }, participant }, { dependencies: { store } }) => {
    const { park, name, recognised } = participant;
    if (recognised >= first) throw new NoPast(name, first);
    const facts = await store.moneyFacts(park);
    const { recorded } = pastStanding(facts);
    if ((recorded?.sequence ?? 0) !== seen) throw new PastMoved(name, recorded?.sequence ?? 0);
    if (recorded && reason === '') throw new ReasonNeeded('更正历史情况');
    refuseUnfit({ past, figures }, { name, recognised }, first, facts);
    return { kind: 'past-recorded', year, past, figures, reason };
  },
);
