import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/** One line of JSON a request: who called from where, for what, and how it ended. No header, no token and no body, so no figure. */
export const accessLogFormat = (own: Readonly<Record<string, string>>): AccessLogFormat =>
  AccessLogFormat.custom(
    JSON.stringify({
      request: '$context.requestId',
      at: '$context.requestTimeEpoch',
      from: '$context.identity.sourceIp',
      method: '$context.httpMethod',
      path: '$context.path',
      status: '$context.status',
      bytes: '$context.responseLength',
      milliseconds: '$context.responseLatency',
      function: '$context.integrationLatency',
      fault: '$context.error.message',
      denied: '$context.authorizer.error',
      ...own,
    }),
  );

/** Where a gateway writes its access log. */
export const accessLog = (scope: Construct, retention: RetentionDays): LogGroup =>
  new LogGroup(scope, 'AccessLog', { retention, removalPolicy: RemovalPolicy.RETAIN });
