import * as z from 'zod';
import { IdempotencyKey, Instant, ParkId, Year } from '../../shared/vocabulary/ids';
import { Score } from '../../shared/assessment/score';
import { SubmissionRequest, type Receipt } from '../../shared/api/submission';
import { storedJson, type QuietStorage } from '../client/browser-storage';
import { ApiProblem } from '../client/api-problem';
import { type ApiClient, newIdempotencyKey } from '../client/api-client';
import { printedPoints } from '../../shared/vocabulary/quantities';
import { sentSheet } from '../../shared/vocabulary/sheet-title';
import { choicesMade } from './choices-made';
import type { Validation } from '../excel/submission/validate';

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
  /** What was read from where, in words; drafts of before have none. */
  readFrom: z.string().max(2000).optional(),
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

/** Refusals after which the same request may still be accepted: its draft is kept. Any other refusal is final, and what was typed is in the sheet. */
const TEMPORARY = [
  'not-signed-in',
  'too-many-requests',
  'temporarily-unavailable',
  'service-fault',
  'internal-error',
] as const;

/** Whether the server has refused for good, so that sending the same again makes no sense. */
export const isFinalRefusal = (failure: unknown) =>
  failure instanceof ApiProblem && !TEMPORARY.some((type) => failure.is(type));

/**
 * Sends a submission and gives its receipt. The draft is kept before anything is sent and dropped once the server has accepted or finally refused it,
 * so that a broken line, a closed Excel or a power cut in between loses nothing.
 * @throws as {@link ApiClient.call}
 */
export const submitDraft = async (api: ApiClient, drafts: Drafts, draft: Draft): Promise<Receipt> => {
  drafts.keep(draft);
  const { park, year, request, key } = draft;
  try {
    const receipt = await api.call('submit', { path: { year, park }, body: request, key });
    drafts.drop(park, year);
    return receipt;
  } catch (failure) {
    if (isFinalRefusal(failure)) drafts.drop(park, year);
    throw failure;
  }
};

/** What is about to be sent, from a sheet that has just been checked: with a key of its own, that stays with it. */
export const draftOf = ({
  park,
  year,
  basedOn,
  validation: { reading, assessment },
}: {
  readonly park: ParkId;
  readonly year: Year;
  readonly basedOn: number;
  readonly validation: Validation;
}): Draft => {
  const choices = [...choicesMade(reading.questions)];
  return {
    park,
    year,
    key: newIdempotencyKey(),
    request: {
      reported: reading.reported,
      claimed: reading.claimed,
      basedOn,
      ...(choices.length > 0 && { choices }),
      ...sentSheet(reading.sheet),
      ...(Object.keys(reading.sources.taken).length > 0 && { sources: reading.sources.taken }),
    },
    readFrom: reading.readFrom,
    sentAt: Instant.parse(new Date().toISOString()),
    total: assessment && printedPoints(assessment.total),
  };
};
