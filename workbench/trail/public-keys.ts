import type { KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { publicKeyOf } from '../../functions/integrity/verify-anchor';
import { PUBLIC_KEY } from '../cloud/local-signer';
import { isMissing } from '../cloud/missing-file';

/** A file that was named holds no public key. */
export class NotAPublicKey extends Error {
  override readonly name = 'NotAPublicKey';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`${file} 不是公钥文件（PEM），请核对 --key。`, { cause });
  }
}

/** Reads public keys. Throws NotAPublicKey. */
const publicKeys = (files: readonly string[]): Promise<KeyObject[]> =>
  Promise.all(
    files.map(async (file) => {
      try {
        return publicKeyOf(await readFile(file, 'utf8'));
      } catch (error) {
        throw new NotAPublicKey(file, error);
      }
    }),
  );

/** The public keys that were named; where none was, the one that lies in the folder of the data or the export, if there is one. Throws NotAPublicKey. */
export const publicKeysFor = async (named: readonly string[], folder: string): Promise<readonly KeyObject[]> => {
  if (named.length > 0) return publicKeys(named.map((file) => path.resolve(file)));
  return publicKeys([path.join(folder, PUBLIC_KEY)]).catch((error: unknown) => {
    if (error instanceof NotAPublicKey && isMissing(error.cause)) return [];
    throw error;
  });
};
