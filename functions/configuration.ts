import * as z from 'zod';
import { ClaimMap } from './identity/claims';

const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const JwkSet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).min(1) });

/** The environment that a deployment gives its functions. A function with a wrong one does not start. */
export const Configuration = z
  .object({
    TABLE_NAME: z.string().min(3),
    TOKEN_ISSUER: z.url(),
    TOKEN_AUDIENCE: z.string().min(1),
    /** Comma-separated; signatures by key pairs only. */
    TOKEN_ALGORITHMS: z
      .string()
      .default('RS256')
      .transform((list) => list.split(','))
      .pipe(
        z.array(z.enum(['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'])),
      ),
    /** Where the provider's keys are; one of this and TOKEN_KEYS. */
    TOKEN_KEYS_URL: z.url({ protocol: /^https$/ }).optional(),
    /** The provider's public keys themselves, for one that cannot be reached from the functions. */
    TOKEN_KEYS: json(JwkSet).optional(),
    /** Empty: access tokens are not marked by the provider. */
    TOKEN_TYPE: z.string().default('at+jwt'),
    TOKEN_CLOCK_TOLERANCE: z.coerce.number().int().min(0).max(300).default(30),
    /** `allowed`: a plan may name example rules, for a trial deployment. */
    EXAMPLE_RULES: z.enum(['allowed', 'refused']).default('refused'),
    TOKEN_CLAIMS: json(ClaimMap).default(() => ClaimMap.parse({})),
  })
  .refine(({ TOKEN_KEYS, TOKEN_KEYS_URL }) => (TOKEN_KEYS === undefined) !== (TOKEN_KEYS_URL === undefined), {
    message: 'exactly one of TOKEN_KEYS and TOKEN_KEYS_URL is needed',
  });
export type Configuration = z.infer<typeof Configuration>;
