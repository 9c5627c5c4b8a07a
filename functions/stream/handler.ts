import { S3Client } from '@aws-sdk/client-s3';
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { patience } from '../aws/patience';
import { writeLine } from '../observability/write-line';
import { archiveTrail } from './archive-trail';
import { s3AuditStore } from './s3-audit-store';

const { AUDIT_BUCKET } = z.object({ AUDIT_BUCKET: z.string().min(3) }).parse(process.env);

const archive = archiveTrail({
  audit: s3AuditStore(
    // What is given up, the stream brings again.
    new S3Client(patience(3_000)),
    AUDIT_BUCKET,
  ),
  clock: () => new Date(),
  write: writeLine,
});

/** The Lambda function on the table's stream (new images; failures reported by item). */
export const handler = ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => archive(Records);
