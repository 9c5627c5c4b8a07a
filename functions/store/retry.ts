import { StoreBusy } from './failures';

export interface RetryPolicy {
  readonly attempts: number;
  /** Milliseconds before the second attempt at most; doubles up to `longest`. */
  readonly first: number;
  readonly longest: number;
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const DEFAULT_RETRY: RetryPolicy = {
  attempts: 6,
  first: 40,
  longest: 500,
  random: Math.random,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const THROTTLED = new Set([
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ThrottlingException',
  'TransactionInProgressException',
  'InternalServerError',
  'ServiceUnavailable',
]);
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
  return error instanceof Error && THROTTLED.has(error.name);
};

/** Milliseconds to wait after an attempt: a random part of a growing time. */
const wait = ({ random, longest, first }: RetryPolicy, attempt: number): number =>
  random() * Math.min(longest, first * 2 ** (attempt - 1));

/** Runs a call again while the database is merely busy, waiting a random part of a growing time in between. Throws StoreBusy when the attempts are used up, any other error at once. */
export const retried = async <Answer>(policy: RetryPolicy, call: () => Promise<Answer>): Promise<Answer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!passes(error)) throw error;
      if (attempt >= policy.attempts) throw new StoreBusy(attempt, error);
      await policy.sleep(wait(policy, attempt));
    }
  }
};

/**
 * Runs a batch again with what each attempt leaves over, waiting in between, until nothing is left. A batch that gets through bit by bit is never
 * given up; throws StoreBusy when as many attempts as the policy allows got nothing done one after the other.
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
    if (inVain >= policy.attempts) throw new StoreBusy(inVain, left);
    await policy.sleep(wait(policy, Math.max(1, inVain)));
  }
};
