import { CHINA } from './china';
import type { DeploymentSettings } from './deployment';
import { GLOBAL } from './global';

/** Every deployment that is kept. Take out those that you do not run. */
export const DEPLOYMENTS: readonly DeploymentSettings[] = [GLOBAL, CHINA];
