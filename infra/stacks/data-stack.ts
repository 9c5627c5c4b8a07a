import { Stack, type StackProps } from 'aws-cdk-lib';
import type { BackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { backups } from '../data/backups';
import { buckets } from '../data/buckets';
import { ledgerTable } from '../data/ledger-table';
import { restoredTable } from '../data/restored-table';
import { evidenceRemover } from '../data/evidence-remover';
import { masterKey } from '../data/master-key';
import { signingKey } from '../data/signing-key';
import type { Deployment } from '../deployments/deployment';

export interface DataStackProps extends StackProps {
  readonly deployment: Deployment;
}

/** What must never be lost: the key, the table, the buckets and the backups. Deleting the stack deletes none of them. */
export class DataStack extends Stack {
  readonly key: Key;
  /** What publications are signed with. */
  readonly signingKey: IKey;
  /** The one that the functions work on. */
  readonly table: ITableV2;
  readonly audit: IBucket;
  /** Files that support a figure. */
  readonly evidence: IBucket;
  readonly vault: BackupVault;

  constructor(scope: Construct, id: string, { deployment, ...props }: DataStackProps) {
    super(scope, id, props);
    this.key = masterKey(this);
    this.signingKey = signingKey(this, deployment);
    const { restored } = deployment.table;
    // The first table stays, whatever was restored from it.
    const first = ledgerTable(this, this.key, deployment.table);
    this.table = restored ? restoredTable(this, this.key, restored) : first;
    const { audit, evidence } = buckets(this, this.key, deployment);
    this.audit = audit;
    this.evidence = evidence;
    evidenceRemover(this, evidence);
    this.vault = backups(this, this.table, this.key, deployment.retention);
  }
}
