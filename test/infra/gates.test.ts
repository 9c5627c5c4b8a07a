import { CfnEmailIdentity } from 'aws-cdk-lib/aws-ses';
import { ACKNOWLEDGEMENTS } from '../../infra/gates/acknowledgements';
import type { DeploymentStacks } from '../../infra/stacks/add-deployment';
import { ALL, CHINA, GLOBAL } from './support/deployments';
import { throughGates, type Verdict } from './support/synthesise';

test('every deployment, with either gateway in either partition, passes both gates', () => {
  expect(throughGates({ deployments: ALL })).toEqual({ passes: true, findings: [] });
});

describe('AwsSolutions', () => {
  let bare: Verdict;
  beforeAll(() => {
    bare = throughGates({ deployments: ALL, acknowledgements: [] });
  });

  test('stops a synthesis in which nothing is acknowledged', () => {
    expect(bare.passes).toBe(false);
  });

  const rows = ACKNOWLEDGEMENTS.flatMap(({ stack, path, findings, reason }) =>
    findings.map((finding) => ({ stack, path, finding, reason })),
  );
  test.each(rows)('finds $finding at $stack/$path, which is acknowledged with a reason', (row) => {
    const found = ALL.some(({ name }) => {
      const rule = `AwsSolutions-${row.finding.replace('{deployment}', name)}`;
      const below = `yuanping-${name}-${row.stack}/${row.path}/`;
      return bare.findings.some((finding) => finding.rule === rule && finding.path.startsWith(below));
    });
    expect(found).toBe(true);
    expect(row.reason.length).toBeGreaterThan(40);
  });

  test('stops a synthesis in which one acknowledgement is missing, and says which', () => {
    const acknowledgements = ACKNOWLEDGEMENTS.filter(({ findings }) => !findings.includes('CFR7'));
    expect(acknowledgements).toHaveLength(ACKNOWLEDGEMENTS.length - 1);
    expect(throughGates({ deployments: [CHINA], acknowledgements })).toEqual({
      passes: false,
      findings: [{ rule: 'AwsSolutions-CFR7', path: 'yuanping-china-site/Distribution/Resource' }],
    });
  });
});

describe("CloudFormation's rules for each region", () => {
  const withMail = ({ data }: DeploymentStacks) => {
    new CfnEmailIdentity(data, 'Mail', { emailIdentity: 'example.com' });
  };

  test('stop a resource that does not exist in cn-northwest-1', () => {
    const { passes, findings } = throughGates({ deployments: [CHINA], change: withMail });
    expect(passes).toBe(false);
    expect(findings).toEqual([expect.objectContaining({ path: 'yuanping-china-data/Mail' })]);
  });

  test('and let the same pass where it does', () => {
    expect(throughGates({ deployments: [GLOBAL], change: withMail })).toEqual({ passes: true, findings: [] });
  });
});
