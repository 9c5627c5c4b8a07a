import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { built } from '../artifacts';

export interface SiteUploadProps {
  /** The site as it is served. */
  readonly folder: string;
  readonly pages: IBucket;
  readonly logRetention: RetentionDays;
}

/** What keeps its name when its content changes: the pages, the settings, the stylesheet and icons that the manifest names. */
const NAMED = ['*.html', '*.json', '*/assets/*'];

/**
 * Brings the site into its bucket when it is deployed, with CDK's own function for it. Files named by their content first, kept for good by whoever fetches
 * them and never removed, so that a pane that is open during an upgrade still finds its own; then the pages that name them.
 */
export class SiteUpload extends Construct {
  constructor(scope: Construct, id: string, { folder, pages, logRetention }: SiteUploadProps) {
    super(scope, id);
    const asset = new Asset(this, 'Site', { path: built(folder), exclude: ['*.map', '**/*.map'] });
    const logGroup = new LogGroup(this, 'Log', { retention: logRetention, removalPolicy: RemovalPolicy.DESTROY });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: {
        Own: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
            new PolicyStatement({
              actions: ['s3:GetObject'],
              resources: [asset.bucket.arnForObjects(asset.s3ObjectKey)],
            }),
            new PolicyStatement({ actions: ['s3:ListBucket'], resources: [pages.bucketArn] }),
            new PolicyStatement({ actions: ['s3:PutObject'], resources: [pages.arnForObjects('*')] }),
          ],
        }),
      },
    });
    const upload = {
      sources: [Source.bucket(asset.bucket, asset.s3ObjectKey)],
      destinationBucket: pages,
      role: role.withoutPolicyUpdates(),
      logGroup,
      prune: false,
    };
    const files = new BucketDeployment(this, 'NamedByContent', {
      ...upload,
      exclude: NAMED,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const named = new BucketDeployment(this, 'Pages', {
      ...upload,
      exclude: ['*'],
      include: NAMED,
      cacheControl: [CacheControl.noCache()],
    });
    named.node.addDependency(files);
  }
}
