import { App } from 'aws-cdk-lib';
import type { Artifacts } from './artifacts';
import { readDeployments } from './deployments/read-deployment';
import { acknowledge, addGates } from './gates/add-gates';
import { addDeployment } from './stacks/add-deployment';

/** The app of every deployment of a list, behind the gates, from what has been built. What is refused is told, each deployment in full, and then nothing is synthesised. */
export const deploymentsApp = (settings: readonly unknown[], artifacts: Artifacts): void => {
  const { accepted, refused } = readDeployments(settings);
  if (refused.length > 0) {
    console.error(refused.map(({ message }) => message).join('\n\n'));
    process.exitCode = 1;
    return;
  }
  const app = new App();
  for (const deployment of accepted) acknowledge(deployment.name, addDeployment(app, deployment, artifacts));
  addGates(app);
};
