/** Under which CloudWatch keeps what the functions count. */
export const NAMESPACE = 'Yuanping';

/** One thing that is counted or measured. `dimensions` name fields of the line that it stands in. */
export interface Metric {
  readonly name: string;
  readonly unit: 'Count' | 'Milliseconds';
  readonly value: number;
  readonly dimensions: readonly string[];
}

/**
 * A line of the log that is its own metrics: CloudWatch's embedded metric format, specification 0. The fields of `line` that a metric names as its
 * dimensions must be texts; `at` is when it happened.
 */
export const withMetrics = <Line extends object>(line: Line, at: Date, metrics: readonly Metric[]) => ({
  ...line,
  ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])),
  _aws: {
    Timestamp: at.getTime(),
    CloudWatchMetrics: metrics.map(({ name, unit, dimensions }) => ({
      Namespace: NAMESPACE,
      Dimensions: [dimensions],
      Metrics: [{ Name: name, Unit: unit }],
    })),
  },
});
