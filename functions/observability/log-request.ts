import type { RequestRecord } from './request-record';
import { withMetrics, type Metric } from './embedded-metrics';
import { writeLine } from './write-line';

const count = (name: string, dimensions: readonly string[]): Metric => ({ name, unit: 'Count', value: 1, dimensions });

/** What a request counts as: its latency by route, a refusal by type of problem, a submission that was accepted. */
const metricsOf = ({ operation, status, ms, problem }: RequestRecord): Metric[] => [
  { name: 'Latency', unit: 'Milliseconds', value: ms, dimensions: ['route'] },
  ...(problem ? [count('Refusals', ['problem'])] : []),
  ...(operation === 'submit' && status === 200 ? [count('Submissions', [])] : []),
];

/** Writes a request's line, which is its metrics at the same time: with its number, a figure on the dashboard leads to the request. */
export const logRequest = (record: RequestRecord): void =>
  writeLine(withMetrics(record, new Date(record.at), metricsOf(record)));
