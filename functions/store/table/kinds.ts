import { createHash } from 'node:crypto';
import type * as z from 'zod';
import type { EvidenceId } from '../../../shared/evaluation/evidence/evidence';
import type {
  AccountId,
  ApplicationId,
  DistrictId,
  IdempotencyKey,
  Month,
  PanelEntryId,
  ParkId,
  RunId,
  Version,
  Year,
} from '../../../shared/vocabulary/ids';
import { AnchorPartItem, AnchorSignatureItem, BegunPublicationItem } from './anchor-items';
import { EvidenceEntryItem, UploadItem } from './evidence-items';
import { FigureEntryItem } from './figure-items';
import {
  AmendmentItem,
  AmendmentPartItem,
  EvaluationHead,
  EvaluationStanding,
  EventItem,
  FactItem,
  IdempotencyItem,
  MoneyHead,
  PanelEntryItem,
  PanelItem,
  ParticipantItem,
  PlanItem,
  ReportChain,
  ReportEventItem,
  ReportHead,
  ReportItem,
  ResultItem,
  ReviewItem,
  RunItem,
  SettlementItem,
  SubmissionItem,
  TenantCodeItem,
  TenantsHead,
  TenantsPartItem,
  TenantsVersionItem,
  YearEvent,
  YearFactItem,
  YearHead,
  type PublicationId,
  type RevisionId,
} from './items';
import type { Key, Kind } from './kind';
import { lifted } from './migrations/lift';
import { ApplicationFactItem, ApplicationHead, ApplicationTurn, RegisteredPark } from './recognition-items';

/** Numbers in sort keys have a fixed width, so that they sort as numbers. */
const padded = (number: number) => String(number).padStart(6, '0');
const twoDigits = (month: Month) => String(month).padStart(2, '0');
/** Over how many partitions the results of a run, or the codes of a year's tenants, are spread. */
const SEGMENTS = 16;
const segmentOf = (spread: string) => createHash('sha256').update(spread).digest().readUInt8(0) % SEGMENTS;
const everySegment = (partition: (segment: number) => string): string[] =>
  Array.from({ length: SEGMENTS }, (_, segment) => partition(segment));

export const YEARS = 'YEARS';
export const APPLICATIONS = 'APPLICATIONS';
export const PARKS = 'PARKS';
export const PARK_PREFIX = 'PARK#';
export const EVENT_PREFIX = 'EVENT#';
export const AMENDMENT_PREFIX = 'AMENDMENT#';
export const EVIDENCE_PREFIX = 'EVIDENCE#';
export const FIGURE_PREFIX = 'FIGURE#';
export const FACT_PREFIX = 'FACT#';
export const ANCHOR_PART_PREFIX = 'PART#';
export const TENANTS_PART_PREFIX = 'PART#';
export const DISTRICT_PREFIX = 'DISTRICT#';
export const districtPrefix = (district: DistrictId) => `${DISTRICT_PREFIX}${district}#`;
export const codePrefix = (code: string) => `${code}#`;
/** What the heads of one district start with. */
export const reportHeadsPrefix = (district: DistrictId) => `${district}#`;
/** Sorts after every fact of a park in a year, and before those of the next park. */
export const yearFactEnd = (park: ParkId) => `${park}#~`;

export const yearPartition = (year: Year) => `YEAR#${year}`;
export const planPartition = (year: Year, revision: RevisionId) => `PLAN#${year}#${revision}`;
export const amendmentsPartition = (year: Year) => `AMENDMENTS#${year}`;
export const headsPartition = (year: Year) => `HEADS#${year}`;
export const evaluationPartition = (year: Year, park: ParkId) => `EVALUATION#${year}#${park}`;
export const panelPartition = (year: Year, account: AccountId) => `PANEL#${year}#${account}`;
export const moneyPartition = (park: ParkId) => `MONEY#${park}`;
export const yearFactsPartition = (year: Year) => `FACTS#${year}`;
export const runPartition = (year: Year, run: RunId) => `RUN#${year}#${run}`;
const runSegment = (year: Year, run: RunId, segment: number) => `${runPartition(year, run)}#${segment}`;
export const runSegments = (year: Year, run: RunId) => everySegment((segment) => runSegment(year, run, segment));
export const anchorPartition = (year: Year, publication: PublicationId) => `ANCHOR#${year}#${publication}`;
export const applicationPartition = (application: ApplicationId) => `APPLICATION#${application}`;
const tenantsPartition = (year: Year, park: ParkId) => `TENANTS#${year}#${park}`;
export const tenantsPartsPartition = (year: Year, park: ParkId, revision: RevisionId) =>
  `${tenantsPartition(year, park)}#${revision}`;
/** Over how many partitions the codes of a year's tenants are spread. */
export const CODE_SEGMENTS = SEGMENTS;
export const codesPartition = (year: Year, segment: number) => `CODES#${year}#${segment}`;
export const reportHeadsPartition = (year: Year) => `REPORTS#${year}`;
export const reportPartition = (year: Year, district: DistrictId) => `REPORT#${year}#${district}`;

const at = (pk: string, sk: string): Key => ({ pk, sk });
/** `name`: which kind it is to what lifts it; what stands in another place once more has the same. */
const kind = <Name extends string, Item, Place extends readonly unknown[]>(
  name: Name,
  shape: z.ZodType<Item>,
  key: (...place: Place) => Key,
): Kind<Item, Place, Name> => ({ name, key, read: (item) => shape.parse(lifted(name, item)) });

/**
 * Every kind of item of the one table: `pk` of its key is the partition, `sk` sorts within it.
 *
 * Plan revisions, runs and publications are written in batches under an id of their own and count only once the year head points at them:
 * one conditional write, so a reader sees all of it or nothing. So do lists of tenants, at which the tenants head of their park points: a tenant
 * code of a revision that it does not name counts for nothing. Nothing is ever scanned.
 *
 * What is written of all parks at once is spread over partitions: DynamoDB lets one take 1 000 write units a second.
 */
export const KINDS = {
  yearHead: kind('year-head', YearHead, (year: Year) => at(YEARS, String(year))),
  yearEvent: kind('year-event', YearEvent, (year: Year, sequence: number) =>
    at(yearPartition(year), EVENT_PREFIX + padded(sequence)),
  ),
  plan: kind('plan', PlanItem, (year: Year, revision: RevisionId) => at(planPartition(year, revision), 'PLAN')),
  participant: kind('participant', ParticipantItem, (year: Year, revision: RevisionId, park: ParkId) =>
    at(planPartition(year, revision), PARK_PREFIX + park),
  ),
  districtParticipant: kind(
    'participant',
    ParticipantItem,
    (year: Year, revision: RevisionId, district: DistrictId, park: ParkId) =>
      at(planPartition(year, revision), districtPrefix(district) + park),
  ),
  amendmentPart: kind('amendment-part', AmendmentPartItem, (year: Year, revision: RevisionId, part: number) =>
    at(planPartition(year, revision), AMENDMENT_PREFIX + padded(part)),
  ),
  amendment: kind('amendment', AmendmentItem, (year: Year, version: number) =>
    at(amendmentsPartition(year), padded(version)),
  ),
  evaluationHead: kind('evaluation-head', EvaluationHead, (year: Year, park: ParkId) => at(headsPartition(year), park)),
  /** Some attributes of a head: see `STANDING_PATHS`. */
  evaluationStanding: kind('evaluation-standing', EvaluationStanding, (year: Year, park: ParkId) =>
    at(headsPartition(year), park),
  ),
  submission: kind('submission', SubmissionItem, (year: Year, park: ParkId, version: Version) =>
    at(evaluationPartition(year, park), `SUBMISSION#${padded(version)}`),
  ),
  event: kind('event', EventItem, (year: Year, park: ParkId, sequence: number) =>
    at(evaluationPartition(year, park), EVENT_PREFIX + padded(sequence)),
  ),
  review: kind('review', ReviewItem, (year: Year, park: ParkId, sequence: number) =>
    at(evaluationPartition(year, park), `REVIEW#${padded(sequence)}`),
  ),
  settlement: kind('settlement', SettlementItem, (year: Year, park: ParkId, sequence: number) =>
    at(evaluationPartition(year, park), `SETTLEMENT#${padded(sequence)}`),
  ),
  evidence: kind('evidence', EvidenceEntryItem, (year: Year, park: ParkId, sequence: number) =>
    at(evaluationPartition(year, park), EVIDENCE_PREFIX + padded(sequence)),
  ),
  figure: kind('figure', FigureEntryItem, (year: Year, park: ParkId, sequence: number) =>
    at(evaluationPartition(year, park), FIGURE_PREFIX + padded(sequence)),
  ),
  upload: kind('upload', UploadItem, (year: Year, park: ParkId, id: EvidenceId) =>
    at(evaluationPartition(year, park), `UPLOAD#${id}`),
  ),
  panelMember: kind('panel-member', PanelItem, (year: Year, account: AccountId, park: ParkId) =>
    at(panelPartition(year, account), park),
  ),
  panelEntry: kind('panel-entry', PanelEntryItem, (year: Year, entry: PanelEntryId) => at(`ENTRY#${year}`, entry)),
  moneyHead: kind('money-head', MoneyHead, (park: ParkId) => at(moneyPartition(park), 'HEAD')),
  moneyFact: kind('fact', FactItem, (park: ParkId, sequence: number) =>
    at(moneyPartition(park), FACT_PREFIX + padded(sequence)),
  ),
  yearFact: kind('fact', YearFactItem, (year: Year, park: ParkId, sequence: number) =>
    at(yearFactsPartition(year), `${park}#${padded(sequence)}`),
  ),
  run: kind('run', RunItem, (year: Year, run: RunId) => at(runPartition(year, run), 'RUN')),
  result: kind('result', ResultItem, (year: Year, run: RunId, park: ParkId) =>
    at(runSegment(year, run, segmentOf(park)), PARK_PREFIX + park),
  ),
  /** Where version 1 kept a result, all of a run in one partition, and the entries of a publication. */
  firstResult: kind('result', ResultItem, (year: Year, run: RunId, park: ParkId) =>
    at(runPartition(year, run), PARK_PREFIX + park),
  ),
  publicationEvent: kind('event', EventItem, (year: Year, publication: PublicationId, park: ParkId) =>
    at(`PUBLICATION#${year}#${publication}#${park}`, 'EVENT'),
  ),
  firstPublicationEvent: kind('event', EventItem, (year: Year, publication: PublicationId, park: ParkId) =>
    at(`PUBLICATION#${year}#${publication}`, park),
  ),
  anchorPart: kind('anchor-part', AnchorPartItem, (year: Year, publication: PublicationId, part: number) =>
    at(anchorPartition(year, publication), ANCHOR_PART_PREFIX + padded(part)),
  ),
  anchorSignature: kind('anchor-signature', AnchorSignatureItem, (year: Year, publication: PublicationId) =>
    at(anchorPartition(year, publication), 'SIGNATURE'),
  ),
  begunPublication: kind('begun-publication', BegunPublicationItem, () => at('PUBLISHING', 'LAST')),
  applicationHead: kind('application-head', ApplicationHead, (application: ApplicationId) =>
    at(APPLICATIONS, application),
  ),
  applicationFact: kind('application-fact', ApplicationFactItem, (application: ApplicationId, sequence: number) =>
    at(applicationPartition(application), FACT_PREFIX + padded(sequence)),
  ),
  applicationTurn: kind('application-turn', ApplicationTurn, (district: DistrictId) => at('APPLYING', district)),
  registeredPark: kind('registered-park', RegisteredPark, (park: ParkId) => at(PARKS, park)),
  tenantsHead: kind('tenants-head', TenantsHead, (year: Year, park: ParkId) =>
    at(tenantsPartition(year, park), 'HEAD'),
  ),
  tenantsVersion: kind('tenants-version', TenantsVersionItem, (year: Year, park: ParkId, version: Version) =>
    at(tenantsPartition(year, park), `VERSION#${padded(version)}`),
  ),
  tenantsPart: kind('tenants-part', TenantsPartItem, (year: Year, park: ParkId, revision: RevisionId, part: number) =>
    at(tenantsPartsPartition(year, park, revision), TENANTS_PART_PREFIX + padded(part)),
  ),
  tenantCode: kind('tenant-code', TenantCodeItem, (year: Year, code: string, park: ParkId, revision: RevisionId) =>
    at(codesPartition(year, segmentOf(code)), `${codePrefix(code)}${park}#${revision}`),
  ),
  reportHead: kind('report-head', ReportHead, (year: Year, district: DistrictId, month: Month) =>
    at(reportHeadsPartition(year), reportHeadsPrefix(district) + twoDigits(month)),
  ),
  report: kind('report', ReportItem, (year: Year, district: DistrictId, month: Month, version: number) =>
    at(reportPartition(year, district), `MONTH#${twoDigits(month)}#${padded(version)}`),
  ),
  reportChain: kind('report-chain', ReportChain, (year: Year, district: DistrictId) =>
    at(reportPartition(year, district), 'HEAD'),
  ),
  reportEvent: kind('report-event', ReportEventItem, (year: Year, district: DistrictId, sequence: number) =>
    at(reportPartition(year, district), EVENT_PREFIX + padded(sequence)),
  ),
  idempotency: kind('idempotency', IdempotencyItem, (account: AccountId, key: IdempotencyKey) =>
    at(`KEY#${account}#${key}`, 'KEY'),
  ),
};
export type ItemKind = (typeof KINDS)[keyof typeof KINDS]['name'];
