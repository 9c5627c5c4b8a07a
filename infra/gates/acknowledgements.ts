import type { DeploymentStacks } from '../stacks/add-deployment';

/** A finding of cdk-nag's AwsSolutions that stays, and why. */
export interface Acknowledgement {
  readonly stack: keyof DeploymentStacks;
  /** The construct below its stack; passed over where a deployment has none. */
  readonly path: string;
  /** Rules, and in brackets what exactly they found. `{deployment}` stands for the deployment's name. */
  readonly findings: readonly string[];
  readonly reason: string;
}

const methods = ['GET', 'POST', 'PUT'].map((method) => `Gateway/Api/Default/v1/{proxy+}/${method}`);

export const ACKNOWLEDGEMENTS: readonly Acknowledgement[] = [
  {
    stack: 'data',
    path: 'BackupPlan/Table/Role',
    findings: ['IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]'],
    reason: 'AWS keeps this policy in step with what AWS Backup needs; only the service itself can take the role.',
  },
  {
    stack: 'data',
    path: 'EvidenceRemover',
    findings: ['IAM5[Resource::<Evidence4CC26D68.Arn>/kept/*]'],
    reason: 'Which file must not be kept is known when one is: the role is taken for the occasion.',
  },
  {
    stack: 'api',
    path: 'Trail/LeftOver',
    findings: ['SQS3'],
    reason: 'It is a dead-letter queue itself, of a stream: the rule looks for queues only. An alarm watches it.',
  },
  {
    stack: 'api',
    path: 'Trail/Consumer/Role',
    findings: ['IAM5[Resource::*]'],
    reason: 'dynamodb:ListStreams, which Lambda asks for, knows no narrower resource. It reads names only.',
  },
  {
    stack: 'api',
    path: 'Trail/Consumer/Role',
    findings: ['IAM5[Resource::yuanping-{deployment}-data:ExportsOutputFnGetAttAudit3D8ADE0AArn5960E565/*]'],
    reason: 'Objects of the audit bucket, one per entry of the trail, written once: none is known beforehand.',
  },
  {
    stack: 'api',
    path: 'Api/Role',
    findings: ['incoming', 'kept'].map(
      (prefix) =>
        `IAM5[Resource::yuanping-{deployment}-data:ExportsOutputFnGetAttEvidence4CC26D68Arn9E0A376E/${prefix}/*]`,
    ),
    reason:
      'Files of the evidence, as many as parks send: none is known beforehand. It can put and get them, and delete or list none.',
  },
  {
    stack: 'api',
    path: 'Gateway/Api',
    findings: ['APIG2'],
    reason: 'The function checks every request against its schema and answers with a problem that says what is wrong.',
  },
  {
    stack: 'api',
    path: 'Gateway/Api/CloudWatchRole',
    findings: ['IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]'],
    reason: 'The policy that API Gateway asks for, once an account, to write any log.',
  },
  ...methods.map((path): Acknowledgement => ({
    stack: 'api',
    path,
    findings: ['COG4'],
    reason: 'People sign in at the bureau’s own provider, and a Lambda authorizer checks their tokens.',
  })),
  {
    stack: 'site',
    path: 'Upload/Role',
    findings: ['IAM5[Resource::<Pages127DFD1A.Arn>/*]'],
    reason: 'It writes the site’s files, whose names follow from their content.',
  },
  {
    stack: 'site',
    path: 'Custom::CDKBucketDeployment8693BB64968944B69AAFB0CC9EB8756C',
    findings: ['L1'],
    reason: 'CDK’s own function, whose runtime is what CDK has tested it with. It runs while the site is deployed.',
  },
  {
    stack: 'site',
    path: 'Distribution',
    findings: ['CFR1'],
    reason:
      'The pages are public code without data, and a clerk may be travelling. What is behind them asks for a token.',
  },
  {
    stack: 'site',
    path: 'Distribution',
    findings: ['CFR2'],
    reason: 'China: CloudFront takes no firewall there. The API has a regional one.',
  },
  {
    stack: 'site',
    path: 'Distribution',
    findings: ['CFR7'],
    reason: 'China: origin access control does not exist there; an origin access identity does its job.',
  },
];
