import * as z from 'zod';
import { EvaluationEvent, YearTrailEvent } from '../../../shared/evaluation/trail/event';
import { EvidenceUpload, MinutesUpload } from '../../../shared/api/evidence';
import { Publication } from '../../../shared/api/grading';
import { Approval, ProposedResult } from '../../../shared/evaluation/grading/grading-run';
import {
  AccountId,
  ApplicationId,
  Digest,
  DistrictId,
  Instant,
  Month,
  ParkId,
  RunId,
  Version,
  Year,
} from '../../../shared/vocabulary/ids';
import { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { ReportReceipt } from '../../../shared/api/months';
import { MonthReport, ReportEvent } from '../../../shared/evaluation/months/report';
import { PanelScores } from '../../../shared/api/panel';
import { Amendment } from '../../../shared/api/plan';
import { Confirmation } from '../../../shared/evaluation/plan/confirmation';
import { PanelPlan, Participant, Plan } from '../../../shared/evaluation/plan/plan';
import { AbsenceStanding } from '../../../shared/evaluation/absence/standing';
import { ReportedJson } from '../../../shared/assessment/reported-json';
import { StandingFigure } from '../../../shared/evaluation/verified/verified-figure';
import { ParkResult } from '../../../shared/evaluation/grading/result';
import { ExactTotal } from '../../../shared/evaluation/settlement/final-scores';
import { PastsAnswer } from '../../../shared/api/past';
import { DistrictExtension, Extension, Review } from '../../../shared/api/review';
import { ClaimedScores, ItemScores, Score, SomeScores } from '../../../shared/assessment/score';
import { PanelTally } from '../../../shared/evaluation/panel/tally';
import { SettleAllAnswer, Settlement, SettlementInShort } from '../../../shared/api/settlement';
import { Submission } from '../../../shared/api/submission';
import { TenantVersion } from '../../../shared/api/tenants';
import { Tenant } from '../../../shared/evaluation/tenants/tenant';
import { SheetTitle } from '../../../shared/vocabulary/sheet-title';
import { STAGES, YEAR_STATES } from '../../../shared/vocabulary/stages';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';

/** One writing-down of a year's plan, or of a park's tenants; a change makes a new one. */
export const RevisionId = z.string().min(1).brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;
/** One attempt to publish a year; only the one that the year head names counts. */
export const PublicationId = z.string().min(1).brand<'PublicationId'>();
export type PublicationId = z.infer<typeof PublicationId>;

/** Version of the shape of stored items. A changed shape gets the next number, and `migrations/` what lifts an item of this one to it. */
export const SCHEMA = 3;
const schema = z.literal(SCHEMA);
/** What is kept of something that the API knows as a strict or shorter shape: with the schema's version when stored, without it when read. */
const stored = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .looseObject({ schema })
    .transform((item): unknown => item)
    .pipe(z.object(shape));
const Chain = z.object({ sequence: z.number().int(), hash: Digest });

/** Where a year stands: the one item that decides what of plan, runs and publications counts. */
export const YearHead = z.object({
  schema,
  year: Year,
  state: z.enum(YEAR_STATES),
  planVersion: z.number().int(),
  revision: RevisionId,
  ruleSet: Plan.shape.ruleSet,
  readings: Plan.shape.readings,
  submissionsOpen: Instant.nullable(),
  submissionsClose: Instant,
  reviewsClose: Instant.nullable(),
  panel: PanelPlan.nullable(),
  departures: Plan.shape.departures,
  hearingDays: Plan.shape.hearingDays,
  /** Makes the numbers under which experts see parks; never leaves the server. */
  panelSalt: z.string(),
  participants: z.number().int(),
  /** What the leading group said of the plan; not there in a year whose plan is of before it was asked. */
  confirmation: Confirmation.nullable().optional(),
  /** That grades wait for what parks' years before the system were; not there in a year that was begun before this was asked for. */
  past: z.literal('asked').optional(),
  /** Submissions accepted so far. */
  submissions: z.number().int(),
  /** Settlements and reopenings so far. A run remembers it, so that one condition at publication proves that nothing has changed since. */
  settlements: z.number().int(),
  latestRun: RunId.nullable(),
  /** What the leading group said of the latest run. */
  approval: Approval.extend({ run: RunId }).nullable(),
  published: z.object({ run: RunId, publication: PublicationId, at: Instant, by: AccountId }).nullable(),
  chain: Chain,
});
export type YearHead = z.infer<typeof YearHead>;

/** What was done to a year as a whole. `content` is the digest of what was written. */
export const YearEvent = YearTrailEvent.extend({ schema, year: Year });
export type YearEvent = z.infer<typeof YearEvent>;

export const PlanItem = stored(Plan.omit({ participants: true }).shape);
export const ParticipantItem = stored(Participant.shape);
/** An amendment without its lists, which can be as long as the plan: they stand in parts beside the revision that it made. */
export const AmendmentItem = stored(
  Amendment.omit({ changes: true, touched: true }).extend({ revision: RevisionId }).shape,
);
export const AmendmentPartItem = stored(Amendment.pick({ changes: true, touched: true }).shape);
export type AmendmentPart = z.infer<typeof AmendmentPartItem>;

/** Where the evaluation of a park stands, as lists and decisions need it, and the head of its trail. */
export const EvaluationHead = z.object({
  schema,
  park: ParkId,
  stage: z.enum(STAGES),
  /** The last submission; scores are computed from it anew under the plan as it stands. */
  latest: z
    .object({
      version: Version,
      submittedAt: Instant,
      hash: Digest,
      reported: ReportedJson,
      claimed: ClaimedScores,
      claimedTotal: Score,
      sheet: SheetTitle.optional(),
    })
    .nullable(),
  extension: Extension.nullable(),
  /** Of what comes after the self-evaluation; absent where nothing of it was extended. */
  extensions: z.object({ review: Extension.optional(), panel: Extension.optional() }).optional(),
  /** Of a park that was ever proposed not to take part; absent for the others. */
  absence: AbsenceStanding.optional(),
  /** The last review, without its words. */
  review: z
    .object({
      sequence: z.number().int(),
      decision: Review.shape.decision,
      version: Version,
      correctBy: Instant.nullable(),
      /** The items that were returned. */
      items: z.array(z.enum(ALL_ITEM_IDS)),
      scores: ItemScores.nullable(),
      own: SomeScores.optional(),
      total: Score.nullable(),
    })
    .nullable(),
  /** The verified figures that stand, of the current version; absent where none was ever found of it. */
  verified: z.array(StandingFigure).optional(),
  /** What the panel has given since the district passed it. */
  panel: PanelTally,
  settlement: SettlementInShort.nullable(),
  chain: Chain,
});
export type EvaluationHead = z.infer<typeof EvaluationHead>;

/** Of a head, what grading asks of every park. Nothing of it is as long as what was sent. */
export const EvaluationStanding = EvaluationHead.pick({
  park: true,
  stage: true,
  panel: true,
  absence: true,
  chain: true,
}).extend({
  // What is null has no attributes that could be read.
  latest: z.object({ version: Version }).nullable().default(null),
  settlement: Settlement.pick({ sequence: true, version: true }).nullable().default(null),
});
export type EvaluationStanding = z.infer<typeof EvaluationStanding>;
export const STANDING_PATHS = [
  'schema',
  // Of heads of version 1, which have it here.
  'version',
  'park',
  'stage',
  'panel',
  'absence',
  'chain',
  'latest.version',
  'settlement.sequence',
  'settlement.version',
];

export const SubmissionItem = stored(Submission.shape);
export const EventItem = stored(EvaluationEvent.shape);
export const ReviewItem = stored(Review.shape);
export const SettlementItem = stored(Settlement.shape);

/** An expert's scores, and the number of the review by which the district had passed the park. */
const RoundScores = PanelScores.extend({ round: z.number().int() });
/** Where an expert stands with a park. */
export const PanelItem = z.object({
  schema,
  park: ParkId,
  account: AccountId,
  /** Declared free of conflict. */
  declaredAt: Instant.nullable(),
  recused: z.object({ at: Instant, by: AccountId, reason: z.string() }).nullable(),
  /** Counts while `round` is the number of the review by which the district passed the park. */
  scores: RoundScores.nullable(),
  /** Scores that were in and are taken back, by the expert or the bureau; not there once others are in. What was before is in the trail. */
  back: z.object({ at: Instant, by: AccountId, reason: z.string(), given: RoundScores }).optional(),
});
export type PanelItem = z.infer<typeof PanelItem>;
export const PanelEntryItem = z.object({ schema, park: ParkId });
export type PanelEntryItem = z.infer<typeof PanelEntryItem>;

/** The head of a park's money trail. */
export const MoneyHead = z.object({ schema, park: ParkId, chain: Chain });
export type MoneyHead = z.infer<typeof MoneyHead>;
export const FactItem = z
  .looseObject({ schema })
  .transform((item): unknown => item)
  .pipe(MoneyFact);
/** A money fact in the list of its year, which does not say by itself whose it is. */
export const YearFactItem = z.looseObject({ schema, park: ParkId }).transform((item) => ({
  park: item.park,
  fact: MoneyFact.parse(item),
}));
export type YearFact = z.infer<typeof YearFactItem>;

/** Which version of a district's report of a month counts. */
export const ReportHead = z.object({
  schema,
  district: DistrictId,
  month: Month,
  version: z.number().int().min(1),
  at: Instant,
});
export type ReportHead = z.infer<typeof ReportHead>;
/** The head of the trail of a district's reports in a year. */
export const ReportChain = z.object({ schema, year: Year, district: DistrictId, chain: Chain });
export type ReportChain = z.infer<typeof ReportChain>;
export const ReportItem = stored(MonthReport.shape);
export const ReportEventItem = stored(ReportEvent.shape);

/** A grading run without its results, which stand beside it one by one. */
export const RunItem = z.object({
  schema,
  run: RunId,
  year: Year,
  at: Instant,
  participants: z.number().int(),
  quota: z.number().int(),
  placesLeft: z.number().int(),
  /** The parks of the run that are tied across the quota. */
  undecided: z.array(ParkId),
  /** The parks that were proposed as 优秀 and that the leading group did not name; not there: none. */
  declined: z.array(ParkId).optional(),
  inputs: Digest,
  /** What was graded: the settled totals; before there was a settlement, the submitted ones. */
  totals: z.enum(['settled', 'submitted']),
  /** `settlements` of the year head when the totals were read. */
  settlements: z.number().int(),
});
export type RunItem = z.infer<typeof RunItem>;
export const ResultItem = ProposedResult.extend({
  schema,
  ...ParkResult.pick({ version: true, items: true, computed: true, panel: true, overrides: true }).shape,
  /** What `total` prints, where it is a fraction. */
  exactTotal: ExactTotal.optional(),
  chain: Chain,
});
export type ResultItem = z.infer<typeof ResultItem>;

/** Which list of tenants counts for a park, and where its rows are. */
export const TenantsHead = z.object({ schema, park: ParkId, version: Version, revision: RevisionId });
export type TenantsHead = z.infer<typeof TenantsHead>;
export const TenantsVersionItem = stored(TenantVersion.extend({ revision: RevisionId }).shape);
export type TenantsVersionItem = z.infer<typeof TenantsVersionItem>;
/** Some rows of a list: far below what an item may hold. */
export const TenantsPartItem = stored({ tenants: z.array(Tenant) });
/** That a park lists a code in one of its revisions, under which name. */
export const TenantCodeItem = z.object({
  schema,
  code: z.string(),
  park: ParkId,
  revision: RevisionId,
  name: z.string(),
});
export type TenantCodeItem = z.infer<typeof TenantCodeItem>;

/** What a write was answered: enough to give the same answer again from what is immutable. */
export const Recorded = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), year: Year, revision: RevisionId, version: z.number().int() }),
  z.object({ kind: z.literal('submission'), year: Year, park: ParkId, version: Version }),
  z.object({ kind: z.literal('event'), year: Year, park: ParkId, sequence: z.number().int() }),
  z.object({ kind: z.literal('year-event'), year: Year, sequence: z.number().int() }),
  z.object({ kind: z.literal('amendment'), year: Year, version: z.number().int() }),
  z.object({ kind: z.literal('tenants'), year: Year, park: ParkId, version: Version }),
  z.object({ kind: z.literal('fact'), park: ParkId, sequence: z.number().int() }),
  z.object({ kind: z.literal('recognition'), application: ApplicationId, sequence: z.number().int() }),
  z.object({ kind: z.literal('settled'), answer: SettleAllAnswer }),
  z.object({ kind: z.literal('extended'), answer: DistrictExtension }),
  z.object({ kind: z.literal('pasts'), answer: PastsAnswer }),
  z.object({ kind: z.literal('run'), year: Year, run: RunId }),
  z.object({ kind: z.literal('report'), receipt: ReportReceipt }),
  z.object({ kind: z.literal('publication'), publication: Publication }),
  z.object({ kind: z.literal('upload'), answer: EvidenceUpload }),
  z.object({ kind: z.literal('minutes-upload'), answer: MinutesUpload }),
]);
export type Recorded = z.infer<typeof Recorded>;
export const IdempotencyItem = z.object({
  schema,
  request: Digest,
  recorded: Recorded,
  /** Seconds since 1970. DynamoDB may delete later than this, so readers compare it themselves. */
  ttl: z.number().int(),
});
export type IdempotencyItem = z.infer<typeof IdempotencyItem>;
