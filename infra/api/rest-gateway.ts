import { Duration } from 'aws-cdk-lib';
import {
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  ResponseType,
  RestApi,
  SecurityPolicy,
  TokenAuthorizer,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { PROBLEMS, problemUri, type Problem } from '../../shared/api/problem';
import { siteOrigin } from '../deployments/deployment';
import { accessLog, accessLogFormat } from './access-log';
import { CORS_HEADERS, METHODS, type Gateway, type GatewayProps } from './gateway';
import { WebAcl } from './web-acl';

/** What the pane is told of a request that the firewall has stopped. */
const BLOCKED: Problem = {
  type: problemUri('blocked'),
  ...PROBLEMS.blocked,
  detail:
    '请求被网络防火墙拦下，没有办理，填写的内容都还在。请看看是否填了像程序代码的文字，改写后再试；仍不成功的，请联系市人力社保局系统管理员。',
};

export interface RestGatewayProps extends GatewayProps {
  /** A REST API cannot check tokens itself. */
  readonly authorizer: IFunction;
}

/** API Gateway's REST API, regional, behind a web application firewall. */
export class RestGateway extends Construct implements Gateway {
  readonly dnsTarget: string;
  private readonly api: RestApi;

  constructor(scope: Construct, id: string, { deployment, api, authorizer, logRetention }: RestGatewayProps) {
    super(scope, id);
    const origin = siteOrigin(deployment);
    const rest = new RestApi(this, 'Api', {
      endpointTypes: [EndpointType.REGIONAL],
      disableExecuteApiEndpoint: true,
      // Without the account's role, API Gateway writes no access log.
      cloudWatchRole: true,
      domainName: {
        domainName: deployment.api.domain,
        certificate: Certificate.fromCertificateArn(this, 'Certificate', deployment.api.certificateArn),
        endpointType: EndpointType.REGIONAL,
        securityPolicy: SecurityPolicy.TLS_1_2,
      },
      defaultCorsPreflightOptions: {
        allowOrigins: [origin],
        allowMethods: METHODS,
        allowHeaders: CORS_HEADERS,
        maxAge: Duration.hours(1),
      },
      deployOptions: {
        stageName: 'live',
        throttlingRateLimit: deployment.api.throttle.rate,
        throttlingBurstLimit: deployment.api.throttle.burst,
        metricsEnabled: true,
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        accessLogDestination: new LogGroupLogDestination(accessLog(this, logRetention)),
        accessLogFormat: accessLogFormat({ firewall: '$context.wafResponseCode' }),
      },
    });
    this.api = rest;
    const tokens = new TokenAuthorizer(this, 'Tokens', { handler: authorizer, resultsCacheTtl: Duration.minutes(5) });
    const below = rest.root.addResource('v1').addResource('{proxy+}');
    for (const method of METHODS) below.addMethod(method, new LambdaIntegration(api), { authorizer: tokens });
    // What the gateway itself answers must be readable for the pane too.
    for (const [name, type] of [
      ['Refusals', ResponseType.DEFAULT_4XX],
      ['Failures', ResponseType.DEFAULT_5XX],
    ] as const)
      rest.addGatewayResponse(name, { type, responseHeaders: { 'Access-Control-Allow-Origin': `'${origin}'` } });

    // A request that the firewall stops is no question of signing in, which is how the pane takes any other 403 of a gateway.
    rest.addGatewayResponse('Blocked', {
      type: ResponseType.WAF_FILTERED,
      statusCode: String(PROBLEMS.blocked.status),
      responseHeaders: { 'Access-Control-Allow-Origin': `'${origin}'` },
      templates: { 'application/json': JSON.stringify(BLOCKED) },
    });

    const acl = new WebAcl(this, 'Firewall', { scope: 'REGIONAL', logRetention });
    new CfnWebACLAssociation(this, 'BehindFirewall', {
      resourceArn: rest.deploymentStage.stageArn,
      webAclArn: acl.arn,
    });
    this.dnsTarget = rest.domainName?.domainNameAliasDomainName ?? '';
  }

  requests(options?: MetricOptions) {
    return this.api.deploymentStage.metricCount(options);
  }
  serverErrors(options?: MetricOptions) {
    return this.api.deploymentStage.metricServerError(options);
  }
  latency(options?: MetricOptions) {
    return this.api.deploymentStage.metricLatency(options);
  }
}
