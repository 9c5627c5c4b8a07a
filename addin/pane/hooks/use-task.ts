import { useCallback, useEffect, useRef, useState } from 'react';

/** Something that a person starts and waits for. */
export interface Task<Args extends readonly unknown[], Result> {
  readonly busy: boolean;
  /** The last failure, until the next start or `forget`: of this, or of anything that shares its place. */
  readonly failure: unknown;
  /** Starts it, unless it is running; gives its result, or undefined when it failed or was running. */
  readonly run: (...args: Args) => Promise<Result | undefined>;
  readonly forget: () => void;
}

const listeners = new Set<() => void>();
/**
 * Hears whenever somebody starts something, but for a mere look at a cell.
 * @returns what ends it
 */
export const onTaskStart = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Where it is said why the last of several things was not done: whichever is started next takes away what was said of another. */
export interface FailurePlace {
  /** Null where there is nothing to say. */
  readonly failure: unknown;
  readonly say: (failure: unknown) => void;
}
export const useFailurePlace = (): FailurePlace => {
  const [failure, say] = useState<unknown>(null);
  return { failure, say };
};

export interface TaskOptions {
  /** Whether it does nothing but show a cell. */
  readonly isLook?: boolean;
  /** Where its failure is said together with those of others; left out it has a place of its own. */
  readonly place?: FailurePlace;
}

/** Wraps an action so that a second click does not start it twice and a failure is kept for showing. */
export const useTask = <Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
  { isLook = false, place }: TaskOptions = {},
): Task<Args, Result> => {
  const [busy, setBusy] = useState(false);
  const own = useFailurePlace();
  const { failure, say } = place ?? own;
  const running = useRef(false);
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  const run = useCallback(
    async (...args: Args): Promise<Result | undefined> => {
      if (running.current) return undefined;
      running.current = true;
      if (!isLook) for (const listener of [...listeners]) listener();
      setBusy(true);
      say(null);
      try {
        return await latest.current(...args);
      } catch (caught) {
        say(caught);
        return undefined;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
    [isLook, say],
  );
  const forget = useCallback(() => say(null), [say]);
  return { busy, failure, run, forget };
};
