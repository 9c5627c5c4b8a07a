import * as z from 'zod';
import { Minutes } from '../../shared/evaluation/procedure/meeting';
import type { AnchorPart } from '../trail/anchor';
import type { Signature } from '../signing/signer';
import type { Link } from '../trail/chain';
import type { ApplicationId, Digest, DistrictId, ParkId, Year } from '../../shared/vocabulary/ids';
import type { AnchorPartItem, AnchorSignatureItem } from './table/anchor-items';
import type { Database } from './table/database';
import type { EvidenceEntry } from './table/evidence-items';
import { SCHEMA, type PublicationId } from './table/items';
import { keep, VERSIONED, type Kept } from './table/kept';
import type { Key, StoredItem } from './table/kind';
import { ANCHOR_PART_PREFIX, anchorPartition, KINDS } from './table/kinds';
import { entryOfItem } from './trail';

/** What a publication signs, and with what. */
export interface Anchor {
  readonly parts: readonly AnchorPart[];
  readonly signature: Signature;
}

/** The items of an anchor, beside the publication that will point at them. */
export const anchorItems = (
  year: Year,
  publication: PublicationId,
  { parts, signature }: Anchor,
): (Key & StoredItem)[] => [
  ...parts.map((part, index) => ({
    ...KINDS.anchorPart.key(year, publication, index + 1),
    ...part,
    schema: SCHEMA,
  })),
  { ...KINDS.anchorSignature.key(year, publication), ...signature, schema: SCHEMA },
];

/** Where something stands in a trail. */
interface TrailPlace {
  readonly subject: string;
  readonly sequence: number;
}
/** A place as text: as no other place is written. */
export const placeText = ({ subject, sequence }: TrailPlace): string => `${subject} ${String(sequence)}`;

// Made of names of ours.
const yearOf = (text: string) => Number(text) as Year;
const EVALUATION = /^evaluation\/(\d{4})\/([^/]+)$/;
/** Where an entry of each trail stands, by the trail's name. */
const ENTRY_KEYS: readonly (readonly [subject: RegExp, key: (parts: readonly string[], sequence: number) => Key])[] = [
  [/^year\/(\d{4})$/, ([y = ''], sequence) => KINDS.yearEvent.key(yearOf(y), sequence)],
  [EVALUATION, ([y = '', p = ''], sequence) => KINDS.event.key(yearOf(y), p as ParkId, sequence)],
  [/^money\/([^/]+)$/, ([p = ''], sequence) => KINDS.moneyFact.key(p as ParkId, sequence)],
  [
    /^recognition\/([^/]+)$/,
    ([application = ''], sequence) => KINDS.applicationFact.key(application as ApplicationId, sequence),
  ],
  [
    /^report\/(\d{4})\/([^/]+)$/,
    ([y = '', d = ''], sequence) => KINDS.reportEvent.key(yearOf(y), d as DistrictId, sequence),
  ],
];

/** Where the entry of a trail with this number stands; null for a name that no trail has. */
const entryKey = ({ subject, sequence }: TrailPlace): Key | null => {
  for (const [pattern, key] of ENTRY_KEYS) {
    const match = pattern.exec(subject);
    if (match) return key(match.slice(1), sequence);
  }
  return null;
};

/** Where stands what the entry of a park's trail with this number says of its evidence; null for another trail's name. */
const evidenceKey = ({ subject, sequence }: TrailPlace): Key | null => {
  const [, y, p] = EVALUATION.exec(subject) ?? [];
  return y === undefined || p === undefined ? null : KINDS.evidence.key(yearOf(y), p as ParkId, sequence);
};

/** What an entry says of a file; null where that cannot be read, so that nothing but its own file is missed. Throws NewerSchema. */
const readable = (item: StoredItem): EvidenceEntry | null => {
  try {
    return KINDS.evidence.read(item);
  } catch (error) {
    if (error instanceof z.ZodError) return null;
    throw error;
  }
};
/** What of an entry names minutes. Whether the entry itself can be read is told elsewhere. */
const NamesMinutes = z.object({ meeting: z.object({ minutes: Minutes }) });
const minutesDigest = (item: StoredItem): Digest | undefined =>
  NamesMinutes.safeParse(item).data?.meeting.minutes.sha256;

/** What publications have signed. */
export const anchorStore = (database: Database) => {
  /** What stands at some places, as something reads it: places where nothing stands, or nothing to be read, are left out. */
  const at = async <Of>(
    places: readonly TrailPlace[],
    keyOf: (place: TrailPlace) => Key | null,
    read: (item: StoredItem) => Of | undefined,
  ): Promise<ReadonlyMap<string, Of>> => {
    const byKey = new Map(
      places.flatMap((place) => {
        const key = keyOf(place);
        return key ? [[`${key.pk} ${key.sk}`, { key, place }] as const] : [];
      }),
    );
    const found = new Map<string, Of>();
    for (const item of await database.getAll([...byKey.values()].map(({ key }) => key))) {
      const [known, what] = [byKey.get(`${String(item['pk'])} ${String(item['sk'])}`), read(item)];
      if (known && what !== undefined) found.set(placeText(known.place), what);
    }
    return found;
  };

  return {
    /** The parts of what a publication signed, in order, as they were written. */
    async keptAnchorParts(year: Year, publication: PublicationId): Promise<Kept<AnchorPartItem>[]> {
      const items = await database.query({ pk: anchorPartition(year, publication), prefix: ANCHOR_PART_PREFIX });
      return items.map(keep(KINDS.anchorPart.read, VERSIONED));
    },

    /** The signature of a publication, or null. */
    async keptAnchorSignature(year: Year, publication: PublicationId): Promise<Kept<AnchorSignatureItem> | null> {
      const item = await database.get(KINDS.anchorSignature.key(year, publication));
      return item ? keep(KINDS.anchorSignature.read, VERSIONED)(item) : null;
    },

    /** The entries that stand at some places, by place. */
    entriesAt: (places: readonly TrailPlace[]): Promise<ReadonlyMap<string, Link>> =>
      at(places, entryKey, (item) => entryOfItem(item)?.entry),

    /** The digests of the files that entries at some places confirmed, or of the minutes that they name, by place. */
    async filesAt(places: readonly TrailPlace[]): Promise<ReadonlyMap<string, Digest>> {
      const confirmed = await at(places, evidenceKey, (item) => {
        const entry = readable(item);
        return entry?.step === 'added' ? entry.sha256 : undefined;
      });
      const others = places.filter((place) => !confirmed.has(placeText(place)));
      return new Map([...confirmed, ...(await at(others, entryKey, minutesDigest))]);
    },
  };
};
