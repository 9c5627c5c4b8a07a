import * as z from 'zod';

/** What signing in gives. Held in memory only, and never in an address, a storage or a log. */
export const Tokens = z.strictObject({
  accessToken: z.string().min(1),
  /** Null where the provider gives none: then a dialog renews. */
  refreshToken: z.string().min(1).nullable(),
  /** How long the access token is good, in seconds; null where the provider does not say. */
  seconds: z.number().positive().nullable(),
  /** Whether the provider can end its own session, too. */
  endsSession: z.boolean(),
});
export type Tokens = z.infer<typeof Tokens>;
