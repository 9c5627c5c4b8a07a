import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { awaitsPastConfirmation, pastStanding } from '../../../shared/evaluation/past/standing';
import type { Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { moneyStep } from '../money/step';
import { NoPastToConfirm, PastMoved } from './refusals';

/** 领导小组确认: from then on what was recorded counts. Throws NoPastToConfirm, PastMoved, MeetingNeeded. */
export const confirmPast: Handler<'confirmPast'> = moneyStep(
  'confirmPast',
  async ({ head: { year, state }, participant: { park, name } }, asked) => {
    const { body, dependencies } = asked;
    const standing = pastStanding(await dependencies.store.moneyFacts(park));
    const { recorded } = standing;
    if (!recorded || !awaitsPastConfirmation(standing)) throw new NoPastToConfirm(name);
    if (recorded.sequence !== body.record) throw new PastMoved(name, recorded.sequence);
    const meeting = await meetingOf(MONEY_STEPS.confirmPast.name, year, body.meeting, asked);
    const confirms = recorded.sequence;
    return { kind: 'past-confirmed', year, confirms, meeting, whileGrading: state === 'frozen', reason: body.reason };
  },
);
