import { Duration } from 'aws-cdk-lib';
import { HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments/deployment';

/**
 * Headers of every page. Each page carries the rest of its policy itself (see `contentSecurityPolicy` of the add-in's build); who may frame it can only be said here.
 * Never X-Frame-Options, which cannot name Office's hosts, and no Cross-Origin-Opener-Policy, which would cut the sign-in dialog off from the pane.
 */
export const securityHeaders = (scope: Construct, { officeHosts }: Deployment['site']) =>
  new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: `frame-ancestors 'self' ${officeHosts.join(' ')}`,
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
