import * as z from 'zod';
import { Tokens } from './tokens';

const handover = z.string().min(16);

/** What the sign-in dialog tells whoever opened it. `handover` is a word chosen by the opener for this one dialog. */
export const SignInMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('signed-in'), handover, tokens: Tokens }),
  z.strictObject({ kind: z.literal('signed-out'), handover }),
  z.strictObject({ kind: z.literal('failed'), handover, message: z.string().min(1).max(500) }),
]);
export type SignInMessage = z.infer<typeof SignInMessage>;

/** Names of the sign-in page's query parameters. */
export const SIGN_IN_PAGE = {
  path: 'sign-in.html',
  callback: 'sign-in-callback.html',
  handover: 'handover',
  again: 'again',
  leave: 'leave',
} as const;
