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
  /** Of a form under which anybody can make a signature that holds, without any private half. */
  | { readonly kind: 'forgeable' }
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

/** The exponent below which no RSA key may sign (FIPS 186-5, 5.1). Under 1, a signature is what it signs. */
const LEAST_EXPONENT = 65_537n;
const P25519 = 2n ** 255n - 19n;
const numberOf = (encoded: Buffer) => BigInt(`0x${Buffer.from(encoded).reverse().toString('hex')}`);
/** Of a point of order 8. */
const Y_OF_ORDER_8 = numberOf(Buffer.from('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a', 'hex'));
/** The y of the points of Ed25519 whose order is 1, 2, 4 or 8: a signature under one holds for any text, or for every few. */
const SMALL_ORDER = new Set([0n, 1n, P25519 - 1n, Y_OF_ORDER_8, P25519 - Y_OF_ORDER_8]);
const isOfSmallOrder = (key: KeyObject): boolean => {
  const point = numberOf(Buffer.from(String(key.export({ format: 'jwk' }).x), 'base64url'));
  // The highest bit is the sign of x.
  return SMALL_ORDER.has(BigInt.asUintN(255, point) % P25519);
};
const isForgeable = (key: KeyObject): boolean => {
  if (key.asymmetricKeyType === 'ed25519') return isOfSmallOrder(key);
  const exponent = key.asymmetricKeyDetails?.publicExponent;
  return exponent !== undefined && (exponent < LEAST_EXPONENT || exponent % 2n === 0n);
};

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
  if (isForgeable(key)) return { kind: 'forgeable' };
  const bits = key.asymmetricKeyDetails?.modulusLength;
  return bits !== undefined && bits < SHORTEST_RSA ? { kind: 'weak', bits } : null;
};
