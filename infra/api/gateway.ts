import type { IMetric, MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { ROUTES } from '../../shared/api/routes';
import type { Deployment } from '../deployments/deployment';

export interface GatewayProps {
  readonly deployment: Deployment;
  readonly api: IFunction;
  readonly logRetention: RetentionDays;
}

/** What stands before the functions: either kind of API Gateway. */
export interface Gateway {
  /** What the API's domain has to point at. */
  readonly dnsTarget: string;
  readonly requests: (options?: MetricOptions) => IMetric;
  readonly serverErrors: (options?: MetricOptions) => IMetric;
  readonly latency: (options?: MetricOptions) => IMetric;
}

/** The methods that the API answers. No gateway has a route for another one. */
export const METHODS = [...new Set(Object.values(ROUTES).map(({ method }) => method))].toSorted();

/** What a page of the add-in's origin may send. */
export const CORS_HEADERS = ['authorization', 'content-type', 'idempotency-key'];
