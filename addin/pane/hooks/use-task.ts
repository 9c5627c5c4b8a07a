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

const listeners = new Set<() => void>();
/**
 * Hears whenever somebody starts something, but for a mere look at a cell.
 * @returns what ends it
 */
export const onTaskStart = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Wraps an action so that a second click does not start it twice and a failure is kept for showing. `isLook`: it does nothing but show a cell. */
export const useTask = <Args extends readonly unknown[], Result>(
  action: (...args: Args) => Promise<Result>,
  { isLook = false }: { readonly isLook?: boolean } = {},
): Task<Args, Result> => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
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
    },
    [isLook],
  );
  const forget = useCallback(() => setFailure(null), []);
  return { busy, failure, run, forget };
};
