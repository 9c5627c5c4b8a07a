import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';

const Kept = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

/** The identity provider's private keys, made once for a data folder, and their public halves. */
export interface IdentityKeys {
  readonly private: { keys: JWK[] };
  readonly public: { keys: JWK[] };
}

const PRIVATE_PARTS = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);
const publicHalf = (key: JWK): JWK =>
  Object.fromEntries(Object.entries(key).filter(([part]) => !PRIVATE_PARTS.has(part)));

const made = async (): Promise<{ keys: JWK[] }> => {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { keys: [{ ...(await exportJWK(privateKey)), kid: 'local', alg: 'RS256', use: 'sig' }] };
};
const withPublicHalves = ({ keys }: { keys: JWK[] }): IdentityKeys => ({
  private: { keys },
  public: { keys: keys.map(publicHalf) },
});

const kept = async (file: string): Promise<{ keys: JWK[] }> => {
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  const keys = await made();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
};

/** Keys that are good for as long as somebody has them in hand. */
export const passingKeys = async (): Promise<IdentityKeys> => withPublicHalves(await made());

/** The keys of a data folder: tokens stay good when the workbench is started again. */
export const identityKeys = async (dataDir: string): Promise<IdentityKeys> =>
  withPublicHalves(await kept(path.join(dataDir, 'identity-keys.json')));
