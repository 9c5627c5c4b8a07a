import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { Digest } from '../../shared/vocabulary/ids';

/** SHA-256 of a value's canonical JSON (RFC 8785), in hex: equal content has an equal digest, whatever the order of its keys. */
export const digestOf = (content: unknown): Digest =>
  Digest.parse(
    createHash('sha256')
      .update(canonicalize(content) ?? '')
      .digest('hex'),
  );
