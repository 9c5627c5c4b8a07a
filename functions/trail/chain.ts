import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Digest, type ApplicationId, type DistrictId, type ParkId, type Year } from '../../shared/vocabulary/ids';

/** SHA-256 of a value's canonical JSON (RFC 8785), in hex: equal content has an equal digest, whatever the order of its keys. */
export const digestOf = (content: unknown): Digest =>
  Digest.parse(
    createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex'),
  );

/** Where a hash chain stands: the number and the hash of its last entry. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: Digest;
}

/** Before the first entry. */
export const CHAIN_START: ChainHead = { sequence: 0, hash: Digest.parse('0'.repeat(64)) };

/** What chaining adds to an entry. */
export interface Link {
  readonly sequence: number;
  readonly previous: Digest;
  readonly hash: Digest;
}

/** The entry that follows a chain's head. Its hash covers `subject` (which chain), every field of the entry, its number and the hash before it. */
export const chained = <Entry extends object>(head: ChainHead, subject: string, entry: Entry): Entry & Link => {
  const linked = { ...entry, sequence: head.sequence + 1, previous: head.hash };
  return { ...linked, hash: digestOf({ subject, ...linked }) };
};

/** Whether an entry's hash follows from its content and the hash before it. */
export const isSealed = (subject: string, { hash, ...linked }: Link): boolean =>
  digestOf({ subject, ...linked }) === hash;

/** The number of the first entry that does not follow from the one before it, or null when the whole chain holds. Takes a chain from its first entry. */
export const brokenLink = (subject: string, entries: Iterable<Link>): number | null => {
  let head = CHAIN_START;
  for (const entry of entries) {
    const follows = entry.sequence === head.sequence + 1 && entry.previous === head.hash;
    if (!follows || !isSealed(subject, entry)) return head.sequence + 1;
    head = entry;
  }
  return null;
};

/** Names the trail of a year inside its hashes. */
export const yearSubject = (year: Year) => `year/${year}`;
/** Names the trail of a park and year inside its hashes. */
export const trailSubject = (year: Year, park: ParkId) => `evaluation/${year}/${park}`;
/** Names the trail of a park's money inside its hashes. */
export const moneySubject = (park: ParkId) => `money/${park}`;
/** Names the trail of an application for recognition inside its hashes. */
export const applicationSubject = (application: ApplicationId) => `recognition/${application}`;
/** Names the trail of a district's monthly reports inside its hashes. */
export const reportSubject = (year: Year, district: DistrictId) => `report/${year}/${district}`;
