import { ArnFormat, Stack } from 'aws-cdk-lib';
import { TableV2, type ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments/deployment';

/** A table that was restored by hand, by its name and its stream: a restore never writes into the table that it came from. */
export const restoredTable = (
  scope: Construct,
  encryptionKey: IKey,
  { name, streamLabel }: NonNullable<Deployment['table']['restored']>,
): ITableV2 => {
  const arn = (resourceName: string) =>
    Stack.of(scope).formatArn({
      service: 'dynamodb',
      resource: 'table',
      resourceName,
      arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    });
  return TableV2.fromTableAttributes(scope, 'RestoredTable', {
    tableArn: arn(name),
    tableStreamArn: arn(`${name}/stream/${streamLabel}`),
    encryptionKey,
  });
};
