import * as z from 'zod';
import { decimalOfNumber, decimalPlaces } from '../vocabulary/decimal';
import { RECOGNITION_STATES } from '../evaluation/recognition-states';
import { COUNT_LIMIT, WAN_LIMIT } from '../vocabulary/quantities';
import {
  FOCAL_POINT_IDS,
  MATERIAL_IDS,
  PARK_KINDS,
  PARK_MODES,
  REQUIREMENT_IDS,
  requirement,
  type FocalPoint,
  type Measure,
  type MaterialId,
  type ParkKind,
  type ParkMode,
  type RequirementId,
  type YesNoRequirement,
} from '../regulation/recognition';
import { AccountId, ApplicationId, Digest, DistrictId, Instant, ParkId, Reason, Year } from '../vocabulary/ids';

const RequirementName = z.enum(REQUIREMENT_IDS);
export const ParkKindJson = z.enum(Object.keys(PARK_KINDS) as [ParkKind, ...ParkKind[]]);

const figure = ({ unit, decimals }: Extract<Measure, { kind: 'atLeast' }>) =>
  z
    .number()
    .min(0)
    .max(unit === '万元' ? WAN_LIMIT : COUNT_LIMIT)
    .refine(
      (value) => {
        const text = decimalOfNumber(value);
        return text !== null && decimalPlaces(text) <= decimals;
      },
      `${unit}，最多 ${String(decimals)} 位小数`,
    );
const answer = (id: RequirementId) => {
  const { of } = requirement(id);
  return (of.kind === 'yesNo' ? z.boolean() : figure(of)).nullable();
};
/** What the district answers to each requirement: yes or no, or a figure in the requirement's unit; null while it is blank. */
export const Answers = z.strictObject(
  // Object.fromEntries forgets which requirement has which kind of answer.
  Object.fromEntries(REQUIREMENT_IDS.map((id) => [id, answer(id)])) as {
    [Id in RequirementId]: z.ZodNullable<Id extends YesNoRequirement ? z.ZodBoolean : z.ZodNumber>;
  },
);
export type Answers = z.infer<typeof Answers>;

/** What an application says: the park, the answers to Article 8, what there is to show for them, and the materials of Article 10. */
export const ApplicationContent = z.strictObject({
  name: z.string().trim().min(1).max(60),
  districtName: z.string().trim().min(1).max(30),
  /** 区县（自治县）人民政府. */
  applicant: z.string().trim().min(1).max(60),
  /** 申报函件的文号. */
  letter: z.string().trim().min(1).max(60),
  kind: ParkKindJson,
  mode: z.enum(Object.keys(PARK_MODES) as [ParkMode, ...ParkMode[]]),
  answers: Answers,
  notes: z.partialRecord(RequirementName, Reason),
  /** Whether each kind of material is there. */
  materials: z.strictObject(
    Object.fromEntries(MATERIAL_IDS.map((id) => [id, z.boolean()])) as { [Id in MaterialId]: z.ZodBoolean },
  ),
});
export type ApplicationContent = z.infer<typeof ApplicationContent>;

const personName = z.string().trim().min(1).max(30);
const ApplicationVersion = z.number().int().min(1);
const NeededReason = Reason.min(1);
const FocalRemarks = z.strictObject(
  Object.fromEntries(FOCAL_POINT_IDS.map((id) => [id, NeededReason])) as { [Id in FocalPoint]: typeof NeededReason },
);

/** 申报; `earlier`: the application of the same park that was refused or taken back. */
export const ApplyRequest = z.strictObject({ content: ApplicationContent, earlier: ApplicationId.nullable() });
export type ApplyRequest = z.infer<typeof ApplyRequest>;
export const CorrectionRequest = z.strictObject({ content: ApplicationContent, basedOn: ApplicationVersion });
export const WithdrawalRequest = z.strictObject({ reason: Reason });
/** 适当放宽 (Article 8) of one requirement, of the version that was looked at. */
export const RelaxationRequest = z.strictObject({
  requirement: RequirementName,
  version: ApplicationVersion,
  reason: Reason,
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

const fact = {
  application: ApplicationId,
  sequence: z.number().int().min(1),
  at: Instant,
  by: AccountId,
  /** In the words of whoever did it; '' where nothing was said. */
  reason: z.string(),
  previous: Digest,
  hash: Digest,
};
/** One entry of the trail of an application: append-only, hash-chained, and all that is known of it. */
export const RecognitionFact = z.discriminatedUnion('kind', [
  z.object({
    ...fact,
    kind: z.literal('applied'),
    district: DistrictId,
    version: ApplicationVersion,
    content: ApplicationContent,
    earlier: ApplicationId.nullable(),
  }),
  z.object({ ...fact, kind: z.literal('relaxed'), version: ApplicationVersion, requirement: RequirementName }),
  z.object({
    ...fact,
    kind: z.literal('assessed'),
    version: ApplicationVersion,
    /** Not named to the district. */
    experts: z.array(z.string()),
    remarks: FocalRemarks,
    passed: z.boolean(),
  }),
  z.object({ ...fact, kind: z.literal('notice-set'), from: Instant, to: Instant }),
  z.object({
    ...fact,
    kind: z.literal('objection-raised'),
    objection: z.number().int(),
    /** Not named to the district: ''. */
    raisedBy: z.string(),
  }),
  z.object({ ...fact, kind: z.literal('objection-settled'), objection: z.number().int(), upheld: z.boolean() }),
  z.object({ ...fact, kind: z.literal('awarded'), park: ParkId, year: Year }),
  z.object({ ...fact, kind: z.literal('refused') }),
  z.object({ ...fact, kind: z.literal('withdrawn') }),
]);
export type RecognitionFact = z.infer<typeof RecognitionFact>;
export type FactOf<Kind extends RecognitionFact['kind']> = Extract<RecognitionFact, { kind: Kind }>;

const Objection = z.object({
  objection: z.number().int(),
  raisedBy: z.string(),
  content: z.string(),
  at: Instant,
  /** null: still open. */
  outcome: z.object({ upheld: z.boolean(), reason: z.string(), at: Instant }).nullable(),
});
/** Where one requirement of Article 8 stands. */
export const RequirementStanding = z.object({
  requirement: RequirementName,
  met: z.boolean(),
  /** Why the bureau relaxed it; null: it did not. */
  relaxed: z.string().nullable(),
  /** On what ground it may be relaxed; null: it may not. */
  ground: z.enum(['regional', 'onlineToo']).nullable(),
  /** What is said of it; '' where it is met. */
  finding: z.string(),
});
export type RequirementStanding = z.infer<typeof RequirementStanding>;

/** An application as it stands, as its trail tells. */
export const RecognitionCase = z.object({
  application: ApplicationId,
  district: DistrictId,
  state: z.enum(RECOGNITION_STATES),
  version: z.number().int(),
  appliedAt: Instant,
  content: ApplicationContent,
  earlier: ApplicationId.nullable(),
  requirements: z.array(RequirementStanding),
  assessment: z
    .object({
      at: Instant,
      experts: z.array(z.string()),
      remarks: FocalRemarks,
      passed: z.boolean(),
      reason: z.string(),
    })
    .nullable(),
  notice: z.object({ from: Instant, to: Instant }).nullable(),
  objections: z.array(Objection),
  award: z.object({ park: ParkId, year: Year, at: Instant }).nullable(),
  /** Why it was refused or taken back. */
  ended: z.object({ at: Instant, reason: z.string() }).nullable(),
});
export type RecognitionCase = z.infer<typeof RecognitionCase>;
export const RecognitionAnswer = RecognitionCase.extend({ facts: z.array(RecognitionFact) });
export type RecognitionAnswer = z.infer<typeof RecognitionAnswer>;

/** An application in a list. */
export const ApplicationRow = z.object({
  application: ApplicationId,
  district: DistrictId,
  districtName: z.string(),
  name: z.string(),
  kind: ParkKindJson,
  state: z.enum(RECOGNITION_STATES),
  version: z.number().int(),
  appliedAt: Instant,
  earlier: ApplicationId.nullable(),
  noticeTo: Instant.nullable(),
  objectionsOpen: z.number().int(),
  /** Requirements that are neither met nor relaxed. */
  unmet: z.number().int(),
});
export type ApplicationRow = z.infer<typeof ApplicationRow>;
export const ApplicationList = z.object({ readAt: Instant, applications: z.array(ApplicationRow) });
export type ApplicationList = z.infer<typeof ApplicationList>;
