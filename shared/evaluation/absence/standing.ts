import * as z from 'zod';
import { Instant } from '../../vocabulary/ids';
import { Meeting } from '../procedure/meeting';
import type { EvaluationEvent } from '../trail/event';
import { AbsenceMatter, type Absent } from './matter';

const Sequence = z.number().int().min(1);
/** What the bureau proposed last, by its entry. */
export const AbsenceProposal = AbsenceMatter.extend({ sequence: Sequence, at: Instant, reason: z.string() });
export type AbsenceProposal = z.infer<typeof AbsenceProposal>;

/** How a proposal ended. `moot`: the park submitted before anybody had decided. */
export const PROPOSAL_ENDS = {
  approved: '领导小组已审核通过',
  'sent-back': '领导小组已退回',
  'taken-back': '市人力社保局已收回',
  moot: '园区已提交自评，提议自动失效',
} as const;
export type ProposalEnd = keyof typeof PROPOSAL_ENDS;
const ENDS = Object.keys(PROPOSAL_ENDS) as [ProposalEnd, ...ProposalEnd[]];

/** What the leading group decided, by its entry: the bureau's reason, and its own words beside it. */
export const AbsenceDecision = AbsenceProposal.extend({ remarks: z.string(), meeting: Meeting.optional() });
export type AbsenceDecision = z.infer<typeof AbsenceDecision>;

/** The same as the park and its district read it. */
export const DecidedAbsence = AbsenceDecision.pick({
  cause: true,
  outcome: true,
  document: true,
  ground: true,
  at: true,
  reason: true,
});

/** Where a park stands that is, or was, proposed not to take part. What came before the last proposal is in the trail. */
export const AbsenceStanding = z.object({
  proposal: AbsenceProposal,
  /** null: the leading group has to decide on it. */
  ended: z.object({ how: z.enum(ENDS), at: Instant, reason: z.string() }).nullable(),
  /** The decision in force. */
  decision: AbsenceDecision.nullable(),
});
export type AbsenceStanding = z.infer<typeof AbsenceStanding>;

/** The proposal that waits for the leading group; null where there is none. */
export const openProposal = (standing: AbsenceStanding | undefined): AbsenceProposal | null =>
  standing && standing.ended === null ? standing.proposal : null;

/** What a proposal is about, without its entry. */
export const matterOf = ({
  sequence: _sequence,
  at: _at,
  reason: _reason,
  ...matter
}: AbsenceProposal): AbsenceMatter => matter;

/** What a park was decided to be that takes no part; null for any other. */
export const absentBy = (standing: AbsenceStanding | undefined): Absent | null => {
  const decision = standing?.decision;
  if (!decision || decision.outcome === 'reinstated') return null;
  return { cause: decision.cause, outcome: decision.outcome };
};

/** Where it stands after an entry of the park's trail. An entry about a proposal or decision brings what it is about. */
export const absenceAfter = (
  before: AbsenceStanding | undefined,
  event: Pick<EvaluationEvent, 'kind' | 'sequence' | 'at' | 'reason' | 'absence' | 'meeting'>,
): AbsenceStanding | undefined => {
  const { kind, sequence, at, reason, absence, meeting } = event;
  if (kind === 'absence-proposed')
    return absence
      ? { proposal: { ...absence, sequence, at, reason }, ended: null, decision: before?.decision ?? null }
      : before;
  if (!before) return before;
  const ended = (how: ProposalEnd): AbsenceStanding => ({ ...before, ended: { how, at, reason } });
  switch (kind) {
    case 'absence-taken-back':
      return ended('taken-back');
    case 'absence-sent-back':
      return ended('sent-back');
    case 'absence-approved': {
      const decision = { ...before.proposal, sequence, at, remarks: reason, ...(meeting && { meeting }) };
      return { ...ended('approved'), decision };
    }
    case 'absence-revoked':
      return { ...ended('approved'), decision: null };
    case 'submitted':
      return before.ended === null ? ended('moot') : before;
    default:
      return before;
  }
};
