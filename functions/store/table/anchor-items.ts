import * as z from 'zod';
import { Digest, Instant } from '../../../shared/vocabulary/ids';
import { PublicationId, SCHEMA } from './items';

const schema = z.literal(SCHEMA);
const line = { subject: z.string(), sequence: z.number().int().min(1) };

/** Some of the trails and files that a publication signs. */
export const AnchorPartItem = z.object({
  schema,
  heads: z.array(z.object({ ...line, hash: Digest })),
  files: z.array(z.object({ ...line, sha256: Digest })),
});
export type AnchorPartItem = z.infer<typeof AnchorPartItem>;
/** The signature of a publication: see `signing/signer`. */
export const AnchorSignatureItem = z.object({ schema, key: z.string(), signature: z.string() });
export type AnchorSignatureItem = z.infer<typeof AnchorSignatureItem>;
/** Which publication has begun last to read where trails stand, and the moment before which nothing is dated that comes after. */
export const BegunPublicationItem = z.object({ schema, publication: PublicationId, at: Instant });
export type BegunPublicationItem = z.infer<typeof BegunPublicationItem>;
