import * as z from 'zod';
import { ClaimMap, type TokenRules } from './verify-token';
import { keyFault } from './key-fault';

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

const TrustedKey = z.looseObject({ kty: z.string() }).superRefine((key, context) => {
  const fault = keyFault(key);
  if (fault) context.addIssue({ code: 'custom', message: `a key that must not be trusted: ${JSON.stringify(fault)}` });
});
const JwkSet = z.object({ keys: z.array(TrustedKey).min(1) });

/** Signatures by key pairs. With a shared secret, whoever checks could also sign. */
export const SIGNATURE_ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;

/** What a deployment tells every function that checks tokens, in its environment. A function with a wrong one does not start. */
export const TokenConfiguration = z
  .object({
    TOKEN_ISSUER: z.url(),
    TOKEN_AUDIENCE: z.string().min(1),
    /** Comma-separated; signatures by key pairs only. */
    TOKEN_ALGORITHMS: z
      .string()
      .default('RS256')
      .transform((list) => list.split(','))
      .pipe(z.array(z.enum(SIGNATURE_ALGORITHMS))),
    /** Where the provider's keys are; one of this and TOKEN_KEYS. */
    TOKEN_KEYS_URL: z.url({ protocol: /^https$/ }).optional(),
    /** The provider's public keys themselves, for one that cannot be reached from the functions. */
    TOKEN_KEYS: json(JwkSet).optional(),
    /** Empty: access tokens are not marked by the provider. */
    TOKEN_TYPE: z.string().default('at+jwt'),
    /** The scope that an access token must carry, so that no other token of the provider is taken for one. Empty: the provider knows no scopes. */
    TOKEN_SCOPE: z.string().regex(/^\S*$/).default(''),
    TOKEN_CLOCK_TOLERANCE: z.coerce.number().int().min(0).max(300).default(30),
    TOKEN_CLAIMS: json(ClaimMap).default(() => ClaimMap.parse({})),
  })
  .refine(({ TOKEN_KEYS, TOKEN_KEYS_URL }) => (TOKEN_KEYS === undefined) !== (TOKEN_KEYS_URL === undefined), {
    message: 'exactly one of TOKEN_KEYS and TOKEN_KEYS_URL is needed',
  });
export type TokenConfiguration = z.infer<typeof TokenConfiguration>;

/** The rules by which tokens are checked under a configuration. */
export const tokenRules = (configuration: TokenConfiguration, clock: () => Date): TokenRules => ({
  issuer: configuration.TOKEN_ISSUER,
  audience: configuration.TOKEN_AUDIENCE,
  algorithms: configuration.TOKEN_ALGORITHMS,
  keys: configuration.TOKEN_KEYS ?? new URL(String(configuration.TOKEN_KEYS_URL)),
  clockToleranceSeconds: configuration.TOKEN_CLOCK_TOLERANCE,
  type: configuration.TOKEN_TYPE || null,
  scope: configuration.TOKEN_SCOPE || null,
  claims: configuration.TOKEN_CLAIMS,
  clock,
});
