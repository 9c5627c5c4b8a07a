import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { sitePolicy } from '../../shared/site/site-policy';
import type { Deployment } from '../deployments/deployment';
import { pageOrigins } from './page-origins';

/**
 * Headers of every page. Never X-Frame-Options, which cannot name Office's hosts, and no Cross-Origin-Opener-Policy, which would cut the sign-in dialog off from the pane.
 */
export const securityHeaders = (scope: Construct, deployment: Deployment) =>
  new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: sitePolicy(pageOrigins(deployment)).header,
        override: true,
      },
      contentTypeOptions: { override: true },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=()', override: true },
      ],
    },
  });
