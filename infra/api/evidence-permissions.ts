import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * What the API asks of the bucket with the evidence and the minutes, and what the forms and links that it signs may: to put and to get under the two prefixes. It can delete
 * nothing. The key is the table's, which the API may use already. It lists nothing either; that it may is what makes S3 say of a file that has not come that it is not
 * there: to anybody else it says the same as where access is denied, and a fault of ours would look like a broken network.
 */
export const evidencePermissions = (bucket: IBucket): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: ['incoming/*', 'kept/*'].map((prefix) => bucket.arnForObjects(prefix)),
  }),
  // Puts the lock on what it keeps, for longer if need be; to shorten or pass it is for another role alone.
  new PolicyStatement({ actions: ['s3:PutObjectRetention'], resources: [bucket.arnForObjects('kept/*')] }),
  // Without a condition on the prefix, which S3 does not know when it is asked for a file.
  new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
];
