import { Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import type { DeploymentStacks } from '../stacks/add-deployment';
import { ACKNOWLEDGEMENTS, type Acknowledgement } from './acknowledgements';

const below = (scope: IConstruct, path: string): IConstruct | undefined => {
  let found: IConstruct | undefined = scope;
  for (const id of path.split('/')) found = found?.node.tryFindChild(id);
  return found;
};

/** Accepts what the rules find in a deployment's stacks, each finding at its own construct and for its own reason. */
export const acknowledge = (
  deployment: string,
  stacks: DeploymentStacks,
  rows: readonly Acknowledgement[] = ACKNOWLEDGEMENTS,
): void => {
  for (const { stack, path, findings, reason } of rows) {
    const construct = below(stacks[stack], path);
    if (!construct) continue;
    const ids = findings.map((finding) => `AwsSolutions-${finding.replace('{deployment}', deployment)}`);
    Validations.of(construct).acknowledge(...ids.map((id) => ({ id, reason })));
  }
};

/** No synthesis without AWS's own rules of a sound solution. The other gate, CloudFormation's rules for each region, is a flag in cdk.json. */
export const addGates = (app: App): void => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
};
