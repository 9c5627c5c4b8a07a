import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Signer } from '../../functions/signing/signer';
import { isMissing } from './missing-file';

const PRIVATE_KEY = 'signing-key.pem';
/** The file with the public half in a data folder. */
export const PUBLIC_KEY = 'signing-public-key.pem';

const kept = async (file: string): Promise<KeyObject | null> => {
  try {
    return createPrivateKey(await readFile(file));
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

/** Signs with a private key in memory, as KMS does with one that it keeps. */
export const keySigner = (privateKey: KeyObject): Signer => {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
  const key = `sha256:${createHash('sha256').update(publicKey).digest('hex')}`;
  return {
    sign: async (text) => ({ key, signature: sign('sha256', Buffer.from(text), privateKey).toString('base64') }),
  };
};

/** The signer of a data folder: its key is made once, the public half lies beside it. */
export const localSigner = async (dataDir: string): Promise<Signer> => {
  const file = path.join(dataDir, PRIVATE_KEY);
  const there = await kept(file);
  const privateKey = there ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  if (!there) await writeFile(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await writeFile(path.join(dataDir, PUBLIC_KEY), createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }));
  return keySigner(privateKey);
};
