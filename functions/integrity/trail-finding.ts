import canonicalize from 'canonicalize';
import type { Instant, Year } from '../../shared/vocabulary/ids';
import type { Key } from '../store/table/kind';

/** Something in the stored trail that does not hold. */
export interface TrailFinding {
  /** Which chain: `year/2024`, `evaluation/2024/yubei`, `report/2024/yubei` or `money/yubei`; of what belongs to none, its key. */
  readonly subject: string;
  /** The number of the entry that it is about; null: the chain, or what is kept of it, as a whole. */
  readonly entry: number | null;
  /** In Chinese, for whoever looks after the data. */
  readonly words: string;
}

/** What was looked at, and what was found wrong. */
export interface TrailReport {
  /** The chains by name, as findings name them. */
  readonly chains: readonly string[];
  readonly entries: number;
  readonly findings: readonly TrailFinding[];
  /** What cannot be proved, for what an old version did not keep. No sign that anything was changed. */
  readonly unproven: readonly TrailFinding[];
}

/** Whether the signature of a publication holds; `not-checked`: with no key to check it, or for what is found wrong; `none`: of before there were signatures. */
export type PublicationSignature = 'holds' | 'not-checked' | 'none';
/** A publication, by its entry in the trail of its year. */
export interface ProvedPublication {
  readonly year: Year;
  readonly sequence: number;
  readonly at: Instant;
  readonly signature: PublicationSignature;
}
/** What was looked at in a whole table. */
export interface TableReport extends TrailReport {
  readonly publications: readonly ProvedPublication[];
}

/** A report with the items that it accounts for, by their keys as text: entries, what they digest, and what follows from both. */
export interface Proved extends TableReport {
  readonly accounted: readonly string[];
}

/** A key as text: as no other key is written. */
export const keyText = ({ pk, sk }: Key): string => `${pk} ${sk}`;

export const joinReports = (reports: readonly Proved[]): Proved => ({
  chains: reports.flatMap(({ chains }) => chains),
  entries: reports.reduce((sum, { entries }) => sum + entries, 0),
  findings: reports.flatMap(({ findings }) => findings),
  unproven: reports.flatMap(({ unproven }) => unproven),
  publications: reports.flatMap(({ publications }) => publications),
  accounted: reports.flatMap(({ accounted }) => accounted),
});

/** Whether two things have the same canonical JSON. */
export const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other);
