import { Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BucketEncryption, HttpMethods, ObjectLockRetention, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { INCOMING } from '../../functions/evidence/file-keys';
import { evidenceBucket, siteOrigin, type Deployment } from '../deployments/deployment';
import { privateBucket } from './private-bucket';

/** Who read and wrote the other buckets. Under S3's own key: access logs cannot be delivered under another. */
const logBucket = (scope: Construct, { retention }: Deployment) =>
  privateBucket(scope, 'AccessLogs', {
    encryption: BucketEncryption.S3_MANAGED,
    lifecycleRules: [
      { expiration: Duration.days(retention.logDays), noncurrentVersionExpiration: Duration.days(1) },
      { abortIncompleteMultipartUploadAfter: Duration.days(1) },
    ],
  });

const encrypted = (key: IKey, logs: IBucket, prefix: string) => ({
  encryption: BucketEncryption.KMS,
  encryptionKey: key,
  // One call to the key for many objects: a hundredth of the price.
  bucketKeyEnabled: true,
  serverAccessLogsBucket: logs,
  serverAccessLogsPrefix: prefix,
});

/** The buckets of a deployment: supporting files, the audit copy of the trail, and who touched them. */
export const buckets = (scope: Construct, key: IKey, deployment: Deployment) => {
  const { auditLock, auditYears } = deployment.retention;
  const period = Duration.days(365 * auditYears);
  const logs = logBucket(scope, deployment);
  return {
    /** Files that support a figure. The pane sends them with a form and fetches them by a link that the API signs. */
    evidence: privateBucket(scope, 'Evidence', {
      bucketName: evidenceBucket(deployment),
      ...encrypted(key, logs, 'evidence/'),
      // By file, when it is kept: a lock on the whole bucket would hold what was never confirmed as well.
      objectLockEnabled: true,
      cors: [
        {
          allowedOrigins: [siteOrigin(deployment)],
          allowedMethods: [HttpMethods.GET, HttpMethods.POST],
          allowedHeaders: ['*'],
          maxAge: 600,
        },
      ],
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // Confirmed files have been copied out of here; what nobody confirmed within a day counts as never sent.
        { prefix: INCOMING, expiration: Duration.days(3), noncurrentVersionExpiration: Duration.days(1) },
        { noncurrentVersionExpiration: Duration.days(deployment.retention.backupDays) },
      ],
    }),
    /** A copy of every entry of the trail that cannot be altered until its years have passed: under `compliance` not even by the account's owner. */
    audit: privateBucket(scope, 'Audit', {
      ...encrypted(key, logs, 'audit/'),
      objectLockEnabled: true,
      objectLockDefaultRetention:
        auditLock === 'compliance' ? ObjectLockRetention.compliance(period) : ObjectLockRetention.governance(period),
    }),
  };
};
