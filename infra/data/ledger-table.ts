import { RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  ContributorInsightsMode,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
  type ITableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { TABLE } from '../../functions/store/table/table';
import type { Deployment } from '../deployments/deployment';

/** The one table, in the shape that the functions say. Any second of the last 35 days can be restored, and it outlives its stack. */
export const ledgerTable = (
  scope: Construct,
  key: IKey,
  { maxReadUnits, maxWriteUnits }: Deployment['table'],
): ITableV2 =>
  // CDK declares what its classes may leave undefined more loosely than its interfaces.
  new TableV2(scope, 'Table', {
    partitionKey: { name: TABLE.partitionKey, type: AttributeType.STRING },
    sortKey: { name: TABLE.sortKey, type: AttributeType.STRING },
    timeToLiveAttribute: TABLE.ttlAttribute,
    billing: Billing.onDemand({ maxReadRequestUnits: maxReadUnits, maxWriteRequestUnits: maxWriteUnits }),
    encryption: TableEncryptionV2.customerManagedKey(key),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    contributorInsightsSpecification: { enabled: true, mode: ContributorInsightsMode.THROTTLED_KEYS },
    dynamoStream: StreamViewType[TABLE.stream],
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  }) as ITableV2;
