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

type Image = Parameters<typeof unmarshall>[0];
// The two packages write the same shape down differently where it holds bytes, which ours never does.
const read = (image: object | undefined): Record<string, unknown> => unmarshall((image ?? {}) as Image);

/** What a record of the table's stream says of a trail; null where it is about something else. */
export const readTrailRecord = ({ eventName, dynamodb }: DynamoDBRecord): TrailRecord | null => {
  const { pk, sk } = read(dynamodb?.Keys);
  const place = placeOf(String(pk), String(sk));
  if (!place) return null;
  const { subject, beside, attempt } = place;
  const item = read(dynamodb?.NewImage);
  const sequence = place.sequence ?? item['sequence'];
  // What was removed without an image is known by its key alone.
  const number = sequence === undefined ? [] : [String(sequence).padStart(6, '0')];
  const name = [subject, ...number, ...(attempt ? [attempt] : [])].join('/');
  if (eventName !== 'INSERT')
    return { subject, name, change: { kind: eventName === 'REMOVE' ? 'removed' : 'modified' } };
  const notOfEntry = new Set(['pk', 'sk', ...beside]);
  const entry = Object.fromEntries(Object.entries(item).filter(([field]) => !notOfEntry.has(field)));
  // Whether it is an entry at all is what its hash tells.
  return {
    subject,
    name,
    change: { kind: 'added', entry: entry as unknown as Link, isInPlace: entry['sequence'] === sequence },
  };
};
