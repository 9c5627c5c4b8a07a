import { Tags, type App, type StackProps } from 'aws-cdk-lib';
import type { Artifacts } from '../artifacts';
import { siteRegion, type Deployment } from '../deployments/deployment';
import { ApiStack } from './api-stack';
import { DataStack } from './data-stack';
import { ObservabilityStack } from './observability-stack';
import { SiteStack } from './site-stack';

/** The stacks of a deployment, by concern. */
export interface DeploymentStacks {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly site: SiteStack;
  readonly observability: ObservabilityStack;
}

/** Adds a deployment's four stacks, `yuanping-NAME-CONCERN`. Throws NotBuilt where something to deploy has not been built. */
export const addDeployment = (app: App, deployment: Deployment, artifacts: Artifacts): DeploymentStacks => {
  const { name, account, region } = deployment;
  const id = (concern: string) => `yuanping-${name}-${concern}`;
  const props = (inRegion: string): StackProps => ({ env: { account, region: inRegion }, terminationProtection: true });

  const data = new DataStack(app, id('data'), { ...props(region), deployment });
  const api = new ApiStack(app, id('api'), { ...props(region), deployment, artifacts, data });
  const site = new SiteStack(app, id('site'), { ...props(siteRegion(deployment)), deployment, artifacts });
  const observability = new ObservabilityStack(app, id('observability'), { ...props(region), deployment, data, api });
  const stacks = { data, api, site, observability };
  for (const stack of Object.values(stacks)) Tags.of(stack).add('system', 'yuanping');
  return stacks;
};
