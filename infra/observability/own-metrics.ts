import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { NAMESPACE } from '../../functions/observability/embedded-metrics';
import type { ProblemType } from '../../shared/api/problem';

const counted = (metricName: string, dimensionsMap: Record<string, string> = {}) =>
  new Metric({ namespace: NAMESPACE, metricName, dimensionsMap, statistic: Stats.SUM, period: Duration.minutes(5) });

/** What the functions count themselves, in their log lines. */
export const OWN_METRICS = {
  submissions: () => counted('Submissions'),
  refusals: (problem: ProblemType) => counted('Refusals', { problem }),
  /** Entries of a trail that do not hold: somebody changed the record. */
  chainBroken: () => counted('ChainBroken'),
};
