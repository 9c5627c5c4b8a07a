import { Duration, type Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  CfnDistribution,
  Distribution,
  HttpVersion,
  ViewerProtocolPolicy,
  type DistributionProps,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { WebAcl } from '../api/web-acl';
import type { Deployment } from '../deployments/deployment';
import { securityHeaders } from './security-headers';

export interface SiteDistributionProps {
  readonly deployment: Deployment;
  readonly pages: IBucket;
  readonly logs: IBucket;
}

const LATEST_TLS = 'TLSv1.2_2021';

/** What the distribution is in either partition. */
const common = (scope: Stack, { deployment, logs }: SiteDistributionProps) => ({
  logBucket: logs,
  logFilePrefix: 'distribution/',
  behavior: {
    allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    responseHeadersPolicy: securityHeaders(scope, deployment),
    // Each object says itself for how long: pages not at all, files named by their content for good.
    cachePolicy: new CachePolicy(scope, 'CachePolicy', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.days(365),
      enableAcceptEncodingGzip: true,
      enableAcceptEncodingBrotli: true,
    }),
  },
});

/** CloudFront in China has neither origin access control, nor ACM, nor a firewall, nor a domain of its own, nor HTTP/2 and IPv6 everywhere. */
const inChina = (scope: Stack, props: SiteDistributionProps, serverCertificateId: string): Distribution => {
  const { behavior, ...rest } = common(scope, props);
  const distribution = new Distribution(scope, 'Distribution', {
    ...rest,
    defaultBehavior: { ...behavior, origin: S3BucketOrigin.withOriginAccessIdentity(props.pages) },
    httpVersion: HttpVersion.HTTP1_1,
    enableIpv6: false,
  });
  const resource = distribution.node.defaultChild;
  if (!(resource instanceof CfnDistribution)) throw new TypeError('A distribution without its resource');
  // The construct takes certificates of ACM only. Set whole, not overridden: gates read properties, not overrides.
  resource.distributionConfig = {
    ...(resource.distributionConfig as CfnDistribution.DistributionConfigProperty),
    aliases: [props.deployment.site.domain],
    viewerCertificate: {
      iamCertificateId: serverCertificateId,
      minimumProtocolVersion: LATEST_TLS,
      sslSupportMethod: 'sni-only',
    },
  };
  return distribution;
};

const elsewhere = (scope: Stack, props: SiteDistributionProps, certificateArn: string): Distribution => {
  const { behavior, ...rest } = common(scope, props);
  const acl = new WebAcl(scope, 'Firewall', {
    scope: 'CLOUDFRONT',
    logRetention: props.deployment.retention.logDays,
  });
  const more: Partial<DistributionProps> = {
    domainNames: [props.deployment.site.domain],
    certificate: Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
    httpVersion: HttpVersion.HTTP2_AND_3,
    webAclId: acl.arn,
  };
  return new Distribution(scope, 'Distribution', {
    ...rest,
    ...more,
    defaultBehavior: { ...behavior, origin: S3BucketOrigin.withOriginAccessControl(props.pages) },
  });
};

/** CloudFront before the bucket with the add-in's pages. */
export const siteDistribution = (scope: Stack, props: SiteDistributionProps): Distribution => {
  const { deployment } = props;
  return deployment.partition === 'aws-cn'
    ? inChina(scope, props, deployment.site.serverCertificateId)
    : elsewhere(scope, props, deployment.site.certificateArn);
};
