import * as z from 'zod';
import { exampleIn } from './example-value';
import { keyFault, SHORTEST_RSA, type KeyFault } from '../../functions/identity/key-fault';
import type { SIGNATURE_ALGORITHMS } from '../../functions/identity/token-configuration';

const SAID: { readonly [Kind in KeyFault['kind']]: (fault: Extract<KeyFault, { kind: Kind }>) => string } = {
  private: () => '这是私钥。私钥只应留在登录服务，已经泄露，请在登录服务更换密钥，这里只填新公钥',
  symmetric: () => '这是共享密钥（oct），能验证的人就能伪造。请让登录服务改用密钥对签名，这里填它的公钥',
  unusable: () => '不是能用的公钥（抄错、缺少部分，或曲线不支持）。请从登录服务重新复制',
  weak: ({ bits }) => `RSA 密钥只有 ${bits} 位，不足 ${SHORTEST_RSA} 位。请让登录服务更换密钥`,
  forgeable: () =>
    '用这样的公钥，任何人不用私钥就能伪造签名（RSA 的 e 小于 65537，或 Ed25519 的低阶点）。请让登录服务更换密钥',
  published: ({ source }) => `这把公钥的私钥人人可得（${source}），任何人都能伪造令牌。请填登录服务自己的公钥`,
};
/** What is wrong with a key, and what to do. */
const said = <Kind extends KeyFault['kind']>(fault: Extract<KeyFault, { kind: Kind }>): string =>
  SAID[fault.kind as Kind](fault);

type PartsOfKey = Readonly<Record<string, string>>;
/** What each signature algorithm needs of a key. */
const NEEDS: Readonly<Record<string, PartsOfKey>> = {
  RS256: { kty: 'RSA' },
  RS384: { kty: 'RSA' },
  RS512: { kty: 'RSA' },
  PS256: { kty: 'RSA' },
  PS384: { kty: 'RSA' },
  PS512: { kty: 'RSA' },
  ES256: { kty: 'EC', crv: 'P-256' },
  ES384: { kty: 'EC', crv: 'P-384' },
  ES512: { kty: 'EC', crv: 'P-521' },
  EdDSA: { kty: 'OKP', crv: 'Ed25519' },
} satisfies Record<(typeof SIGNATURE_ALGORITHMS)[number], PartsOfKey>;

/** A public key as JWK. One that could sign, a shared secret, or a key that everybody has, has no business in a deployment. */
export const PinnedKey = z
  .looseObject({ kty: z.string(), kid: z.string().min(1, '没有填') })
  .superRefine((key, context) => {
    const fault = keyFault(key);
    // Said of the part that is one.
    if (fault?.kind === 'unusable' && Object.values(key).some((part) => exampleIn(String(part)) !== null)) return;
    if (fault) context.addIssue({ code: 'custom', message: said(fault) });
    else if (key['use'] !== undefined && key['use'] !== 'sig')
      context.addIssue({ code: 'custom', path: ['use'], message: '不是签名用的公钥' });
    else if (key['key_ops'] !== undefined && !(Array.isArray(key['key_ops']) && key['key_ops'].includes('verify')))
      context.addIssue({ code: 'custom', path: ['key_ops'], message: '不是验签用的公钥，其中应有 verify' });
  });
export type PinnedKey = z.infer<typeof PinnedKey>;

/** Whether signatures by an algorithm can be checked with a key. */
export const checksWith = (key: PinnedKey, algorithm: string): boolean => {
  const needs = NEEDS[algorithm];
  return (
    needs !== undefined &&
    Object.entries(needs).every(([part, value]) => key[part] === value) &&
    (key['alg'] === undefined || key['alg'] === algorithm)
  );
};
