import { CHINA } from '../../../infra/deployments/china';
import { GLOBAL } from '../../../infra/deployments/global';
import type { Deployment } from '../../../infra/deployments/deployment';

/** The two that are kept, and each with the other's gateway: every kind of gateway and of authorizer in every partition. */
export const KEPT: readonly Deployment[] = [GLOBAL, CHINA];
export const GLOBAL_BEHIND_FIREWALL: Deployment = {
  ...GLOBAL,
  name: 'globalrest',
  api: { ...GLOBAL.api, gateway: 'rest-with-waf' },
};
export const CHINA_BY_HTTP: Deployment = { ...CHINA, name: 'chinahttp', api: { ...CHINA.api, gateway: 'http' } };
export const ALL: readonly Deployment[] = [...KEPT, GLOBAL_BEHIND_FIREWALL, CHINA_BY_HTTP];
