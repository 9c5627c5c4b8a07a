import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Deployment } from '../deployments/deployment';
import type { DataStack } from '../stacks/data-stack';
import { BackendFunction } from './backend-function';

export interface StreamConsumerProps {
  readonly deployment: Deployment;
  readonly data: DataStack;
  readonly folder: string;
  readonly logRetention: RetentionDays;
}

/** The function on the table's stream: checks each new entry of the trail and copies it to the audit bucket. What it cannot copy waits in a queue, and an alarm says so. */
export class StreamConsumer extends Construct {
  readonly function: BackendFunction;
  readonly leftOver: Queue;

  constructor(scope: Construct, id: string, { deployment, data, folder, logRetention }: StreamConsumerProps) {
    super(scope, id);
    this.leftOver = new Queue(this, 'LeftOver', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    const stream = data.table.tableStreamArn ?? '';
    this.function = new BackendFunction(this, 'Consumer', {
      description: 'Yuanping: checks and copies the trail',
      folder,
      environment: { AUDIT_BUCKET: data.audit.bucketName },
      timeout: Duration.seconds(60),
      concurrency: deployment.api.concurrency.stream,
      logRetention,
      permissions: [
        new PolicyStatement({
          actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
          resources: [stream],
        }),
        // Lambda asks for it, and it takes no narrower resource.
        new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
        new PolicyStatement({
          actions: ['s3:GetObject', 's3:PutObject'],
          resources: [data.audit.arnForObjects('*')],
        }),
        new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [data.key.keyArn] }),
        new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.leftOver.queueArn] }),
      ],
    });
    new EventSourceMapping(this, 'Stream', {
      target: this.function.function,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: Duration.seconds(5),
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(12),
      onFailure: { bind: () => ({ destination: this.leftOver.queueArn }) },
    });
  }
}
