import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import type { DeploymentStacks } from '../../../infra/stacks/add-deployment';
import { KEPT } from '../support/deployments';
import { rolesOf } from '../support/roles';
import { templatesOf, type Template } from '../support/synthesise';
import { templatesFor } from '../support/templates';

const OWN_LOG = 'logs:CreateLogStream, logs:PutLogEvents on';

/** Every role of a deployment, and everything that it may do. */
const BOTH = {
  data: {
    // What AWS Backup copies the table with; only that service can take it.
    // Takes a file of the evidence out that must not be kept; nobody else passes the lock.
    EvidenceRemover: [
      's3:BypassGovernanceRetention, s3:DeleteObject, s3:DeleteObjectVersion on Evidence/kept/*',
      's3:ListBucketVersions on Evidence',
    ],
    BackupPlanTableRole: ['all of service-role/AWSBackupServiceRolePolicyForBackup'],
  },
  api: {
    // The API reads, writes and never deletes.
    ApiRole: [
      `${OWN_LOG} ApiLog`,
      'dynamodb:BatchGetItem, dynamodb:BatchWriteItem, dynamodb:ConditionCheckItem, dynamodb:GetItem, dynamodb:PutItem, dynamodb:Query, dynamodb:UpdateItem on data.Table',
      'kms:Decrypt, kms:Encrypt, kms:GenerateDataKey on data.MasterKey',
      // Also what the forms and links may that it signs.
      's3:GetObject, s3:PutObject on data.Evidence/incoming/*, data.Evidence/kept/*',
      's3:PutObjectRetention on data.Evidence/kept/*',
      's3:ListBucket on data.Evidence',
      'kms:Sign on data.SigningKey',
    ],
    // The copy of the trail: reads the stream, not the table; adds to the bucket, and cannot take from it.
    TrailConsumerRole: [
      `${OWN_LOG} TrailConsumerLog`,
      'dynamodb:DescribeStream, dynamodb:GetRecords, dynamodb:GetShardIterator on data.Table.stream',
      'dynamodb:ListStreams on *',
      's3:GetObject, s3:PutObject on data.Audit/*',
      'kms:Decrypt, kms:GenerateDataKey on data.MasterKey',
      'sqs:SendMessage on TrailLeftOver',
    ],
  },
  site: {
    // Runs while the site is deployed: from the one archive into the one bucket.
    UploadRole: [
      `${OWN_LOG} UploadLog`,
      expect.stringMatching(
        /^s3:GetObject on arn:aws(-cn)?:s3:::cdk-hnb659fds-assets-\d{12}-[\w-]+\/[0-9a-f]{64}\.zip$/,
      ),
      's3:ListBucket on Pages',
      's3:PutObject on Pages/*',
    ],
  },
  observability: {},
};
const EXPECTED: Readonly<Record<string, Record<keyof typeof BOTH, Record<string, unknown[]>>>> = {
  global: BOTH,
  china: {
    ...BOTH,
    api: {
      ...BOTH.api,
      // It checks a signature: it needs nothing of anybody.
      AuthorizerRole: [`${OWN_LOG} AuthorizerLog`],
      // The account's, with which a REST API writes its access log.
      GatewayApiCloudWatchRole: ['all of service-role/AmazonAPIGatewayPushToCloudWatchLogs'],
    },
  },
};

const byConcern = (templates: Readonly<Record<string, Template>>, deployment: string) =>
  Object.fromEntries(
    Object.keys(BOTH).map((concern) => {
      const template = templates[`yuanping-${deployment}-${concern}`];
      return [concern, template ? rolesOf(template) : null];
    }),
  );

describe('least privilege', () => {
  let templates: Readonly<Record<string, Template>>;
  beforeAll(() => {
    templates = templatesFor(KEPT);
  });

  test.each(KEPT)('$name: the roles may do what is listed here, and nothing else', ({ name }) => {
    expect(byConcern(templates, name)).toEqual(EXPECTED[name]);
  });

  const find = (api: DeploymentStacks['api']) => {
    const role = api.node.findChild('Api').node.findChild('Role');
    if (!(role instanceof Role)) throw new TypeError('The function has no role');
    return role;
  };
  test.each([
    ['another action', { actions: ['dynamodb:DeleteItem'], resources: ['arn'] }],
    ['every action', { actions: ['*'], resources: ['*'] }],
  ])('the list shows %s', (_what, statement) => {
    const changed = templatesOf({
      deployments: KEPT,
      change: ({ api }) => find(api).addToPolicy(new PolicyStatement(statement)),
    });
    for (const { name } of KEPT) expect(byConcern(changed, name)).not.toEqual(EXPECTED[name]);
  });
});

/** The action that each of the SDK's commands, and each part of a transaction, is allowed by. */
const ACTIONS: readonly (readonly [written: RegExp, action: string])[] = [
  [/new GetCommand\(/, 'dynamodb:GetItem'],
  [/new PutCommand\(|\bPut: \{/, 'dynamodb:PutItem'],
  [/new UpdateCommand\(|\bUpdate: \{/, 'dynamodb:UpdateItem'],
  [/new DeleteCommand\(|\bDelete: \{|DeleteRequest: \{/, 'dynamodb:DeleteItem'],
  [/\bConditionCheck: \{/, 'dynamodb:ConditionCheckItem'],
  [/new QueryCommand\(/, 'dynamodb:Query'],
  [/new ScanCommand\(/, 'dynamodb:Scan'],
  [/new BatchGetCommand\(/, 'dynamodb:BatchGetItem'],
  [/new BatchWriteCommand\(/, 'dynamodb:BatchWriteItem'],
  [/new GetObjectCommand\(|new HeadObjectCommand\(/, 's3:GetObject'],
  // What a HEAD of a file that is not there needs, to be told so.
  [/new HeadObjectCommand\(/, 's3:ListBucket'],
  [/new PutObjectCommand\(|new CopyObjectCommand\(|createPresignedPost\(/, 's3:PutObject'],
  [/\bObjectLockMode: /, 's3:PutObjectRetention'],
  [/new SignCommand\(/, 'kms:Sign'],
  [/new DeleteObjectCommand\(/, 's3:DeleteObject'],
];
const ROOT = path.resolve(__dirname, '../../..');
/** The actions that the project's own code asks for in a function's bundle: what is only for operators, such as exporting a table, is in none. */
const usedBy = async (entry: string) => {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const text = Object.keys(metafile.inputs).map((file) => readFileSync(path.join(ROOT, file), 'utf8'));
  return ACTIONS.filter(([written]) => written.test(text.join('\n'))).map(([, action]) => action);
};

test.each([
  ['functions/handler.ts', BOTH.api.ApiRole, /(dynamodb|s3):\w+|kms:Sign/g],
  ['functions/stream/handler.ts', BOTH.api.TrailConsumerRole, /s3:\w+/g],
])('%s uses every action that its role has on data, and no other', async (entry, role, kind) => {
  const allowed = role.join('\n').match(kind) ?? [];
  expect((await usedBy(entry)).toSorted()).toEqual([...allowed].toSorted());
});
