import { useCallback, useEffect, useState } from 'react';
import { useAgainOnline } from './use-again-online';

/** Something that is fetched when a page opens. What was loaded before stays while it is fetched again. */
export type Load<Value> = { readonly reload: () => void } & (
  | { readonly state: 'loading'; readonly value: Value | null }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly value: Value | null; readonly failure: unknown }
);

type Settled<Value> =
  | { readonly load: unknown; readonly turn: number; readonly value: Value }
  | { readonly load: unknown; readonly turn: number; readonly failure: unknown; readonly value: Value | null };

/** Runs `load` when it changes (memoise it), on `reload`, and after a failure when the network is back. Answers that come late for an earlier `load` are dropped. */
export const useLoaded = <Value>(load: () => Promise<Value>): Load<Value> => {
  const [turn, setTurn] = useState(0);
  const [settled, setSettled] = useState<Settled<Value> | null>(null);
  useEffect(() => {
    let current = true;
    load().then(
      (value) => {
        if (current) setSettled({ load, turn, value });
      },
      (failure: unknown) => {
        if (current)
          setSettled((before) => ({ load, turn, failure, value: before?.load === load ? before.value : null }));
      },
    );
    return () => {
      current = false;
    };
  }, [load, turn]);
  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const known = settled?.load === load ? settled : null;
  useAgainOnline(known !== null && known.turn === turn && 'failure' in known, reload);
  if (known === null || known.turn !== turn) return { state: 'loading', value: known?.value ?? null, reload };
  if ('failure' in known) return { state: 'failed', value: known.value, failure: known.failure, reload };
  return { state: 'ready', value: known.value, reload };
};
