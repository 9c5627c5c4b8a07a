import type { UploadForm } from '../../shared/api/evidence';
import type { Digest, Instant } from '../../shared/vocabulary/ids';

/** A file as it is to come: under which key, and exactly what. */
export interface ExpectedFile {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: Digest;
  /** Its media type. */
  readonly media: string;
}

/** A file as it came. */
export interface StoredFile extends Omit<ExpectedFile, 'key'> {
  /** Its first bytes, as many as tell what kind of file it is. */
  readonly opening: Uint8Array;
}

/**
 * Where the files of the evidence and the minutes of meetings are kept. They come from the pane with a form and go to it by a link; neither passes through the API. Both hold for minutes,
 * and a form for one key and for exactly the bytes that were said. Every method throws EvidenceUnavailable where the store is out of reach,
 * ServiceDenied where it does not let us in.
 */
export interface EvidenceStore {
  /** A form with which this very file can be sent, and nothing else. */
  readonly createUpload: (file: ExpectedFile, now: Instant) => Promise<UploadForm>;
  /** What stands under a key; null: nothing (yet). */
  readonly head: (key: string) => Promise<StoredFile | null>;
  /** Copies a file that came to where no form can reach it, and where nobody removes it before its time: see `infra/data/buckets.ts`. */
  readonly keep: (from: string, to: string, now: Instant) => Promise<void>;
  /** A link under which a file is fetched, to be saved under a name, never shown in the page. */
  readonly createDownload: (
    key: string,
    saved: { readonly name: string; readonly media: string },
    now: Instant,
  ) => Promise<{ readonly url: string; readonly expiresAt: Instant }>;
}

/** For how long a form can be used, in seconds: it is asked for right before the file is sent. */
export const FORM_SECONDS = 15 * 60;
/** For how long a link can be used, in seconds: it is followed at once. */
export const LINK_SECONDS = 5 * 60;
/** The moment so many seconds after another. */
export const secondsAfter = (now: Instant, seconds: number): Instant =>
  new Date(Date.parse(now) + seconds * 1000).toISOString() as Instant;
