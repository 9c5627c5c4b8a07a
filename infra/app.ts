import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { artifactsBelow } from './artifacts';
import { DEPLOYMENTS } from './deployments/deployments';
import { deploymentsApp } from './deployments-app';

/** What `npx cdk` runs: the stacks of every deployment, from what has been built into `dist/`. */
deploymentsApp(DEPLOYMENTS, artifactsBelow(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')));
