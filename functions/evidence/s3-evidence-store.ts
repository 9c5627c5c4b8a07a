import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { awsCall } from '../aws/aws-call';
import { serviceFailure, statusOf } from '../aws/service-failure';
import { Digest } from '../../shared/vocabulary/ids';
import { OPENING_BYTES } from '../../shared/regulation/evidence';
import { FORM_SECONDS, LINK_SECONDS, secondsAfter, type EvidenceStore, type ExpectedFile } from './evidence-store';
import { EvidenceUnavailable } from './failures';

export interface S3EvidenceOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** ARN of the KMS key that files are encrypted under. */
  readonly encryptionKey: string;
  /** For how many years a file that was kept is locked. */
  readonly lockYears: number;
}

const YEAR_SECONDS = 365 * 24 * 60 * 60;
const base64 = (sha256: Digest) => Buffer.from(sha256, 'hex').toString('base64');
const hex = (checksum: string) => Digest.parse(Buffer.from(checksum, 'base64').toString('hex'));

/** Asks S3. Throws EvidenceUnavailable where it does not answer, or answers that it cannot now, ServiceDenied where it does not let us; what else it refuses as it is. */
const asked = async <Answer>(operation: string, call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await awsCall(operation, call);
  } catch (error) {
    throw serviceFailure(error) === 'passing' ? new EvidenceUnavailable(error) : error;
  }
};
/** The API may list the bucket, for this alone: to a role that may not, S3 says of what is not there that it may not be seen. */
const isAbsent = (error: unknown) => statusOf(error) === 404;

/** The policy's conditions: this key, this many bytes with this digest, this type, under this encryption key. Fields without a condition are refused by S3. */
const formOf = ({ bucket, encryptionKey }: S3EvidenceOptions, { key, size, sha256, media }: ExpectedFile) => ({
  Bucket: bucket,
  Key: key,
  Conditions: [['content-length-range', size, size] as ['content-length-range', number, number]],
  // Each becomes a condition that it is exactly so.
  Fields: {
    'Content-Type': media,
    'x-amz-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': base64(sha256),
    'x-amz-server-side-encryption': 'aws:kms',
    'x-amz-server-side-encryption-aws-kms-key-id': encryptionKey,
    'x-amz-server-side-encryption-bucket-key-enabled': 'true',
  },
  Expires: FORM_SECONDS,
});

/** The evidence store in a bucket. */
export const s3EvidenceStore = (options: S3EvidenceOptions): EvidenceStore => {
  const { client, bucket, encryptionKey, lockYears } = options;
  return {
    async createUpload(file, now) {
      const { url, fields } = await asked('PostObject', () => createPresignedPost(client, formOf(options, file)));
      return { url, fields, expiresAt: secondsAfter(now, FORM_SECONDS) };
    },

    async head(key) {
      const object = { Bucket: bucket, Key: key };
      try {
        // The bytes first: to a HEAD, S3 says of a bucket that is missing what it says of a file.
        const opening = await asked('GetObject', async () => {
          const start = await client.send(new GetObjectCommand({ ...object, Range: `bytes=0-${OPENING_BYTES - 1}` }));
          return (await start.Body?.transformToByteArray()) ?? new Uint8Array();
        });
        const head = await asked('HeadObject', () =>
          client.send(new HeadObjectCommand({ ...object, ChecksumMode: 'ENABLED' })),
        );
        const { ContentLength = 0, ContentType = '', ChecksumSHA256 = '' } = head;
        return { size: ContentLength, sha256: hex(ChecksumSHA256), media: ContentType, opening };
      } catch (error) {
        if (isAbsent(error)) return null;
        throw error;
      }
    },

    async keep(from, to, now) {
      await asked('CopyObject', () =>
        client.send(
          new CopyObjectCommand({
            Bucket: bucket,
            Key: to,
            CopySource: `${bucket}/${from}`,
            ChecksumAlgorithm: 'SHA256',
            ServerSideEncryption: 'aws:kms',
            SSEKMSKeyId: encryptionKey,
            BucketKeyEnabled: true,
            // What is still to come is not: it goes after some days.
            ObjectLockMode: 'GOVERNANCE',
            ObjectLockRetainUntilDate: new Date(secondsAfter(now, lockYears * YEAR_SECONDS)),
          }),
        ),
      );
    },

    async createDownload(key, { name, media }, now) {
      const command = new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: media,
        ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
      const url = await asked('GetObject', () => getSignedUrl(client, command, { expiresIn: LINK_SECONDS }));
      return { url, expiresAt: secondsAfter(now, LINK_SECONDS) };
    },
  };
};
