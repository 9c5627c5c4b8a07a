import { PendingSignIn } from '../client/authorization';

const KEY = 'yuanping:sign-in';

/** Keeps what the way back needs, for this window only. */
export const keepPending = (pending: PendingSignIn): void => sessionStorage.setItem(KEY, JSON.stringify(pending));

/** Takes it out again: it is good for one way back. Null when this window did not begin a sign-in. */
export const takePending = (): PendingSignIn | null => {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const pending = PendingSignIn.safeParse(JSON.parse(kept ?? 'null'));
  return pending.success ? pending.data : null;
};
