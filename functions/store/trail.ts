import canonicalize from 'canonicalize';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { applicationSubject, type Link, moneySubject, reportSubject, trailSubject, yearSubject } from '../trail/chain';
import type { ApplicationId, DistrictId, ParkId, Year } from '../../shared/vocabulary/ids';

/** An entry of a trail that the table's stream tells of. */
export interface TrailRecord {
  /** Which chain: `year/2025`, `evaluation/2025/dazu`, `report/2025/dazu`, `money/dazu` or `recognition/application`. */
  readonly subject: string;
  /** The entry's own name: its chain and number, and for the end of a published park's trail the attempt at publishing that wrote it. */
  readonly name: string;
  readonly change:
    | { readonly kind: 'added'; readonly entry: Link; readonly isInPlace: boolean }
    | { readonly kind: 'modified' | 'removed' };
}

interface Place {
  readonly subject: string;
  /** The number that the key says; null where the key does not say it. */
  readonly sequence: number | null;
  readonly attempt?: string;
  /** What is stored beside the entry and no part of it. */
  readonly beside: readonly string[];
}

const year = (text: string) => Number(text) as Year;
const park = (text: string) => text as ParkId;

const publicationPlace = ([y = '', attempt = '', p = '']: readonly string[]): Place => ({
  subject: trailSubject(year(y), park(p)),
  sequence: null,
  attempt,
  beside: ['schema'],
});

/** The keys under which trails are kept (see `kinds.ts`), and what each says of the entry. */
const PLACES: readonly (readonly [pattern: RegExp, place: (parts: readonly string[]) => Place])[] = [
  [
    /^YEAR#(\d{4})\/EVENT#(\d{6})$/,
    ([y = '', sequence]) => ({ subject: yearSubject(year(y)), sequence: Number(sequence), beside: [] }),
  ],
  [
    /^EVALUATION#(\d{4})#([^#/]+)\/EVENT#(\d{6})$/,
    ([y = '', p = '', sequence]) => ({
      subject: trailSubject(year(y), park(p)),
      sequence: Number(sequence),
      beside: ['schema'],
    }),
  ],
  [/^PUBLICATION#(\d{4})#([^#/]+)#([^#/]+)\/EVENT$/, publicationPlace],
  // Where version 1 kept it.
  [/^PUBLICATION#(\d{4})#([^#/]+)\/([^#/]+)$/, publicationPlace],
  [
    /^MONEY#([^#/]+)\/FACT#(\d{6})$/,
    ([p = '', sequence]) => ({
      subject: moneySubject(park(p)),
      sequence: Number(sequence),
      beside: ['schema', 'park'],
    }),
  ],
  [
    /^APPLICATION#([^#/]+)\/FACT#(\d{6})$/,
    ([application = '', sequence]) => ({
      subject: applicationSubject(application as ApplicationId),
      sequence: Number(sequence),
      beside: ['schema'],
    }),
  ],
  // The same facts again, listed by year: they must say the same.
  [
    /^FACTS#\d{4}\/([^#/]+)#(\d{6})$/,
    ([p = '', sequence]) => ({
      subject: moneySubject(park(p)),
      sequence: Number(sequence),
      beside: ['schema', 'park'],
    }),
  ],
  [
    /^REPORT#(\d{4})#([^#/]+)\/EVENT#(\d{6})$/,
    ([y = '', d = '', sequence]) => ({
      // Made of a key of ours.
      subject: reportSubject(year(y), d as DistrictId),
      sequence: Number(sequence),
      beside: ['schema'],
    }),
  ],
];

const placeOf = (pk: string, sk: string): Place | null => {
  for (const [pattern, place] of PLACES) {
    const match = pattern.exec(`${pk}/${sk}`);
    if (match) return place(match.slice(1));
  }
  return null;
};

/** Which chain an item of the table is an entry of, by its key; null for what is no entry, or one that nothing may point at: an attempt at publishing. */
export const chainOf = (pk: string, sk: string): string | null => {
  const place = placeOf(pk, sk);
  return place === null || place.attempt !== undefined ? null : place.subject;
};

/** An entry as it stands in a table. */
interface StoredEntry {
  readonly subject: string;
  /** See `TrailRecord`. */
  readonly name: string;
  readonly entry: Link;
  readonly isInPlace: boolean;
}

const nameOf = ({ subject, attempt }: Place, sequence: unknown): string => {
  // What was removed without an image is known by its key alone.
  const number = sequence === undefined ? [] : [String(sequence).padStart(6, '0')];
  return [subject, ...number, ...(attempt ? [attempt] : [])].join('/');
};

const entryAt = (place: Place, item: Readonly<Record<string, unknown>>): StoredEntry => {
  const sequence = place.sequence ?? item['sequence'];
  const notOfEntry = new Set(['pk', 'sk', ...place.beside]);
  const entry = Object.fromEntries(Object.entries(item).filter(([field]) => !notOfEntry.has(field)));
  // Whether it is an entry at all is what its hash tells.
  const link = entry as unknown as Link;
  return { subject: place.subject, name: nameOf(place, sequence), entry: link, isInPlace: link.sequence === sequence };
};

/** The entry that an item of the table is; null for what is none. */
export const entryOfItem = (item: Readonly<Record<string, unknown>>): StoredEntry | null => {
  const place = placeOf(String(item['pk']), String(item['sk']));
  return place && entryAt(place, item);
};

/** An entry as it is copied: with its chain's name, so that a copy can be checked alone: without `hash`, its SHA-256 is `hash`. */
export const copyOfEntry = (subject: string, entry: Link): string => canonicalize({ subject, ...entry }) ?? '';

type Image = Parameters<typeof unmarshall>[0];
// The two packages write the same shape down differently where it holds bytes, which ours never does.
const read = (image: object | undefined): Record<string, unknown> => unmarshall((image ?? {}) as Image);

/** What a record of the table's stream says of a trail; null where it is about something else. */
export const readTrailRecord = ({ eventName, dynamodb }: DynamoDBRecord): TrailRecord | null => {
  const { pk, sk } = read(dynamodb?.Keys);
  const place = placeOf(String(pk), String(sk));
  if (!place) return null;
  const { subject } = place;
  const item = read(dynamodb?.NewImage);
  if (eventName !== 'INSERT') {
    const name = nameOf(place, place.sequence ?? item['sequence']);
    return { subject, name, change: { kind: eventName === 'REMOVE' ? 'removed' : 'modified' } };
  }
  const { name, entry, isInPlace } = entryAt(place, item);
  return { subject, name, change: { kind: 'added', entry, isInPlace } };
};
