import { Digest } from '../../shared/vocabulary/ids';
import { FileUnreadable } from './failures';

/**
 * SHA-256 of a file, in hex: what it is announced, sent and recognised by.
 * @throws FileUnreadable
 */
export const fileDigest = async (file: File): Promise<Digest> => {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (cause) {
    throw new FileUnreadable(file.name, { cause });
  }
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Digest.parse(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
};
