import { apiOrigin, type Deployment } from '../deployments/deployment';

/** What the add-in reads at `/addin-config.json`: where its identity provider and API are, and whether 自检 is offered. */
export const addinSettings = (deployment: Deployment) => {
  const { issuer, clientId, apiScope, resource } = deployment.identity;
  return {
    issuer,
    clientId,
    scope: `openid ${apiScope}`,
    ...(resource === undefined ? {} : { resource }),
    apiBase: apiOrigin(deployment),
    selfCheck: deployment.site.selfCheck,
  };
};
