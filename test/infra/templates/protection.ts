import { OFFICE_CLOUDS } from '../../../shared/site/office-cloud';
import { AddinSettings } from '../../../addin/client/settings';
import { TABLE } from '../../../functions/store/table/table';
import { addinSettings } from '../../../infra/site/addin-settings';
import { apiRole } from '../../../infra/deployments/deployment';
import { KEPT } from '../support/deployments';
import { resourcesOf, templatesNamed } from '../support/resources';
import type { Template } from '../support/synthesise';
import { templatesFor } from '../support/templates';

let templates: Readonly<Record<string, Template>>;
beforeAll(() => {
  templates = templatesFor(KEPT);
});
const found = (deployment: string, type: string) => resourcesOf(templatesNamed(templates, deployment), type);
const only = (deployment: string, type: string) => {
  const [one, ...others] = found(deployment, type);
  if (!one || others.length > 0) throw new RangeError(`${deployment} has not one ${type}`);
  return one;
};

describe.each(KEPT)('$name', ({ name, partition, account, region, retention, site }) => {
  test('the table can be put back to any second of 35 days, and nobody deletes it by mistake', () => {
    const table = only(name, 'AWS::DynamoDB::GlobalTable');
    expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(table.Properties).toMatchObject({
      BillingMode: TABLE.billing,
      KeySchema: [
        { AttributeName: TABLE.partitionKey, KeyType: 'HASH' },
        { AttributeName: TABLE.sortKey, KeyType: 'RANGE' },
      ],
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      StreamSpecification: { StreamViewType: TABLE.stream },
      TimeToLiveSpecification: { AttributeName: TABLE.ttlAttribute, Enabled: true },
      WriteOnDemandThroughputSettings: { MaxWriteRequestUnits: expect.any(Number) },
      Replicas: [
        {
          DeletionProtectionEnabled: true,
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
          ReadOnDemandThroughputSettings: { MaxReadRequestUnits: expect.any(Number) },
        },
      ],
    });
  });

  const keys = (spec: unknown) =>
    found(name, 'AWS::KMS::Key').filter(({ Properties }) => Properties['KeySpec'] === spec);

  test('the key turns every year', () => {
    expect(keys(undefined).map(({ Properties }) => Properties)).toMatchObject([
      { EnableKeyRotation: true, RotationPeriodInDays: 365 },
    ]);
  });

  test('publications are signed with a key that outlives its stack and signs for the API’s role alone', () => {
    const [key, ...others] = keys('ECC_NIST_P256');
    expect(others).toEqual([]);
    expect(key).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
    expect(key?.Properties).toMatchObject({ KeyUsage: 'SIGN_VERIFY' });
    const signing = key?.Properties['KeyPolicy'].Statement.filter(({ Action = '' }) =>
      /kms:(Sign|\*)/.test(String(Action)),
    );
    const roles = found(name, 'AWS::IAM::Role').map(({ Properties }) => Properties['RoleName']);
    expect(roles).toContain(apiRole({ name, region }));
    expect(signing).toEqual([
      expect.objectContaining({
        Action: 'kms:Sign',
        Condition: {
          ArnEquals: {
            'aws:PrincipalArn': `arn:${partition}:iam::${account}:role/${apiRole({ name, region })}`,
          },
        },
      }),
    ]);
  });

  test('nobody passes the lock on the evidence but the role for it', () => {
    const statements = found(name, 'AWS::S3::BucketPolicy').flatMap(
      ({ Properties }): { Sid?: string; Effect: string; Action: unknown; Condition?: unknown }[] =>
        Properties['PolicyDocument'].Statement,
    );
    expect(statements.filter(({ Sid }) => Sid === 'OnlyTheRemoverPassesTheLock')).toMatchObject([
      {
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:BypassGovernanceRetention',
        Condition: {
          ArnNotEquals: { 'aws:PrincipalArn': { 'Fn::GetAtt': [expect.stringMatching(/^EvidenceRemover/), 'Arn'] } },
        },
      },
    ]);
  });

  test('every bucket is closed to the public, encrypted and keeps its versions', () => {
    const buckets = found(name, 'AWS::S3::Bucket');
    expect(buckets).toHaveLength(5);
    for (const { Properties } of buckets)
      expect(Properties).toMatchObject({
        BucketEncryption: expect.anything(),
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
      });
  });

  test('every bucket refuses whatever is not TLS 1.2', () => {
    const policies = found(name, 'AWS::S3::BucketPolicy');
    expect(policies).toHaveLength(5);
    for (const { Properties } of policies) {
      const denied = JSON.stringify(
        Properties['PolicyDocument'].Statement.filter(({ Effect = '' }) => Effect === 'Deny'),
      );
      expect(denied).toContain('"aws:SecureTransport":"false"');
      expect(denied).toContain('"s3:TlsVersion":1.2');
    }
  });

  test('the audit copy of the trail is locked for its years', () => {
    const locked = found(name, 'AWS::S3::Bucket').filter(({ Properties }) => Properties['ObjectLockConfiguration']);
    expect(locked.map(({ Properties }) => Properties['ObjectLockConfiguration'].Rule.DefaultRetention)).toEqual([
      { Mode: retention.auditLock.toUpperCase(), Days: 365 * retention.auditYears },
    ]);
  });

  test('a copy of the table is taken every night and kept as long as agreed', () => {
    const { BackupPlan } = only(name, 'AWS::Backup::BackupPlan').Properties;
    expect(BackupPlan.BackupPlanRule).toEqual([
      expect.objectContaining({
        ScheduleExpression: 'cron(0 18 * * ? *)',
        Lifecycle: { DeleteAfterDays: retention.backupDays },
      }),
    ]);
  });

  test('every log is kept for its time', () => {
    const groups = found(name, 'AWS::Logs::LogGroup');
    expect(groups.length).toBeGreaterThan(3);
    for (const { Properties } of groups) expect(Properties['RetentionInDays']).toBe(retention.logDays);
  });

  test('only Office may frame the pages', () => {
    const text = JSON.stringify(found(name, 'AWS::CloudFront::ResponseHeadersPolicy'));
    expect(text).toContain(`frame-ancestors ${OFFICE_CLOUDS[site.office].framedBy.join(' ')}`);
    expect(text).not.toMatch(/FrameOptions|Cross-Origin-Opener/i);
  });
});

test.each(KEPT)('$name: the add-in understands the settings that it is given', (deployment) => {
  expect(AddinSettings.parse(addinSettings(deployment))).toEqual(addinSettings(deployment));
});

describe.each(KEPT)('alarms of $name', ({ name, alarms }) => {
  test('all go to the encrypted topic, and from there to whoever keeps the system running', () => {
    const rung = found(name, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties['AlarmActions']);
    expect(rung.length).toBeGreaterThan(10);
    expect(rung.filter((actions) => JSON.stringify(actions) !== JSON.stringify(rung[0]))).toEqual([]);
    expect(rung[0]).toHaveLength(1);
    expect(only(name, 'AWS::SNS::Topic').Properties['KmsMasterKeyId']).toBeDefined();
    expect(only(name, 'AWS::SNS::Subscription').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: alarms.email,
    });
  });

  test.each([
    ['Yuanping', 'ChainBroken'],
    ['Yuanping', 'Refusals'],
    ['AWS/SQS', 'ApproximateNumberOfMessagesVisible'],
    ['AWS/Lambda', 'Errors'],
    ['AWS/Lambda', 'Throttles'],
    ['AWS/Lambda', 'IteratorAge'],
    ['AWS/DynamoDB', 'ReadThrottleEvents'],
    ['AWS/DynamoDB', 'WriteThrottleEvents'],
    ['AWS/Backup', 'NumberOfBackupJobsFailed'],
  ])('watch %s %s', (Namespace, MetricName) => {
    const watched = found(name, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
    expect(watched).toContainEqual(expect.objectContaining({ Namespace, MetricName }));
  });
});
