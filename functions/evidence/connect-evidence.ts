import { S3Client } from '@aws-sdk/client-s3';
import type { EvidenceStore } from './evidence-store';
import { s3EvidenceStore } from './s3-evidence-store';

/** The evidence store in a bucket of the region that the function runs in. Milliseconds are far below what a function has. */
export const connectEvidence = (bucket: string, encryptionKey: string): EvidenceStore =>
  s3EvidenceStore({
    client: new S3Client({ maxAttempts: 2, requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000 } }),
    bucket,
    encryptionKey,
  });
