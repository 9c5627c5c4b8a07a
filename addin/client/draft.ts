import * as z from 'zod';
import { IdempotencyKey, Instant, ParkId, Year } from '../../shared/api/ids';
import { Score } from '../../shared/api/score';
import { SubmissionRequest } from '../../shared/api/submission';

/** A submission whose receipt has not come: the very request and its key, so that sending it again can never submit twice. */
export const Draft = z.strictObject({
  park: ParkId,
  year: Year,
  key: IdempotencyKey,
  request: SubmissionRequest,
  /** When it was first sent, by this computer's clock: only shown, never decided upon. */
  sentAt: Instant,
  /** The total that was shown when it was sent. */
  total: Score.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** The part of localStorage that is needed. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Drafts of this computer, one per park and year. */
export interface Drafts {
  keep(draft: Draft): void;
  find(park: ParkId, year: Year): Draft | null;
  drop(park: ParkId, year: Year): void;
}

/**
 * Drafts in the browser's storage. Excel on the web partitions storage by the page around it: `partition` (Office.context.partitionKey) keeps ours apart from other hosts'.
 * A storage that is full, switched off or holds something foreign is as good as empty: a draft is a second chance, and must never stop the first.
 */
export const createDrafts = (storage: DraftStorage | null, partition = ''): Drafts => {
  const keyOf = (park: ParkId, year: Year) => `${partition}yuanping:draft:${String(year)}:${park}`;
  const attempt = <Value>(action: () => Value): Value | null => {
    try {
      return action();
    } catch {
      return null;
    }
  };
  return {
    keep: (draft) => void attempt(() => storage?.setItem(keyOf(draft.park, draft.year), JSON.stringify(draft))),
    find: (park, year) => {
      const draft = attempt(() => Draft.parse(JSON.parse(storage?.getItem(keyOf(park, year)) ?? 'null')));
      return draft?.park === park && draft.year === year ? draft : null;
    },
    drop: (park, year) => void attempt(() => storage?.removeItem(keyOf(park, year))),
  };
};
