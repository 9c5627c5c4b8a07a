import { serviceFailure } from '../../aws/service-failure';
import { LONGEST_CALL } from './connect';
import { StoreBusy } from './failures';

export interface RetryPolicy {
  readonly attempts: number;
  /** Milliseconds before the second attempt at most; doubles up to `longest`. */
  readonly first: number;
  readonly longest: number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds until the answer must be there. */
  readonly timeLeft: () => number;
}

/** Nothing is tried again that might not be answered in this time, in milliseconds. What was silent may be so again, for as long as a call is waited for. */
const lastCall = (cause: unknown) => (cause instanceof Error && cause.name === 'TimeoutError' ? LONGEST_CALL : 1_500);

export const DEFAULT_RETRY: RetryPolicy = {
  attempts: 6,
  first: 40,
  longest: 500,
  random: Math.random,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  timeLeft: () => Infinity,
};

/** Reasons of a cancelled transaction that say nothing about its conditions. */
const PASSING = new Set(['None', 'TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** The codes why a transaction was cancelled, one per write in their order; null for any other error. */
export const cancellationCodes = (error: unknown): readonly string[] | null => {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return null;
  const reasons: unknown = 'CancellationReasons' in error ? error.CancellationReasons : null;
  if (!Array.isArray(reasons)) return [];
  return reasons.map((reason: { Code?: string } | undefined) => reason?.Code ?? 'None');
};

const passes = (error: unknown): boolean => {
  const codes = cancellationCodes(error);
  if (codes) return codes.some((code) => code !== 'None') && codes.every((code) => PASSING.has(code));
  // A write that may have arrived is told by its idempotency key.
  return serviceFailure(error) === 'passing';
};

/** Waits a random part of a growing time before the next attempt. Throws StoreBusy with the cause when the attempts or the time are used up. */
const waitToRetry = async (policy: RetryPolicy, attempt: number, cause: unknown): Promise<void> => {
  const wait = policy.random() * Math.min(policy.longest, policy.first * 2 ** (attempt - 1));
  if (attempt >= policy.attempts || policy.timeLeft() < wait + lastCall(cause)) throw new StoreBusy(attempt, cause);
  await policy.sleep(wait);
};

/** Runs a call again while the database is merely busy or out of reach. Throws StoreBusy when the attempts or the time are used up, any other error at once. */
export const retried = async <Answer>(policy: RetryPolicy, call: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!passes(error)) throw error;
      await waitToRetry(policy, attempt, error);
    }
  }
};

/**
 * Runs a batch again with what each attempt leaves over, waiting in between, until nothing is left. A batch that gets through bit by bit is never
 * given up before the time is; throws StoreBusy then, or when as many attempts as the policy allows got nothing done one after the other.
 */
export const untilDone = async <Entry>(
  policy: RetryPolicy,
  entries: readonly Entry[],
  attempt: (entries: readonly Entry[]) => Promise<readonly Entry[]>,
): Promise<void> => {
  let left = entries;
  for (let inVain = 0; left.length > 0;) {
    const before = left.length;
    left = await attempt(left);
    if (left.length === 0) return;
    inVain = left.length < before ? 0 : inVain + 1;
    await waitToRetry(policy, inVain, left);
  }
};
