import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/** The key under which everything of one deployment is encrypted: a new one every year, the old ones kept for what they encrypted. */
export const masterKey = (scope: Construct): Key => {
  const key = new Key(scope, 'MasterKey', {
    description: 'Yuanping: table, buckets, backups, alarms',
    enableKeyRotation: true,
    rotationPeriod: Duration.days(365),
    pendingWindow: Duration.days(30),
    removalPolicy: RemovalPolicy.RETAIN,
  });
  // An encrypted topic takes an alarm only from a sender that may use the key.
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AlarmsIntoTheTopic',
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return key;
};
