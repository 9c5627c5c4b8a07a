import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { artifactsBelow, FUNCTIONS } from '../../../infra/artifacts';
import type { Deployment } from '../../../infra/deployments/deployment';
import type { Acknowledgement } from '../../../infra/gates/acknowledgements';
import { acknowledge, addGates } from '../../../infra/gates/add-gates';
import { addDeployment, type DeploymentStacks } from '../../../infra/stacks/add-deployment';

const ROOT = path.resolve(__dirname, '../../..');
/** The settings under which the app is synthesised for real. */
const { context } = JSON.parse(readFileSync(path.join(ROOT, 'cdk.json'), 'utf8'));
const folder = mkdtempSync(path.join(tmpdir(), 'yuanping-cdk-'));

/** A file where each bundle and each site would be: a template names what is deployed, it does not hold it. */
const artifactsOf = (deployments: readonly Deployment[]) => {
  const artifacts = artifactsBelow(folder);
  const write = (directory: string, file: string) => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(path.join(directory, file), file);
  };
  for (const name of FUNCTIONS) write(artifacts.functions(name), 'handler.mjs');
  for (const { name } of deployments) write(path.join(artifacts.addin(name), 'site'), 'taskpane.html');
  return artifacts;
};

interface Finding {
  readonly rule: string;
  readonly path: string;
}
export interface Resource {
  readonly Type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a template is as deep as CloudFormation makes it
  readonly Properties: Record<string, any>;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

/** What the gates say. */
export interface Verdict {
  readonly passes: boolean;
  readonly findings: readonly Finding[];
}

export interface SynthesisOptions {
  readonly deployments: readonly Deployment[];
  /** The acknowledgements, where not all of ours. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Something done to the stacks of each deployment before. */
  readonly change?: (stacks: DeploymentStacks, deployment: Deployment) => void;
}

interface Report {
  readonly pluginReports?: readonly {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath?: string }[];
    }[];
  }[];
}
const findingsIn = ({ pluginReports = [] }: Report): Finding[] =>
  pluginReports
    .flatMap(({ violations }) => violations)
    .flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath = '' }) => ({ rule: ruleName, path: constructPath })),
    );

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

const assemble = ({ deployments, acknowledgements, change }: SynthesisOptions) => {
  const outdir = mkdtempSync(path.join(folder, 'out-'));
  const app = new App({ context, outdir, analyticsReporting: false });
  const artifacts = artifactsOf(deployments);
  for (const deployment of deployments) {
    const stacks = addDeployment(app, deployment, artifacts);
    acknowledge(deployment.name, stacks, acknowledgements);
    change?.(stacks, deployment);
  }
  return { app, outdir };
};

/** Synthesises deployments in this process, through both gates. */
export const throughGates = (options: SynthesisOptions): Verdict => {
  const { app, outdir } = assemble(options);
  addGates(app);
  let failure: unknown = null;
  try {
    app.synth();
  } catch (error) {
    failure = error;
  }
  try {
    return { passes: failure === null, findings: findingsIn(readJson(path.join(outdir, 'validation-report.json'))) };
  } catch (error) {
    // Without a report it was not the gates that failed.
    throw failure ?? error;
  }
};

/** The templates of deployments by name of the stack, gates left out. */
export const templatesOf = (options: SynthesisOptions): Readonly<Record<string, Template>> => {
  const { app, outdir } = assemble(options);
  process.env['CDK_VALIDATION'] = 'false';
  try {
    app.synth();
  } finally {
    delete process.env['CDK_VALIDATION'];
  }
  const stacks = app.node.children.filter((child) => child instanceof Stack);
  return Object.fromEntries(
    stacks.map(({ stackName, templateFile }) => [stackName, readJson(path.join(outdir, templateFile))]),
  );
};
