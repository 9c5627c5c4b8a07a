import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Schedule } from 'aws-cdk-lib/aws-events';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { VAULT_LOCK_DAYS, type Deployment } from '../deployments/deployment';

/** A copy of the table every night, for what point-in-time recovery cannot give: older than 35 days, or after the table itself is gone. */
export const backups = (scope: Construct, table: ITable, key: IKey, { backupDays }: Deployment['retention']) => {
  const vault = new BackupVault(scope, 'BackupVault', {
    encryptionKey: key,
    // A copy younger than this cannot be deleted while the lock is on.
    lockConfiguration: { minRetention: Duration.days(VAULT_LOCK_DAYS) },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const plan = new BackupPlan(scope, 'BackupPlan', {
    backupVault: vault,
    backupPlanRules: [
      new BackupPlanRule({
        ruleName: 'nightly',
        // 02:00 in Chongqing.
        scheduleExpression: Schedule.cron({ minute: '0', hour: '18' }),
        deleteAfter: Duration.days(backupDays),
      }),
    ],
  });
  plan.addSelection('Table', { resources: [BackupResource.fromDynamoDbTable(table)] });
  return vault;
};
