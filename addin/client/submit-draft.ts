import type { Receipt } from '../../shared/api/submission';
import { ApiProblem } from './api-problem';
import type { ApiClient } from './api-client';
import type { Draft, Drafts } from './draft';

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
