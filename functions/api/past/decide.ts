import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { awaitsPastConfirmation, pastStanding } from '../../../shared/evaluation/past/standing';
import type { Exchange, Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { ReasonNeeded } from '../frame/step-refusals';
import { refuseLaterGrading } from '../money/refuse-later-grading';
import { eachPast } from './each-park';
import { firstOf } from './first-year';
import { NoPastToConfirm, PastMoved } from './refusals';
import { refuseUnfit } from './refuse-unfit';

const stepOf = ({ sendBack }: { readonly sendBack: string | null }) =>
  sendBack === null ? 'confirmPast' : 'sendBackPast';

/**
 * 领导小组确认、退回: what is confirmed counts from then on; what is sent back is for the bureau to correct, and what was confirmed before it stands until then.
 * Throws MeetingNeeded; a park is refused by ReasonNeeded, LaterInGrading, NoPastToConfirm, PastMoved, PastFaulty, PastSetOff, NotFound.
 */
export const decidePasts: Handler<'decidePasts'> = eachPast(
  stepOf,
  ({ body }: Exchange<'decidePasts'>) => body.records,
  async ({ year }, asked) => {
    const { meeting, records } = asked.body;
    const isConfirming = records.some(({ sendBack }) => sendBack === null);
    const { name } = MONEY_STEPS[isConfirming ? 'confirmPast' : 'sendBackPast'];
    return {
      first: firstOf(await asked.dependencies.store.yearHeads(), year),
      meeting: await meetingOf(name, year, meeting, asked),
    };
  },
  async ({ record, sendBack }, { first, meeting }, { head: { year, state }, participant }, { body, dependencies }) => {
    const { store } = dependencies;
    const { park, name } = participant;
    if (sendBack === '') throw new ReasonNeeded(`退回${name}的历史情况`);
    if (sendBack === null) await refuseLaterGrading(store, 'confirmPast', { year, park });
    const facts = await store.moneyFacts(park);
    const standing = pastStanding(facts);
    const { recorded } = standing;
    if (!recorded || !awaitsPastConfirmation(standing)) throw new NoPastToConfirm(name);
    if (recorded.sequence !== record) throw new PastMoved(name, recorded.sequence);
    if (sendBack !== null) return { kind: 'past-sent-back', year, sendsBack: record, meeting, reason: sendBack };
    refuseUnfit(recorded, participant, first, facts);
    const { reason } = body;
    return { kind: 'past-confirmed', year, confirms: record, meeting, whileGrading: state === 'frozen', reason };
  },
);
