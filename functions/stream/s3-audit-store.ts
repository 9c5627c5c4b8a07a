import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { AuditStore } from './audit-store';

const isTaken = (error: unknown) => error instanceof Error && error.name === 'PreconditionFailed';

/** The audit store in a bucket: one JSON object per entry, put only where nothing is. Throws what S3 throws. */
export const s3AuditStore = (client: S3Client, bucket: string): AuditStore => ({
  async keep(name, text) {
    const object = { Bucket: bucket, Key: `${name}.json` };
    try {
      await client.send(
        new PutObjectCommand({ ...object, Body: text, ContentType: 'application/json', IfNoneMatch: '*' }),
      );
      return 'kept';
    } catch (error) {
      if (!isTaken(error)) throw error;
      const { Body } = await client.send(new GetObjectCommand(object));
      return (await Body?.transformToString()) === text ? 'kept' : 'other-content';
    }
  },
});
