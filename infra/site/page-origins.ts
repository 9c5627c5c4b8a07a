import { OFFICE_CLOUDS } from '../../shared/site/office-cloud';
import type { SiteOrigins } from '../../shared/site/site-policy';
import { apiOrigin, evidenceOrigin, type Deployment } from '../deployments/deployment';

/** Origins of the identity provider: where people sign in, and where tokens come from. */
export const identityOrigins = ({ identity: { issuer, origins } }: Deployment): readonly string[] => [
  new URL(issuer).origin,
  ...origins,
];

/** Whom the pages of a deployment deal with. */
export const pageOrigins = (deployment: Deployment): SiteOrigins => ({
  ...OFFICE_CLOUDS[deployment.site.office],
  connect: [apiOrigin(deployment), evidenceOrigin(deployment), ...identityOrigins(deployment)],
});
