import type { EvidenceId } from '../../shared/evaluation/evidence/evidence';
import type { Digest, ParkId, Year } from '../../shared/vocabulary/ids';

/** Where files stand that nobody has confirmed yet. What stays here is deleted after some days: see `infra/data/buckets.ts`. */
export const INCOMING = 'incoming/';

/** The folder of the files that were confirmed. */
export const KEPT = 'kept';

/** Where a file is sent to. Nothing in a key was written by a person. */
export const incomingKey = (year: Year, park: ParkId, id: EvidenceId) => `${INCOMING}${year}/${park}/${id}`;
/** Where a confirmed file is kept: under its own content, so that it is kept once, whatever items it is shown for. */
export const keptKey = (year: Year, park: ParkId, sha256: Digest) => `${KEPT}/${year}/${park}/${sha256}`;

/** The minutes of meetings stand beside the years of the evidence. */
const MINUTES = 'minutes';
/** Where the minutes of a meeting are sent to. Under their own content: who can send here has that very file. */
export const incomingMinutesKey = (year: Year, sha256: Digest) => `${INCOMING}${MINUTES}/${year}/${sha256}`;
/** Where minutes that a decision names are kept: once, whatever decisions were taken at the meeting. */
export const keptMinutesKey = (year: Year, sha256: Digest) => `${KEPT}/${MINUTES}/${year}/${sha256}`;
