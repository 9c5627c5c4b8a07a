import type { AbsenceProposalRequest } from '../../../shared/api/absence';
import type { AbsenceMatter } from '../../../shared/evaluation/absence/matter';
import { isOwing, isSilent } from '../../../shared/evaluation/absence/silent';
import { matterOf, openProposal, type AbsenceProposal } from '../../../shared/evaluation/absence/standing';
import { maySubmit } from '../../../shared/evaluation/plan/confirmation';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { submissionDeadline } from '../../../shared/evaluation/procedure/step';
import type { Instant } from '../../../shared/vocabulary/ids';
import { digestOfAbsence } from '../../store/digest-of-absence';
import type { EvaluationHead } from '../../store/table/items';
import type { Handler } from '../frame/exchange';
import { parkStep, type OpenStep } from '../frame/park-step';
import { AbsenceOpen, proposedText } from '../frame/proposed-absence';
import { ReasonNeeded } from '../frame/step-refusals';
import { PlanUnconfirmed } from '../plan/refusals';
import {
  DecisionMoved,
  DocumentNeeded,
  GroundNeeded,
  GroundUnfit,
  NoProposal,
  NothingToRevoke,
  NotSilent,
  OtherCause,
  ProposalMoved,
  StillInTime,
} from './refusals';

type Subject = Pick<OpenStep, 'head' | 'participant' | 'before'>;

/** Throws NotSilent, StillInTime for a park that has sent what it had to send, or may still send it. */
export const refuseUnlessSilent = ({ head, participant: { name }, before }: Subject, now: Instant): void => {
  const { stage } = before;
  const submitBy = submissionDeadline(head, before);
  if (isSilent(stage, submitBy, now)) return;
  throw isOwing(stage) ? new StillInTime(name, submitBy) : new NotSilent(name, stage);
};

/** Throws what keeps this from being proposed of this park now. */
const refuseUnfit = (subject: Subject, body: AbsenceProposalRequest, now: Instant): void => {
  const { participant, before } = subject;
  const { name } = participant;
  const proposed = proposedText(before);
  if (proposed !== null) throw new AbsenceOpen(name, `${proposed}，不能再提议。请先收回，再重新提议。`);
  const decision = before.absence?.decision ?? null;
  if ((decision?.sequence ?? null) !== body.corrects) throw new DecisionMoved(name);
  if (decision && decision.cause !== body.cause) throw new OtherCause(name);
  if (!decision && body.outcome === 'reinstated') throw new NothingToRevoke(name);
  if (!decision && body.cause === 'silent') refuseUnlessSilent(subject, now);
};

/** Throws ReasonNeeded, DocumentNeeded, GroundNeeded, GroundUnfit. */
const refuseUnexplained = ({ outcome, reason, document, ground }: AbsenceProposalRequest): void => {
  if (reason === '') throw new ReasonNeeded(PARK_STEPS.proposeAbsence.name);
  if (document === '') throw new DocumentNeeded();
  if (outcome === 'not-assessed' && ground === '') throw new GroundNeeded();
  if (outcome !== 'not-assessed' && ground !== '') throw new GroundUnfit(outcome);
};

export const proposeAbsence: Handler<'proposeAbsence'> = parkStep('proposeAbsence', (open, { body, now }) => {
  if (!maySubmit(open.head)) throw new PlanUnconfirmed(open.head.year, PARK_STEPS.proposeAbsence.name);
  refuseUnfit(open, body, now);
  refuseUnexplained(body);
  const { cause, outcome, document, reason, ground, corrects } = body;
  const absence: AbsenceMatter = { cause, outcome, document, ground, ...(corrects !== null && { corrects }) };
  return { absence, reason, content: digestOfAbsence({ absence, reason }) };
});

/** The proposal that somebody has seen. Throws NoProposal, ProposalMoved. */
export const proposalSeen = (
  name: string,
  { absence }: Pick<EvaluationHead, 'absence'>,
  seen: number,
): AbsenceProposal => {
  const proposal = openProposal(absence);
  if (!proposal) throw new NoProposal(name, absence);
  if (proposal.sequence !== seen) throw new ProposalMoved(name);
  return proposal;
};

export const takeBackAbsence: Handler<'takeBackAbsence'> = parkStep(
  'takeBackAbsence',
  ({ participant, before }, { body: { proposal, reason } }) => {
    const absence = matterOf(proposalSeen(participant.name, before, proposal));
    if (reason === '') throw new ReasonNeeded(PARK_STEPS.takeBackAbsence.name);
    return { absence, reason, content: digestOfAbsence({ absence, reason }) };
  },
);
