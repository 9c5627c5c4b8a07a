import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that a person starts and waits for. */
export interface Task<Args extends readonly unknown[], Result> {
  readonly busy: boolean;
  /** The last failure, until the next start or `forget`. */
  readonly failure: unknown;
  /** Starts it, unless it is running; gives its result, or undefined when it failed or was running. */
  readonly run: (...args: Args) => Promise<Result | undefined>;
  readonly forget: () => void;
}

/** Wraps an action so that a second click does not start it twice and a failure is kept for showing. */
export const useTask = <Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
): Task<Args, Result> => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const running = useRef(false);
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  const run = useCallback(async (...args: Args): Promise<Result | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setFailure(null);
    try {
      return await latest.current(...args);
    } catch (caught) {
      setFailure(caught);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }, []);
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, run, forget };
};
