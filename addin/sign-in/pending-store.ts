import * as z from 'zod';
import { PendingSignIn, PendingSignOut } from '../client/sign-in/authorization';

const Pending = z.discriminatedUnion('kind', [PendingSignIn, PendingSignOut]);
type Pending = z.infer<typeof Pending>;

const KEY = 'yuanping:sign-in';

/** Keeps what the way back needs, for this window only. */
export const keepPending = (pending: Pending): void => sessionStorage.setItem(KEY, JSON.stringify(pending));

/** Takes it out again: it is good for one way back. Null when this window did not begin anything. */
export const takePending = (): Pending | null => {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  const pending = Pending.safeParse(JSON.parse(kept ?? 'null'));
  return pending.success ? pending.data : null;
};
