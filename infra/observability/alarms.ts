import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments/deployment';
import type { ApiStack } from '../stacks/api-stack';
import type { DataStack } from '../stacks/data-stack';
import { OWN_METRICS } from './own-metrics';

export interface AlarmsProps {
  readonly deployment: Deployment;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly topic: ITopic;
}

interface Condition {
  /** What has happened, and what to do: see the runbook. */
  readonly description: string;
  readonly metric: IMetric;
  /** The alarm rings above it. */
  readonly above: number;
  /** Of the last five-minute periods, how many must be above it; 1 unless said otherwise. */
  readonly periods?: number;
}

const period = Duration.minutes(5);
const sum = { period, statistic: 'Sum' };
const longest = { period, statistic: 'Maximum' };

const conditions = ({ deployment, data, api }: AlarmsProps): Record<string, Condition> => ({
  ServerErrors: {
    description: 'The API answered with 5xx.',
    metric: api.gateway.serverErrors(sum),
    above: 0,
  },
  SlowAnswers: {
    description: 'One answer in twenty takes longer than agreed.',
    metric: api.gateway.latency({ period, statistic: 'p95' }),
    above: deployment.alarms.p95Milliseconds,
    periods: 3,
  },
  InternalErrors: {
    description: 'A request ended in a failure without a name: a defect.',
    metric: OWN_METRICS.refusals('internal-error'),
    above: 0,
  },
  ServiceDenied: {
    description: 'Something that the API needs is denied to it: a permission, credentials, a bucket, a table or a key.',
    metric: OWN_METRICS.refusals('service-fault'),
    above: 0,
  },
  ChainBroken: {
    description:
      'A trail does not hold: an entry was changed, removed or put in by somebody. Do not repair; compare with the audit copy.',
    metric: OWN_METRICS.chainBroken(),
    above: 0,
  },
  LeftOver: {
    description: 'Entries of the trail could not be copied and wait in the queue.',
    metric: api.stream.leftOver.metricApproximateNumberOfMessagesVisible(longest),
    above: 0,
  },
  StreamBehind: {
    description: 'The copy of the trail is more than ten minutes behind.',
    metric: api.stream.function.function.metric('IteratorAge', longest),
    above: Duration.minutes(10).toMilliseconds(),
  },
  ReadsThrottled: {
    description: "The table refused reads: its ceiling is reached, or a partition's.",
    metric: data.table.metric('ReadThrottleEvents', sum),
    above: 10,
  },
  WritesThrottled: {
    description: "The table refused writes: its ceiling is reached, or a partition's.",
    metric: data.table.metric('WriteThrottleEvents', sum),
    above: 10,
  },
  BackupFailed: {
    description: 'The nightly copy of the table failed.',
    metric: new Metric({
      namespace: 'AWS/Backup',
      metricName: 'NumberOfBackupJobsFailed',
      dimensionsMap: { BackupVaultName: data.vault.backupVaultName },
      period: Duration.hours(1),
      statistic: 'Sum',
    }),
    above: 0,
  },
  ...Object.fromEntries(
    api.functions.flatMap(({ node: { id }, function: own }): [string, Condition][] => [
      [`${id}Errors`, { description: `${id}: an invocation failed.`, metric: own.metricErrors(sum), above: 0 }],
      [
        `${id}Throttled`,
        { description: `${id}: more at once than it may.`, metric: own.metricThrottles(sum), above: 0, periods: 2 },
      ],
    ]),
  ),
});

/** An alarm for everything that somebody has to look at. Nothing measured is well: at night nobody works. */
export const alarms = (scope: Construct, props: AlarmsProps): readonly Alarm[] =>
  Object.entries(conditions(props)).map(([name, { description, metric, above, periods = 1 }]) => {
    const alarm = new Alarm(scope, name, {
      alarmDescription: description,
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const action = new SnsAction(props.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
    return alarm;
  });
