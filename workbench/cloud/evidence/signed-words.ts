import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { Digest, Instant } from '../../../shared/vocabulary/ids';

/** What may be sent with a form: the same that a form of S3 fixes. */
export const UploadPolicy = z.strictObject({
  expiration: Instant,
  key: z.string(),
  size: z.number().int(),
  media: z.string(),
  sha256: Digest,
});
export type UploadPolicy = z.infer<typeof UploadPolicy>;
/** What may be fetched with a link, and how it is answered. */
export const LinkPolicy = z.strictObject({
  expiration: Instant,
  key: z.string(),
  media: z.string(),
  name: z.string(),
});
export type LinkPolicy = z.infer<typeof LinkPolicy>;

const seal = (secret: Buffer, words: string) => createHmac('sha256', secret).update(words).digest();

/** A policy as it travels, and what shows that it is ours. */
export const signed = (secret: Buffer, policy: UploadPolicy | LinkPolicy) => {
  const words = Buffer.from(JSON.stringify(policy)).toString('base64url');
  return { policy: words, signature: seal(secret, words).toString('hex') };
};

/** A policy that travelled; null for one that is not ours, whatever it says, and for one of ours that was given out for something else. */
export const unsealed = <Policy>(
  secret: Buffer,
  shape: z.ZodType<Policy>,
  { policy, signature }: { readonly policy: string; readonly signature: string },
): Policy | null => {
  const expected = seal(secret, policy);
  const given = Buffer.from(signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  // Signed with our secret, it is JSON for sure.
  return shape.safeParse(JSON.parse(Buffer.from(policy, 'base64url').toString('utf8'))).data ?? null;
};
