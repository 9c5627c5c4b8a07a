import * as z from 'zod';
import { ApplicationId, Instant, ParkId, Reason, Year, DistrictId } from '../vocabulary/ids';
import { SheetTitle } from '../vocabulary/sheet-title';
import { MeetingRequest } from '../evaluation/procedure/meeting';
import { RequirementName, ApplicationContent, ParkKindJson } from '../evaluation/recognition/application';
import { ApplicationVersion, NeededReason, FocalRemarks, SeenRecognitionFact } from '../evaluation/recognition/fact';
import { RecognitionCase } from '../evaluation/recognition/case';
import { ApplicationRow } from '../evaluation/recognition/application-row';

const personName = z.string().trim().min(1).max(30);

/** 申报; `earlier`: the application of the same park that was refused or taken back. */
export const ApplyRequest = z.strictObject({
  content: ApplicationContent,
  earlier: ApplicationId.nullable(),
  sheet: SheetTitle.optional(),
});
export type ApplyRequest = z.infer<typeof ApplyRequest>;
export const CorrectionRequest = z.strictObject({
  content: ApplicationContent,
  basedOn: ApplicationVersion,
  sheet: SheetTitle.optional(),
});
export const WithdrawalRequest = z.strictObject({ reason: Reason });
/** 适当放宽 (Article 8) of one requirement, of the version that was looked at. */
export const RelaxationRequest = z.strictObject({
  requirement: RequirementName,
  version: ApplicationVersion,
  reason: Reason,
});
/** The same by a decision of the leading group (R-principle). */
export const GroupRelaxationRequest = RelaxationRequest.extend({
  meeting: MeetingRequest.nullable().default(null),
});
/** 专家评审 (Article 9 (2)). */
export const AssessmentRequest = z.strictObject({
  version: ApplicationVersion,
  experts: z.array(personName).min(1).max(20),
  remarks: FocalRemarks,
  passed: z.boolean(),
  reason: Reason,
});
export type AssessmentRequest = z.infer<typeof AssessmentRequest>;
/** 公示: how long is for the bureau to set. */
export const NoticeRequest = z.strictObject({ from: Instant, to: Instant });
export const ObjectionRequest = z.strictObject({ raisedBy: z.string().trim().min(1).max(60), content: NeededReason });
export const ObjectionOutcomeRequest = z.strictObject({
  objection: z.number().int().min(1),
  upheld: z.boolean(),
  reason: Reason,
});
/** 授牌: under which id the park is known from now on, and its first subsidy year. */
export const AwardRequest = z.strictObject({ park: ParkId, year: Year });
export const RecognitionRefusalRequest = z.strictObject({ reason: Reason });
export const RecognitionAnswer = RecognitionCase.extend({ facts: z.array(SeenRecognitionFact) });
export type RecognitionAnswer = z.infer<typeof RecognitionAnswer>;
export const ApplicationList = z.object({ readAt: Instant, applications: z.array(ApplicationRow) });
export type ApplicationList = z.infer<typeof ApplicationList>;

/** What is known of a park's recognition: not for the other members of the alliance. */
const Recognition = z.object({
  /** 认定年份. */
  recognised: Year,
  /** null: recognised before there was a registry, on paper; known from the plan of the newest year that names it. */
  recorded: z.object({ application: ApplicationId, awardedAt: Instant }).nullable(),
  /** 取消授牌 after two failing years (Article 25 (2)), as far as results are published. */
  withdrawn: z.boolean(),
});
/** A park of 园区名册 (Article 18). */
export const RosterRow = z.object({
  park: ParkId,
  name: z.string(),
  district: DistrictId,
  districtName: z.string(),
  /** null: not recorded. */
  kind: ParkKindJson.nullable(),
  /** null for whoever sees names alone. */
  recognition: Recognition.nullable(),
});
export type RosterRow = z.infer<typeof RosterRow>;
export const Roster = z.object({ readAt: Instant, parks: z.array(RosterRow) });
export type Roster = z.infer<typeof Roster>;
