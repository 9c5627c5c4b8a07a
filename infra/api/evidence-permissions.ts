import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';

/**
 * What the API asks of the bucket with the evidence, and what the forms and links that it signs may: to put and to get under the two prefixes. It can delete
 * nothing and list nothing. The key is the table's, which the API may use already.
 */
export const evidencePermissions = (bucket: IBucket): PolicyStatement[] => [
  new PolicyStatement({
    actions: ['s3:GetObject', 's3:PutObject'],
    resources: ['incoming/*', 'kept/*'].map((prefix) => bucket.arnForObjects(prefix)),
  }),
];
