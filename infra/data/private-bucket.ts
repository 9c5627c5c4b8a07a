import { RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, ObjectOwnership, type BucketProps, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** A bucket that is closed unless a policy opens it: no public access, TLS 1.2 or later, versions kept; it outlives its stack. */
export const privateBucket = (scope: Construct, id: string, props: BucketProps): IBucket =>
  // CDK declares what its classes may leave undefined more loosely than its interfaces.
  new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    versioned: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  }) as IBucket;
