import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import * as z from 'zod';
import { isMissing } from '../missing-file';

const Kept = z.object({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) });

/** The identity provider's private keys, made once for a data folder, and their public halves. */
export interface IdentityKeys {
  readonly private: { keys: JWK[] };
  readonly public: { keys: JWK[] };
}

const PRIVATE_PARTS = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi']);
const publicHalf = (key: JWK): JWK =>
  Object.fromEntries(Object.entries(key).filter(([part]) => !PRIVATE_PARTS.has(part)));

const kept = async (file: string): Promise<{ keys: JWK[] }> => {
  try {
    return Kept.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = { keys: [{ ...(await exportJWK(privateKey)), kid: 'local', alg: 'RS256', use: 'sig' }] };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
};

/** The keys of a data folder: tokens stay good when the workbench is started again. */
export const identityKeys = async (dataDir: string): Promise<IdentityKeys> => {
  const { keys } = await kept(path.join(dataDir, 'identity-keys.json'));
  return { private: { keys }, public: { keys: keys.map(publicHalf) } };
};
