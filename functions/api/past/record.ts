import { pastStanding } from '../../../shared/evaluation/past/standing';
import type { Handler } from '../frame/exchange';
import { ReasonNeeded } from '../frame/step-refusals';
import { moneyStep } from '../money/step';
import { firstOf } from './first-year';
import { NoPast, PastMoved } from './refusals';
import { refuseUnfit } from './refuse-unfit';

/** 登记历史情况: a new record, which takes the place of the one before once it is confirmed. Throws NoPast, PastFaulty, PastSetOff, PastMoved, ReasonNeeded. */
export const recordPast: Handler<'recordPast'> = moneyStep(
  'recordPast',
  async ({ head: { year }, participant: { park, name, recognised } }, { body, dependencies: { store } }) => {
    const { past, figures, seen, reason } = body;
    const [heads, facts] = await Promise.all([store.yearHeads(), store.moneyFacts(park)]);
    const first = firstOf(heads, year);
    if (recognised >= first) throw new NoPast(name, first);
    const { recorded } = pastStanding(facts);
    if ((recorded?.sequence ?? 0) !== seen) throw new PastMoved(name, recorded?.sequence ?? 0);
    if (recorded && reason === '') throw new ReasonNeeded('更正历史情况');
    refuseUnfit({ past, figures }, { name, recognised }, first, facts);
    return { kind: 'past-recorded', year, past, figures, reason };
  },
);
