import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { artifactsBelow } from './artifacts';
import { DEPLOYMENTS } from './deployments/deployments';
import { acknowledge, addGates } from './gates/add-gates';
import { addDeployment } from './stacks/add-deployment';

/** What `npx cdk` runs: the stacks of every deployment, from what has been built into `dist/`. */
const artifacts = artifactsBelow(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
const app = new App();
for (const deployment of DEPLOYMENTS) acknowledge(deployment.name, addDeployment(app, deployment, artifacts));
addGates(app);
