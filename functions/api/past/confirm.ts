import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { awaitsPastConfirmation, pastStanding } from '../../../shared/evaluation/past/standing';
import type { Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { refuseLaterGrading } from '../money/refuse-later-grading';
import { moneyStep } from '../money/step';
import { firstOf } from './first-year';
import { NoPastToConfirm, PastMoved } from './refusals';
import { refuseUnfit } from './refuse-unfit';

/** 领导小组确认: from then on what was recorded counts. Throws NoPastToConfirm, PastMoved, PastFaulty, PastSetOff, LaterInGrading, MeetingNeeded. */
export const confirmPast: Handler<'confirmPast'> = moneyStep(
  'confirmPast',
  async ({ head: { year, state }, participant }, asked) => {
    const { body, dependencies } = asked;
    const { store } = dependencies;
    const { park, name } = participant;
    await refuseLaterGrading(store, 'confirmPast', { year, park });
    const [heads, facts] = await Promise.all([store.yearHeads(), store.moneyFacts(park)]);
    const standing = pastStanding(facts);
    const { recorded } = standing;
    if (!recorded || !awaitsPastConfirmation(standing)) throw new NoPastToConfirm(name);
    if (recorded.sequence !== body.record) throw new PastMoved(name, recorded.sequence);
    refuseUnfit(recorded, participant, firstOf(heads, year), facts);
    const meeting = await meetingOf(MONEY_STEPS.confirmPast.name, year, body.meeting, asked);
    const confirms = recorded.sequence;
    return { kind: 'past-confirmed', year, confirms, meeting, whileGrading: state === 'frozen', reason: body.reason };
  },
);
