import canonicalize from 'canonicalize';
import type { Digest, Instant, RunId, Year } from '../../shared/vocabulary/ids';
import { digestOf } from './chain';

/** Where a trail stood: its name, and the number and hash of its last entry. */
export interface AnchoredHead {
  readonly subject: string;
  readonly sequence: number;
  readonly hash: Digest;
}
/** A file of the evidence or the minutes of a meeting, with the trail and the number of the entry that confirmed or names it. */
export interface AnchoredFile {
  readonly subject: string;
  readonly sequence: number;
  readonly sha256: Digest;
}
/** A part of the list of what a publication signs. */
export interface AnchorPart {
  readonly heads: readonly AnchoredHead[];
  readonly files: readonly AnchoredFile[];
}
/** Which publication signs. */
export interface AnchoredPublication {
  readonly year: Year;
  readonly run: RunId;
  readonly publication: string;
  readonly at: Instant;
}

/** Lines of one part: some 150 bytes each, where an item may hold 400 KB. */
export const ANCHOR_PART = 1000;

type Line = AnchoredHead | AnchoredFile;
const inOrder = <Of extends Line>(lines: readonly Of[]): Of[] =>
  lines.toSorted((a, b) => (a.subject === b.subject ? a.sequence - b.sequence : a.subject < b.subject ? -1 : 1));

/** The list of what a publication signs, in the order of the trails' names, in parts that each fit an item. */
export const anchorParts = (heads: readonly AnchoredHead[], files: readonly AnchoredFile[]): AnchorPart[] => {
  const [ofHeads, ofFiles] = [inOrder(heads), inOrder(files)];
  const slice = <Of>(lines: readonly Of[], part: number) => lines.slice(part * ANCHOR_PART, (part + 1) * ANCHOR_PART);
  const partsOf = (lines: readonly Line[]) => Math.ceil(lines.length / ANCHOR_PART);
  return [
    ...Array.from({ length: partsOf(ofHeads) }, (_, part) => ({ heads: slice(ofHeads, part), files: [] })),
    ...Array.from({ length: partsOf(ofFiles) }, (_, part) => ({ heads: [], files: slice(ofFiles, part) })),
  ];
};

const statement = ({ year, run, publication, at }: AnchoredPublication, parts: readonly AnchorPart[]) => ({
  statement: 'yuanping-publication',
  year,
  run,
  publication,
  at,
  parts: parts.map(({ heads, files }) => digestOf({ heads, files })),
});

/** The text that a publication signs: canonical JSON (RFC 8785) that names it and the digest of each part. */
export const anchorText = (publication: AnchoredPublication, parts: readonly AnchorPart[]): string =>
  canonicalize(statement(publication, parts)) ?? '';

/** The root digest: the SHA-256 of that text. */
export const anchorRoot = (publication: AnchoredPublication, parts: readonly AnchorPart[]): Digest =>
  digestOf(statement(publication, parts));
