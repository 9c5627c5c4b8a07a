import { createHash } from 'node:crypto';
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
import type { PublicationId, RevisionId } from './items';

/**
 * The keys of the one table, and what each is for. `pk` is the partition, `sk` sorts within it.
 *
 * | item              | pk                           | sk                      | read by                                             |
 * |-------------------|------------------------------|-------------------------|-----------------------------------------------------|
 * | year head         | YEARS                        | 2025                    | get: state of a year · query: all years              |
 * | year event        | YEAR#2025                    | EVENT#000001            | query: trail of the year                             |
 * | plan revision     | PLAN#2025#revision           | PLAN                    | get, through the year head                           |
 * | participant       | PLAN#2025#revision           | PARK#park               | get: one park · query: all, paged                    |
 * | participant again | PLAN#2025#revision           | DISTRICT#district#park  | query: the parks of a district, paged                |
 * | amendment part    | PLAN#2025#revision           | AMENDMENT#000001        | query: what the amendment that made the revision says |
 * | evaluation head   | HEADS#2025                   | park                    | get: one park · query: a stretch of parks            |
 * | submission        | EVALUATION#2025#park         | SUBMISSION#000001       | get: one version                                     |
 * | event             | EVALUATION#2025#park         | EVENT#000001            | query: trail of the park, paged                      |
 * | review            | EVALUATION#2025#park         | REVIEW#000003           | get: by the number of its event                      |
 * | settlement        | EVALUATION#2025#park         | SETTLEMENT#000007       | get: by the number of its event                      |
 * | evidence          | EVALUATION#2025#park         | EVIDENCE#000009         | get: by the number of its event · query: all of a park |
 * | upload            | EVALUATION#2025#park         | UPLOAD#id               | get: by its id; has `ttl`                            |
 * | panel member      | PANEL#2025#account           | park                    | get: one park · query: all parks of an expert        |
 * | panel entry       | ENTRY#2025                   | entry                   | get: the park behind an expert's number              |
 * | amendment         | AMENDMENTS#2025              | 000002                  | query: all of a year · get: by the plan's version    |
 * | money head        | MONEY#park                   | HEAD                    | get                                                  |
 * | money fact        | MONEY#park                   | FACT#000001             | query: all of a park                                 |
 * | money fact again  | FACTS#2025                   | park#000001             | query: all of a year                                 |
 * | grading run       | RUN#2025#run                 | RUN                     | get                                                  |
 * | result            | RUN#2025#run#segment         | PARK#park               | get: one park · query: a stretch of parks            |
 * | publication event | PUBLICATION#2025#publication#park | EVENT              | get: the end of a published park's trail             |
 * | result, version 1 | RUN#2025#run                 | PARK#park               | as a result, where that is not found                 |
 * | publication event, version 1 | PUBLICATION#2025#publication | park         | as a publication event, where that is not found      |
 * | application head  | APPLICATIONS                 | application             | get · query: all                                     |
 * | application fact  | APPLICATION#application      | FACT#000001             | query: trail of the application                      |
 * | application turn  | APPLYING                     | district                | get: before the names that the district applied for  |
 * | registered park   | PARKS                        | park                    | get · query: all                                     |
 * | tenants head      | TENANTS#2025#park            | HEAD                    | get: the list that counts · batches of parks         |
 * | tenants version   | TENANTS#2025#park            | VERSION#000001          | get: one version, without its rows                   |
 * | tenants part      | TENANTS#2025#park#revision   | PART#000001             | query: the rows of a version                         |
 * | tenant code       | CODES#2025#segment           | code#park#revision      | query: which parks list a code, paged                |
 * | report head       | REPORTS#2025                 | district#03             | query: who reported what of a year, or of a district |
 * | report            | REPORT#2025#district         | MONTH#03#000001         | get: one version of a month                          |
 * | report chain      | REPORT#2025#district         | HEAD                    | get: the head of the trail                           |
 * | report event      | REPORT#2025#district         | EVENT#000001            | query: trail of the district's reports               |
 * | idempotency key   | KEY#account#key              | KEY                     | get: what a repeated request was answered; has `ttl` |
 *
 * Plan revisions, runs and publications are written in batches under an id of their own and count only once the year head points at them:
 * one conditional write, so a reader sees all of it or nothing. So do lists of tenants, at which the tenants head of their park points: a tenant
 * code of a revision that it does not name counts for nothing. Nothing is ever scanned.
 *
 * What is written of all parks at once is spread over partitions: DynamoDB lets one take 1 000 write units a second.
 */
export interface Key {
  readonly pk: string;
  readonly sk: string;
}

/** Numbers in sort keys have a fixed width, so that they sort as numbers. */
const padded = (number: number) => String(number).padStart(6, '0');

export const YEARS = 'YEARS';
export const PARK_PREFIX = 'PARK#';
export const EVENT_PREFIX = 'EVENT#';
export const planPartition = (year: Year, revision: RevisionId) => `PLAN#${year}#${revision}`;
export const headsPartition = (year: Year) => `HEADS#${year}`;
export const evaluationPartition = (year: Year, park: ParkId) => `EVALUATION#${year}#${park}`;
export const runPartition = (year: Year, run: RunId) => `RUN#${year}#${run}`;
/** Over how many partitions the results of a run are spread. */
const SEGMENTS = 16;
const segmentOf = (park: ParkId) => createHash('sha256').update(park).digest().readUInt8(0) % SEGMENTS;
const runSegment = (year: Year, run: RunId, segment: number) => `${runPartition(year, run)}#${segment}`;
export const runSegments = (year: Year, run: RunId): string[] =>
  Array.from({ length: SEGMENTS }, (_, segment) => runSegment(year, run, segment));
export const districtPrefix = (district: DistrictId) => `DISTRICT#${district}#`;

export const yearHeadKey = (year: Year): Key => ({ pk: YEARS, sk: String(year) });
export const yearPartition = (year: Year) => `YEAR#${year}`;
export const yearEventKey = (year: Year, sequence: number): Key => ({
  pk: yearPartition(year),
  sk: EVENT_PREFIX + padded(sequence),
});
export const planKey = (year: Year, revision: RevisionId): Key => ({ pk: planPartition(year, revision), sk: 'PLAN' });
export const participantKey = (year: Year, revision: RevisionId, park: ParkId): Key => ({
  pk: planPartition(year, revision),
  sk: PARK_PREFIX + park,
});
export const districtParticipantKey = (year: Year, revision: RevisionId, district: DistrictId, park: ParkId): Key => ({
  pk: planPartition(year, revision),
  sk: districtPrefix(district) + park,
});
export const AMENDMENT_PREFIX = 'AMENDMENT#';
export const amendmentPartKey = (year: Year, revision: RevisionId, part: number): Key => ({
  pk: planPartition(year, revision),
  sk: AMENDMENT_PREFIX + padded(part),
});
export const evaluationHeadKey = (year: Year, park: ParkId): Key => ({ pk: headsPartition(year), sk: park });
export const submissionKey = (year: Year, park: ParkId, version: Version): Key => ({
  pk: evaluationPartition(year, park),
  sk: `SUBMISSION#${padded(version)}`,
});
export const eventKey = (year: Year, park: ParkId, sequence: number): Key => ({
  pk: evaluationPartition(year, park),
  sk: EVENT_PREFIX + padded(sequence),
});
export const reviewKey = (year: Year, park: ParkId, sequence: number): Key => ({
  pk: evaluationPartition(year, park),
  sk: `REVIEW#${padded(sequence)}`,
});
export const settlementKey = (year: Year, park: ParkId, sequence: number): Key => ({
  pk: evaluationPartition(year, park),
  sk: `SETTLEMENT#${padded(sequence)}`,
});
export const EVIDENCE_PREFIX = 'EVIDENCE#';
export const evidenceKey = (year: Year, park: ParkId, sequence: number): Key => ({
  pk: evaluationPartition(year, park),
  sk: EVIDENCE_PREFIX + padded(sequence),
});
export const uploadKey = (year: Year, park: ParkId, id: EvidenceId): Key => ({
  pk: evaluationPartition(year, park),
  sk: `UPLOAD#${id}`,
});
export const panelPartition = (year: Year, account: AccountId) => `PANEL#${year}#${account}`;
export const panelKey = (year: Year, account: AccountId, park: ParkId): Key => ({
  pk: panelPartition(year, account),
  sk: park,
});
export const panelEntryKey = (year: Year, entry: PanelEntryId): Key => ({ pk: `ENTRY#${year}`, sk: entry });
export const amendmentsPartition = (year: Year) => `AMENDMENTS#${year}`;
export const amendmentKey = (year: Year, version: number): Key => ({
  pk: amendmentsPartition(year),
  sk: padded(version),
});
export const FACT_PREFIX = 'FACT#';
export const moneyPartition = (park: ParkId) => `MONEY#${park}`;
export const moneyHeadKey = (park: ParkId): Key => ({ pk: moneyPartition(park), sk: 'HEAD' });
export const moneyFactKey = (park: ParkId, sequence: number): Key => ({
  pk: moneyPartition(park),
  sk: FACT_PREFIX + padded(sequence),
});
export const yearFactsPartition = (year: Year) => `FACTS#${year}`;
export const yearFactKey = (year: Year, park: ParkId, sequence: number): Key => ({
  pk: yearFactsPartition(year),
  sk: `${park}#${padded(sequence)}`,
});
/** Sorts after every fact of a park in a year, and before those of the next park. */
export const yearFactEnd = (park: ParkId) => `${park}#~`;
export const APPLICATIONS = 'APPLICATIONS';
export const applicationHeadKey = (application: ApplicationId): Key => ({ pk: APPLICATIONS, sk: application });
export const applicationPartition = (application: ApplicationId) => `APPLICATION#${application}`;
export const applicationFactKey = (application: ApplicationId, sequence: number): Key => ({
  pk: applicationPartition(application),
  sk: FACT_PREFIX + padded(sequence),
});
export const PARKS = 'PARKS';
export const applicationTurnKey = (district: DistrictId): Key => ({ pk: 'APPLYING', sk: district });
export const registeredParkKey = (park: ParkId): Key => ({ pk: PARKS, sk: park });
export const runKey = (year: Year, run: RunId): Key => ({ pk: runPartition(year, run), sk: 'RUN' });
export const resultKey = (year: Year, run: RunId, park: ParkId): Key => ({
  pk: runSegment(year, run, segmentOf(park)),
  sk: PARK_PREFIX + park,
});
export const publicationEventKey = (year: Year, publication: PublicationId, park: ParkId): Key => ({
  pk: `PUBLICATION#${year}#${publication}#${park}`,
  sk: 'EVENT',
});
/** Where version 1 kept a result: all of a run in one partition. */
export const firstResultKey = (year: Year, run: RunId, park: ParkId): Key => ({
  pk: runPartition(year, run),
  sk: PARK_PREFIX + park,
});
/** Where version 1 kept the entries of a publication. */
export const firstPublicationEventKey = (year: Year, publication: PublicationId, park: ParkId): Key => ({
  pk: `PUBLICATION#${year}#${publication}`,
  sk: park,
});
const tenantsPartition = (year: Year, park: ParkId) => `TENANTS#${year}#${park}`;
export const tenantsHeadKey = (year: Year, park: ParkId): Key => ({ pk: tenantsPartition(year, park), sk: 'HEAD' });
export const tenantsVersionKey = (year: Year, park: ParkId, version: Version): Key => ({
  pk: tenantsPartition(year, park),
  sk: `VERSION#${padded(version)}`,
});
export const TENANTS_PART_PREFIX = 'PART#';
export const tenantsPartsPartition = (year: Year, park: ParkId, revision: RevisionId) =>
  `${tenantsPartition(year, park)}#${revision}`;
export const tenantsPartKey = (year: Year, park: ParkId, revision: RevisionId, part: number): Key => ({
  pk: tenantsPartsPartition(year, park, revision),
  sk: TENANTS_PART_PREFIX + padded(part),
});
/** Over how many partitions the codes of a year's tenants are spread. */
export const CODE_SEGMENTS = 16;
const codeSegmentOf = (code: string) => createHash('sha256').update(code).digest().readUInt8(0) % CODE_SEGMENTS;
export const codesPartition = (year: Year, segment: number) => `CODES#${year}#${segment}`;
export const codePrefix = (code: string) => `${code}#`;
export const tenantCodeKey = (year: Year, code: string, park: ParkId, revision: RevisionId): Key => ({
  pk: codesPartition(year, codeSegmentOf(code)),
  sk: `${codePrefix(code)}${park}#${revision}`,
});
const twoDigits = (month: Month) => String(month).padStart(2, '0');
export const reportHeadsPartition = (year: Year) => `REPORTS#${year}`;
/** What the heads of one district start with. */
export const reportHeadsPrefix = (district: DistrictId) => `${district}#`;
export const reportHeadKey = (year: Year, district: DistrictId, month: Month): Key => ({
  pk: reportHeadsPartition(year),
  sk: reportHeadsPrefix(district) + twoDigits(month),
});
export const reportPartition = (year: Year, district: DistrictId) => `REPORT#${year}#${district}`;
export const reportChainKey = (year: Year, district: DistrictId): Key => ({
  pk: reportPartition(year, district),
  sk: 'HEAD',
});
export const reportKey = (year: Year, district: DistrictId, month: Month, version: number): Key => ({
  pk: reportPartition(year, district),
  sk: `MONTH#${twoDigits(month)}#${padded(version)}`,
});
export const reportEventKey = (year: Year, district: DistrictId, sequence: number): Key => ({
  pk: reportPartition(year, district),
  sk: EVENT_PREFIX + padded(sequence),
});
export const idempotencyKey = (account: AccountId, key: IdempotencyKey): Key => ({
  pk: `KEY#${account}#${key}`,
  sk: 'KEY',
});
