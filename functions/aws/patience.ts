/** How often the SDK sends a request: once more where a connection broke or stayed silent. Waiting for a busy service is its caller's own business. */
const SENT = 2;

/**
 * The settings of a client that gives up on a service which does not answer: no connection within a second, no answer, or no further part of one, within
 * `milliseconds`. What is given up fails as TimeoutError. A request that was given up may have arrived all the same.
 */
export const patience = (milliseconds: number) => ({
  maxAttempts: SENT,
  requestHandler: {
    connectionTimeout: 1_000,
    requestTimeout: milliseconds,
    // Without it the SDK merely prints a warning and waits on.
    throwOnRequestTimeout: true,
    // An answer that has begun is beyond `requestTimeout`.
    socketTimeout: milliseconds,
  },
});

/** The longest that a call with this patience takes, in milliseconds, with the pause between its requests. */
export const longestCall = (milliseconds: number): number => SENT * milliseconds + 500;
