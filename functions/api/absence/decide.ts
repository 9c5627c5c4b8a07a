import { matterOf, openProposal } from '../../../shared/evaluation/absence/standing';
import { NOBODY } from '../../../shared/evaluation/panel/tally';
import { awaitsConfirmation } from '../../../shared/evaluation/plan/confirmation';
import { PARK_STEPS, type ParkStepName } from '../../../shared/evaluation/procedure/park-steps';
import { eventAsSeen } from '../../../shared/evaluation/trail/visible-events';
import { digestOfAbsence } from '../../store/digest-of-absence';
import type { EvaluationHead } from '../../store/table/items';
import type { Exchange, Handler } from '../frame/exchange';
import { meetingOf } from '../frame/meeting';
import { openStep, parkFor, recordParkStep, repeatedEvent, type ParkDecision } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';
import { write } from '../frame/write';
import { PlanUnconfirmed } from '../plan/refusals';
import { proposalSeen, refuseUnlessSilent } from './propose';

type Asked = Exchange<'decideAbsence'>;

/** Which step a decision is, by what is proposed. */
const stepOf = ({ decision }: Asked['body'], before: EvaluationHead | null): ParkStepName => {
  if (decision === 'send-back') return 'sendBackAbsence';
  return openProposal(before?.absence)?.outcome === 'reinstated' ? 'revokeAbsence' : 'approveAbsence';
};

/** What a decision changes of where the park stands: whoever takes part after all is reviewed anew. */
const CHANGES: Partial<Record<ParkStepName, Pick<ParkDecision, 'after' | 'bearing'>>> = {
  approveAbsence: { bearing: 'settlement' },
  revokeAbsence: { after: { panel: NOBODY, settlement: null }, bearing: 'settlement' },
};

const keep = write({
  about: parkFor('approveAbsence'),
  decide: async (subject, sent: Asked) => {
    const { store } = sent.dependencies;
    const { body } = sent;
    const { year } = subject.head;
    const { name, park } = subject.participant;
    const step = stepOf(body, await store.evaluationHead(year, park));
    const { open, asked } = await openStep(step, subject, sent);
    const proposal = proposalSeen(name, open.before, body.proposal);
    const { reason } = body;
    if (body.decision === 'approve') {
      if (awaitsConfirmation(open.head)) throw new PlanUnconfirmed(year, PARK_STEPS[step].name);
      // Given more time since, the park may still submit.
      if (proposal.cause === 'silent' && proposal.corrects === undefined) refuseUnlessSilent(open, asked.now);
    } else if (reason === '') throw new ReasonNeeded(PARK_STEPS[step].name);
    const meeting = await meetingOf(PARK_STEPS[step].name, year, body.meeting, asked);
    const absence = matterOf(proposal);
    const content = digestOfAbsence({ absence, reason, meeting });
    return recordParkStep(store, asked.stamp, open, { absence, reason, meeting, content, ...CHANGES[step] });
  },
  repeated: repeatedEvent,
});

/** 领导小组审核: what a park is that sends nothing, or leaves. Throws NoProposal, ProposalMoved, PlanUnconfirmed, NotSilent, StillInTime, ReasonNeeded, and what `meetingOf` throws. */
export const decideAbsence: Handler<'decideAbsence'> = async (asked) => eventAsSeen(await keep(asked), asked.principal);
