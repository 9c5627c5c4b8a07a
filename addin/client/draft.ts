import * as z from 'zod';
import { IdempotencyKey, Instant, ParkId, Year } from '../../shared/vocabulary/ids';
import { Score } from '../../shared/assessment/score';
import { SubmissionRequest } from '../../shared/api/submission';
import { storedJson, type QuietStorage } from './browser-storage';

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

/** Drafts of this computer, one per park and year. */
export interface Drafts {
  keep(draft: Draft): void;
  find(park: ParkId, year: Year): Draft | null;
  drop(park: ParkId, year: Year): void;
}

/** Drafts in the browser's storage. What does not read as the draft asked for is as good as none. */
export const createDrafts = (storage: QuietStorage): Drafts => {
  const keyOf = (park: ParkId, year: Year) => `draft:${String(year)}:${park}`;
  return {
    keep: (draft) => storage.write(keyOf(draft.park, draft.year), JSON.stringify(draft)),
    find: (park, year) => {
      const { data } = Draft.safeParse(storedJson(storage.read(keyOf(park, year))));
      return data?.park === park && data.year === year ? data : null;
    },
    drop: (park, year) => storage.remove(keyOf(park, year)),
  };
};
