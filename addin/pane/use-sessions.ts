import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Me } from '../../shared/api/me';
import type { ApiProblem } from '../client/api-problem';
import type { OpenedSession } from './session/open-session';

/** Where signing in stands. */
type Stage =
  | { readonly kind: 'signed-out'; readonly failure: unknown }
  | {
      readonly kind: 'signing-in';
      /** Why it takes longer: the data are still being prepared. */
      readonly preparing: ApiProblem | null;
    }
  | { readonly kind: 'signing-out' }
  | {
      readonly kind: 'signed-in';
      readonly session: OpenedSession;
      readonly token: 'good' | 'expired' | 'renewing';
      readonly failure: unknown;
    };
type Event =
  | { readonly kind: 'asked' }
  | { readonly kind: 'preparing'; readonly problem: ApiProblem }
  | { readonly kind: 'opened'; readonly session: OpenedSession }
  | { readonly kind: 'failed'; readonly failure: unknown }
  | { readonly kind: 'expired' }
  | { readonly kind: 'renewing' }
  | { readonly kind: 'asked-again'; readonly me: Me }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'left' };
type Steps = { readonly [Kind in Event['kind']]?: (stage: Stage, event: Extract<Event, { kind: Kind }>) => Stage };

/** Stage × event → stage. What is not in the table changes nothing. */
const TRANSITIONS: { readonly [Kind in Stage['kind']]: Steps } = {
  'signed-out': { asked: () => ({ kind: 'signing-in', preparing: null }) },
  'signing-in': {
    preparing: (_, { problem }) => ({ kind: 'signing-in', preparing: problem }),
    opened: (_, { session }) => ({ kind: 'signed-in', session, token: 'good', failure: null }),
    failed: (_, { failure }) => ({ kind: 'signed-out', failure }),
  },
  'signed-in': {
    opened: (_, { session }) => ({ kind: 'signed-in', session, token: 'good', failure: null }),
    expired: (stage) => (stage.kind === 'signed-in' ? { ...stage, token: 'expired' } : stage),
    'asked-again': (stage, { me }) =>
      stage.kind === 'signed-in' ? { ...stage, session: { ...stage.session, me } } : stage,
    renewing: (stage) => (stage.kind === 'signed-in' ? { ...stage, token: 'renewing', failure: null } : stage),
    failed: (stage, { failure }) => (stage.kind === 'signed-in' ? { ...stage, token: 'expired', failure } : stage),
    leaving: () => ({ kind: 'signing-out' }),
  },
  'signing-out': {
    left: () => ({ kind: 'signed-out', failure: null }),
    failed: (_, { failure }) => ({ kind: 'signed-out', failure }),
  },
};

const next = (stage: Stage, event: Event): Stage => {
  // The table is indexed by the event's own kind, which the compiler cannot follow.
  const step = TRANSITIONS[stage.kind][event.kind] as ((stage: Stage, event: Event) => Stage) | undefined;
  return step ? step(stage, event) : stage;
};

/** Signing in and out, and in again when the token has run out, without losing the page. `connected`: Office has answered. */
export const useSessions = (connected: boolean) => {
  const [stage, tell] = useReducer(next, { kind: 'signed-out', failure: null });
  // After a sign-out, or as somebody without a role here, the provider may still know the person: the next sign-in asks who it is.
  const again = useRef(false);
  // A window may be asked for once more: what becomes of the one before concerns nobody.
  const asked = useRef(0);
  useEffect(() => {
    // Fetched while the person reads, so that the click opens the dialog at once.
    if (!connected) return;
    // What fails is fetched again when it is needed.
    import('./session/open-session').catch(() => undefined);
    import('./workspace').catch(() => undefined);
  }, [connected]);
  const signIn = useCallback(async () => {
    tell({ kind: 'asked' });
    asked.current += 1;
    const turn = asked.current;
    try {
      const { openSession } = await import('./session/open-session');
      const session = await openSession({
        again: again.current,
        onPreparing: (problem) => tell({ kind: 'preparing', problem }),
        onStranger: () => {
          again.current = true;
        },
        onExpired: () => tell({ kind: 'expired' }),
      });
      if (turn === asked.current) tell({ kind: 'opened', session });
    } catch (failure) {
      if (turn === asked.current) tell({ kind: 'failed', failure });
    }
  }, []);
  const renew = useCallback(async (session: OpenedSession) => {
    tell({ kind: 'renewing' });
    asked.current += 1;
    const turn = asked.current;
    try {
      const me = await session.renew();
      if (turn === asked.current) tell({ kind: 'opened', session: { ...session, me } });
    } catch (failure) {
      if (turn === asked.current) tell({ kind: 'failed', failure });
    }
  }, []);
  const refresh = useCallback(
    async (session: OpenedSession) => tell({ kind: 'asked-again', me: await session.ask() }),
    [],
  );
  const signOut = useCallback(async (session: OpenedSession) => {
    again.current = true;
    tell({ kind: 'leaving' });
    try {
      await session.leave();
      tell({ kind: 'left' });
    } catch (failure) {
      tell({ kind: 'failed', failure });
    }
  }, []);
  return { stage, signIn, renew, refresh, signOut };
};
