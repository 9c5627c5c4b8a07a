import { KeyObject } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import * as z from 'zod';
import { Principal, ROLES, type Role } from '../../shared/vocabulary/roles';
import { plainText, textFault } from '../../shared/text/plain-text';
import { IdentityUnavailable, TokenRefused, NoRole } from './failures';
import { publishedIn } from './key-fault';

const roles = Object.keys(ROLES) as [Role, ...Role[]];

/**
 * Which claim of an access token says what, for whichever provider the bureau uses. Claims are single texts: gateways flatten lists.
 * `roles` translates the provider's own role names; a role that is not in it is nobody here.
 */
export const ClaimMap = z.strictObject({
  account: z.string().min(1).default('sub'),
  name: z.string().min(1).default('name'),
  role: z.string().min(1).default('role'),
  park: z.string().min(1).default('park'),
  district: z.string().min(1).default('district'),
  roles: z.record(z.string(), z.enum(roles)).default(Object.fromEntries(roles.map((role) => [role, role]))),
});
export type ClaimMap = z.infer<typeof ClaimMap>;

/** A claim as a text; undefined where it is none that can be kept, as if the token did not have it. What is no text at all is for the schema to refuse. */
const readable = (claim: unknown): unknown => {
  if (typeof claim !== 'string') return claim;
  const text = plainText(claim);
  return text === '' || textFault(text) ? undefined : text;
};

/** Who the claims of a verified token speak for. Throws NoRole where the role, or a claim that it needs, is missing or malformed. */
export const principalOf = (claims: Readonly<Record<string, unknown>>, map: ClaimMap): Principal => {
  const claimed = (name: string) => readable(Object.hasOwn(claims, name) ? claims[name] : undefined);
  const role = claimed(map.role);
  const account = claimed(map.account);
  const principal = Principal.safeParse({
    account,
    // A provider without names still lets people in under their account.
    name: claimed(map.name) ?? account,
    role: typeof role === 'string' && Object.hasOwn(map.roles, role) ? map.roles[role] : undefined,
    park: claimed(map.park),
    district: claimed(map.district),
  });
  if (!principal.success) throw new NoRole(typeof account === 'string' ? account : '', principal.error);
  return principal.data;
};

export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Signature algorithms that are accepted, for example RS256; never `none` nor a shared-secret one. */
  readonly algorithms: readonly string[];
  /** Where the provider's keys are, or the keys themselves. */
  readonly keys: URL | JSONWebKeySet;
  readonly clockToleranceSeconds: number;
  /** `at+jwt` where the provider marks its access tokens (RFC 9068); null where it does not. */
  readonly type: string | null;
  /** What the token's scope must hold, so that an ID token of the same audience is not taken for one; null where the provider has no scopes. */
  readonly scope: string | null;
  readonly claims: ClaimMap;
  readonly clock: () => Date;
}

/** Milliseconds: below what the shortest-lived function has, which is the authorizer with five seconds. */
const KEYS_WAITED_FOR = 3_000;

/** Failures of fetching the keys; jose gives an answer other than 200 its general code. */
const unreachable = (error: unknown) =>
  error instanceof errors.JWKSTimeout ||
  error instanceof errors.JWKSInvalid ||
  !(error instanceof errors.JOSEError) ||
  error.code === errors.JOSEError.code;

/** The scopes of a token: `scope` as RFC 9068 has it, `scp` as Entra and others do. */
const scopesOf = ({ scope, scp }: JWTPayload): readonly unknown[] => {
  const claimed: unknown = scope ?? scp;
  return typeof claimed === 'string' ? claimed.split(' ') : Array.isArray(claimed) ? claimed : [];
};

/** Keys that were looked at: a set hands out the same object for the same key. */
type Looked = WeakSet<object>;
/** Throws TokenRefused for a key that everybody can sign with, wherever it came from: a provider may publish one. */
const refusePublished = (key: CryptoKey | Uint8Array, looked: Looked): void => {
  if (key instanceof Uint8Array || looked.has(key)) return;
  const source = publishedIn(KeyObject.from(key));
  if (source !== null) throw new TokenRefused(`The token is signed with a key that everybody has: ${source}`);
  looked.add(key);
};

/** A function that tells who an access token speaks for. It throws TokenRefused for a token that does not, NoRole for one of somebody without a role here, IdentityUnavailable when the keys cannot be had. */
export const createTokenVerifier = (rules: TokenRules): ((token: string) => Promise<Principal>) => {
  const { issuer, audience, algorithms, keys, clockToleranceSeconds, type, scope, claims, clock } = rules;
  const looked: Looked = new WeakSet();
  let getKey: JWTVerifyGetKey | undefined;
  return async (token) => {
    // Made for the first token: a set of remote keys brings Node's fetch with it, which takes as long to load as a third of this function.
    getKey ??=
      keys instanceof URL ? createRemoteJWKSet(keys, { timeoutDuration: KEYS_WAITED_FOR }) : createLocalJWKSet(keys);
    const { payload, key } = await jwtVerify(token, getKey, {
      issuer,
      audience,
      algorithms: [...algorithms],
      clockTolerance: clockToleranceSeconds,
      requiredClaims: ['exp', 'iat', 'sub'],
      currentDate: clock(),
      ...(type === null ? {} : { typ: type }),
    }).catch((error: unknown) => {
      throw unreachable(error) ? new IdentityUnavailable(error) : new TokenRefused('The token does not verify', error);
    });
    refusePublished(key, looked);
    // jose looks at `iat` only where an age is limited: a token of the future is a clock gone wrong, or a forgery.
    if (Number(payload.iat) > clock().getTime() / 1000 + clockToleranceSeconds)
      throw new TokenRefused('The token is from the future');
    if (scope !== null && !scopesOf(payload).includes(scope)) throw new TokenRefused('The token lacks the scope');
    return principalOf(payload, claims);
  };
};

/** The token of an Authorization header, or null where it holds none of a sensible size. */
export const bearerToken = (authorization: string | undefined): string | null =>
  /^Bearer ([\w~+/.-]{1,8192}=*)$/i.exec(authorization ?? '')?.[1] ?? null;
