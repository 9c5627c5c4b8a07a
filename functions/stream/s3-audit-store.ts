import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { awsCall } from '../aws/aws-call';
import type { AuditStore } from './audit-store';

const isTaken = (error: unknown) => error instanceof Error && error.name === 'PreconditionFailed';

/** The audit store in a bucket: one JSON object per entry, put only where nothing is. Throws ServiceDenied where it does not let us, else what S3 throws. */
export const s3AuditStore = (client: S3Client, bucket: string): AuditStore => ({
  async keep(name, text) {
    const object = { Bucket: bucket, Key: `${name}.json` };
    try {
      await awsCall('PutObject', () =>
        client.send(new PutObjectCommand({ ...object, Body: text, ContentType: 'application/json', IfNoneMatch: '*' })),
      );
      return 'kept';
    } catch (error) {
      if (!isTaken(error)) throw error;
      const kept = await awsCall('GetObject', async () => {
        const { Body } = await client.send(new GetObjectCommand(object));
        return Body?.transformToString();
      });
      return kept === text ? 'kept' : 'other-content';
    }
  },
});
