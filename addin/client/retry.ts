import { ApiProblem, UnreadableAnswer } from './api-problem';
import { NetworkFailed } from './network-failed';

/** What a retry needs of the world outside. */
export interface Pacing {
  readonly wait: (milliseconds: number) => Promise<void>;
  /** From 0 up to 1. */
  readonly random: () => number;
}
export const PACING: Pacing = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: Math.random,
};

const ATTEMPTS = 4;
const FIRST_DELAY = 300;
const LONGEST_DELAY = 5_000;
/** Between two looks whether the data are ready by now. */
const PREPARING_DELAY = 1_000;

/** Whether the same request may succeed a moment later. */
const mayPass = (failure: unknown): boolean =>
  failure instanceof NetworkFailed ||
  (failure instanceof UnreadableAnswer && failure.isPassing) ||
  (failure instanceof ApiProblem && (failure.is('too-many-requests') || failure.is('temporarily-unavailable')));

const isPreparing = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem && failure.is('being-prepared');

/**
 * Runs `attempt` again while its failure may pass, after growing pauses of random length (full jitter), so that many sheets do not come back at the same moment.
 * Data that are being prepared come for sure: they are waited for however long it takes, and `onPreparing` is told meanwhile.
 * Only for what is safe to repeat: reads, and writes that carry an idempotency key.
 * @throws the last failure
 */
export const withRetries = async <Answer>(
  attempt: () => Promise<Answer>,
  pacing: Pacing = PACING,
  onPreparing: (problem: ApiProblem) => void = () => undefined,
): Promise<Answer> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (isPreparing(failure)) {
        tried = 0;
        onPreparing(failure);
        await pacing.wait(PREPARING_DELAY);
        continue;
      }
      if (tried >= ATTEMPTS || !mayPass(failure)) throw failure;
      await pacing.wait(pacing.random() * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** tried));
    }
  }
};
