import * as z from 'zod';
import { AbsenceMatter } from '../evaluation/absence/matter';
import { AbsenceStanding } from '../evaluation/absence/standing';
import { MeetingRequest } from '../evaluation/procedure/meeting';
import { Instant, ParkId, Reason, Year } from '../vocabulary/ids';
import { STAGES } from '../vocabulary/stages';

/** The number of an entry in the park's trail. */
const Entry = z.number().int().min(1);
/** The bureau proposes what a park is to be that sent nothing, or asks to leave. `corrects`: the decision in force that it has seen; null where it has seen none. */
export const AbsenceProposalRequest = z.strictObject({
  ...AbsenceMatter.omit({ corrects: true }).shape,
  reason: Reason,
  corrects: Entry.nullable().default(null),
});
export type AbsenceProposalRequest = z.infer<typeof AbsenceProposalRequest>;
/** The bureau takes the proposal back that it has seen. */
export const AbsenceTakeBackRequest = z.strictObject({ proposal: Entry, reason: Reason });
export type AbsenceTakeBackRequest = z.infer<typeof AbsenceTakeBackRequest>;
/** The leading group approves the proposal that it has seen, or sends it back with a reason. */
export const AbsenceDecisionRequest = z.strictObject({
  proposal: Entry,
  decision: z.enum(['approve', 'send-back']),
  reason: Reason,
  meeting: MeetingRequest.nullable().default(null),
});
export type AbsenceDecisionRequest = z.infer<typeof AbsenceDecisionRequest>;

/** A park that sent nothing until its deadline, or of which a proposal was ever made. */
export const AbsenceRow = z.object({
  park: ParkId,
  name: z.string(),
  districtName: z.string(),
  stage: z.enum(STAGES),
  /** Until when it could submit. */
  submitBy: Instant,
  /** Whether that has passed without what it had to send. */
  isSilent: z.boolean(),
  standing: AbsenceStanding.nullable(),
});
export type AbsenceRow = z.infer<typeof AbsenceRow>;
/** 未提交和退出评估的园区. */
export const AbsenceList = z.object({
  year: Year,
  readAt: Instant,
  rows: z.array(AbsenceRow),
});
export type AbsenceList = z.infer<typeof AbsenceList>;
