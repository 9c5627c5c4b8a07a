import type { KeyObject } from 'node:crypto';
import { createHash, createPublicKey } from 'node:crypto';
import { PUBLISHED_KEYS } from './published-keys';

/** RSA keys shorter than this, in bits, are not strong enough for a signature (RFC 7518, 3.3). */
export const SHORTEST_RSA = 2048;

/** Why a key must not be trusted with signatures. */
export type KeyFault =
  /** It could sign: the private half, or a part of it. */
  | { readonly kind: 'private' }
  /** A shared secret: whoever checks with it can also sign. */
  | { readonly kind: 'symmetric' }
  /** Not a public key that anything could be checked with. */
  | { readonly kind: 'unusable' }
  | { readonly kind: 'weak'; readonly bits: number }
  /** Everybody can read its private half. */
  | { readonly kind: 'published'; readonly source: string };

/** What only the private half of a key has, or a shared secret (RFC 7518, 6). */
const PRIVATE_PARTS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'];
/** What a thumbprint is made of, in the order of RFC 7638, 3.2. */
const IDENTIFYING = ['crv', 'e', 'kty', 'n', 'x', 'y'] as const;

const thumbprint = (key: KeyObject): string => {
  const jwk = key.export({ format: 'jwk' });
  const parts = Object.fromEntries(IDENTIFYING.flatMap((part) => (jwk[part] === undefined ? [] : [[part, jwk[part]]])));
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
};

/** Where the private half of a key is printed for everybody; null where it is not known to be. */
export const publishedIn = (key: KeyObject): string | null => PUBLISHED_KEYS[thumbprint(key)] ?? null;

const publicKey = (jwk: Readonly<Record<string, unknown>>): KeyObject | null => {
  try {
    // Imported, so that another spelling of a key is the same key.
    return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  } catch {
    return null;
  }
};

/** Why a JWK must not be trusted with signatures; null where nothing speaks against it. */
export const keyFault = (jwk: Readonly<Record<string, unknown>>): KeyFault | null => {
  if (jwk['kty'] === 'oct' || Object.hasOwn(jwk, 'k')) return { kind: 'symmetric' };
  if (PRIVATE_PARTS.some((part) => Object.hasOwn(jwk, part))) return { kind: 'private' };
  const key = publicKey(jwk);
  if (!key) return { kind: 'unusable' };
  const source = publishedIn(key);
  if (source !== null) return { kind: 'published', source };
  const bits = key.asymmetricKeyDetails?.modulusLength;
  return bits !== undefined && bits < SHORTEST_RSA ? { kind: 'weak', bits } : null;
};
