import { CHINA } from './china';
import type { Deployment } from './deployment';
import { GLOBAL } from './global';

/** Every deployment that is kept. */
export const DEPLOYMENTS: readonly Deployment[] = [GLOBAL, CHINA];
