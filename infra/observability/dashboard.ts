import { Duration } from 'aws-cdk-lib';
import { AlarmStatusWidget, Dashboard, GraphWidget, type Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { ApiStack } from '../stacks/api-stack';
import type { DataStack } from '../stacks/data-stack';
import { OWN_METRICS } from './own-metrics';

export interface DashboardProps {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly alarms: readonly Alarm[];
}

const period = Duration.minutes(5);
const sum = { period, statistic: 'Sum' };
const at = (statistic: string) => ({ period, statistic, label: statistic });

/** One page that says whether the system is well. */
export const dashboard = (scope: Construct, { data, api: { gateway, functions, stream }, alarms }: DashboardProps) =>
  new Dashboard(scope, 'Dashboard', {
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24 })],
      [
        new GraphWidget({ title: 'Requests', left: [gateway.requests(sum)], right: [gateway.serverErrors(sum)] }),
        new GraphWidget({ title: 'Latency (ms)', left: ['p50', 'p95', 'p99'].map((p) => gateway.latency(at(p))) }),
        new GraphWidget({ title: 'Submissions', left: [OWN_METRICS.submissions()] }),
        new GraphWidget({
          title: 'Functions at once',
          left: functions.map((one) => one.function.metric('ConcurrentExecutions', at('Maximum'))),
        }),
      ],
      [
        new GraphWidget({ title: 'Read units', left: [data.table.metricConsumedReadCapacityUnits(sum)] }),
        new GraphWidget({ title: 'Write units', left: [data.table.metricConsumedWriteCapacityUnits(sum)] }),
        new GraphWidget({
          title: 'Copy of the trail: age (ms), left over',
          left: [stream.function.function.metric('IteratorAge', at('Maximum'))],
          right: [stream.leftOver.metricApproximateNumberOfMessagesVisible(at('Maximum'))],
        }),
        new GraphWidget({ title: 'Broken chains', left: [OWN_METRICS.chainBroken()] }),
      ],
    ],
  });
