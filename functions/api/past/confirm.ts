import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { awaitsPastConfirmation, pastStanding } from '../../../shared/evaluation/past/standing';
import type { Exchange, Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { refuseLaterGrading } from '../money/refuse-later-grading';
import { eachPast } from './each-park';
import { firstOf } from './first-year';
import { NoPastToConfirm, PastMoved } from './refusals';
import { refuseUnfit } from './refuse-unfit';

/**
 * 领导小组确认: from then on what was recorded counts. Throws MeetingNeeded; a park is refused by LaterInGrading, NoPastToConfirm, PastMoved, PastFaulty, PastSetOff,
 * NotFound.
 */
export const confirmPasts: Handler<'confirmPasts'> = eachPast(
  'confirmPast',
  ({ body }: Exchange<'confirmPasts'>) => body.records,
  async ({ year }, asked) => ({
    first: firstOf(await asked.dependencies.store.yearHeads(), year),
    meeting: await meetingOf(MONEY_STEPS.confirmPast.name, year, asked.body.meeting, asked),
  }),
  async ({ record }, { first, meeting }, { head: { year, state }, participant }, { body, dependencies }) => {
    const { store } = dependencies;
    const { park, name } = participant;
    await refuseLaterGrading(store, 'confirmPast', { year, park });
    const facts = await store.moneyFacts(park);
    const standing = pastStanding(facts);
    const { recorded } = standing;
    if (!recorded || !awaitsPastConfirmation(standing)) throw new NoPastToConfirm(name);
    if (recorded.sequence !== record) throw new PastMoved(name, recorded.sequence);
    refuseUnfit(recorded, participant, first, facts);
    const confirms = recorded.sequence;
    return { kind: 'past-confirmed', year, confirms, meeting, whileGrading: state === 'frozen', reason: body.reason };
  },
);
