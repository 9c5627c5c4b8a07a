import { S3Client } from '@aws-sdk/client-s3';
import { patience } from '../aws/patience';
import type { EvidenceStore } from './evidence-store';
import { s3EvidenceStore } from './s3-evidence-store';

/** The evidence store in a bucket of the region that the function runs in. Milliseconds for one request: enough to copy the largest file, far less than a function has. */
export const connectEvidence = (bucket: string, encryptionKey: string, lockYears: number): EvidenceStore =>
  s3EvidenceStore({
    client: new S3Client(patience(5_000)),
    bucket,
    encryptionKey,
    lockYears,
  });
