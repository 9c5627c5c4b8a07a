import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import type { FileFolder } from './file-folder';
import { UploadPolicy, unsealed } from './signed-words';

/** Why a form is refused, in S3's own codes. */
export type FormRefusal =
  | 'AccessDenied'
  | 'SignatureDoesNotMatch'
  | 'PolicyExpired'
  | 'EntityTooLarge'
  | 'EntityTooSmall'
  | 'BadDigest'
  | 'IncompleteBody'
  | 'MalformedPOSTRequest';

/** How long a field may be. */
const FIELD_BYTES = 8 * 1024;

/** The policy that the fields before the file bring, or why it does not hold. */
const policyOf = (secret: Buffer, fields: ReadonlyMap<string, string>, now: Date): UploadPolicy | FormRefusal => {
  const policy = unsealed(secret, UploadPolicy, {
    policy: fields.get('policy') ?? '',
    signature: fields.get('signature') ?? '',
  });
  if (!policy) return 'SignatureDoesNotMatch';
  if (Date.parse(policy.expiration) <= now.getTime()) return 'PolicyExpired';
  const isSaid = fields.get('key') === policy.key && fields.get('Content-Type') === policy.media;
  return isSaid ? policy : 'AccessDenied';
};

/** Passes bytes on while they are not too many, counting and digesting them; the rest is read and dropped, so that the sender gets an answer. */
class Counted extends Transform {
  readonly #hash = createHash('sha256');
  bytes = 0;
  constructor(readonly most: number) {
    super();
  }
  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback) {
    this.bytes += chunk.length;
    if (this.bytes > this.most) return done();
    this.#hash.update(chunk);
    done(null, chunk);
  }
  digest() {
    return this.#hash.digest('hex');
  }
}

/** A reader of forms of a content type; null for one that says no boundary. */
const formOf = (type: string): InstanceType<typeof Busboy> | null => {
  const headers: BusboyHeaders = { 'content-type': type };
  try {
    return new Busboy({ headers, limits: { fieldSize: FIELD_BYTES, fields: 20, files: 1 } });
  } catch {
    return null;
  }
};

/**
 * Takes a form with a file as it streams in, and puts the file under its key where all of it is as the policy says: key, type, size, digest, in time. Writes
 * never more than the policy allows; what is cut off leaves nothing. Answers why it is refused, or null.
 */
export const receiveForm = async (
  { folder, secret }: { readonly folder: FileFolder; readonly secret: Buffer },
  body: ReadableStream,
  type: string,
  now: Date,
): Promise<FormRefusal | null> => {
  const form = formOf(type);
  if (!form) return 'MalformedPOSTRequest';
  const fields = new Map<string, string>();
  const target = await folder.unfinished();
  let outcome: Promise<FormRefusal | null> | null = null;
  form.on('field', (name, value) => fields.set(name, value));
  form.on('file', (_, file) => {
    // A file that breaks off is an error of this stream, which ends the process where nobody listens; whoever reads the file learns of it, too.
    file.on('error', () => undefined);
    const policy = policyOf(secret, fields, now);
    if (typeof policy === 'string') {
      file.resume();
      outcome = Promise.resolve(policy);
      return;
    }
    const counted = new Counted(policy.size);
    outcome = pipeline(file, counted, createWriteStream(target)).then(async () => {
      if (counted.bytes > policy.size) return 'EntityTooLarge';
      if (counted.bytes < policy.size) return 'EntityTooSmall';
      if (counted.digest() !== policy.sha256) return 'BadDigest';
      const { key, size, sha256, media } = policy;
      await folder.take(target, key, { size, sha256, media });
      return null;
    });
    // Looked at below; not to be called unhandled until then.
    outcome.catch(() => undefined);
  });
  try {
    await pipeline(Readable.fromWeb(body), form);
    return outcome === null ? 'IncompleteBody' : await outcome;
  } catch {
    return 'IncompleteBody';
  } finally {
    await folder.discard(target);
  }
};
