import path from 'node:path';
import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Artifacts } from '../artifacts';
import { privateBucket } from '../data/private-bucket';
import type { Deployment } from '../deployments/deployment';
import { siteDistribution } from '../site/site-distribution';
import { SiteUpload } from '../site/site-upload';

export interface SiteStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly artifacts: Artifacts;
}

/** The add-in's pages on their domain. Public code and no data, so S3's own key is enough. */
export class SiteStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, artifacts, ...props }: SiteStackProps) {
    super(scope, id, props);
    const { logDays } = deployment.retention;
    const logs = privateBucket(this, 'AccessLogs', {
      encryption: BucketEncryption.S3_MANAGED,
      // CloudFront delivers its logs by access control lists.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(logDays), noncurrentVersionExpiration: Duration.days(1) }],
    });
    const pages = privateBucket(this, 'Pages', {
      encryption: BucketEncryption.S3_MANAGED,
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: 'pages/',
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(90) }],
      // Built again at any time.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new SiteUpload(this, 'Upload', {
      folder: path.join(artifacts.addin(deployment.name), 'site'),
      pages,
      logRetention: logDays,
    });
    const distribution = siteDistribution(this, { deployment, pages, logs });
    new CfnOutput(this, 'SiteDnsTarget', {
      description: `CNAME of ${deployment.site.domain}`,
      value: distribution.distributionDomainName,
    });
  }
}
