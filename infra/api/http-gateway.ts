import { Duration } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
  type IHttpRouteAuthorizer,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpJwtAuthorizer,
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { siteOrigin } from '../deployments/deployment';
import { accessLog, accessLogFormat } from './access-log';
import { CORS_HEADERS, METHODS, type Gateway, type GatewayProps } from './gateway';

export interface HttpGatewayProps extends GatewayProps {
  /** The Lambda authorizer; null where the gateway can fetch the provider's keys and checks tokens itself. */
  readonly authorizer: IFunction | null;
}

const authorizerOf = ({ deployment: { identity }, authorizer }: HttpGatewayProps): IHttpRouteAuthorizer =>
  authorizer
    ? new HttpLambdaAuthorizer('Tokens', authorizer, {
        responseTypes: [HttpLambdaResponseType.SIMPLE],
        identitySource: ['$request.header.Authorization'],
        resultsCacheTtl: Duration.minutes(5),
      })
    : new HttpJwtAuthorizer('Tokens', identity.issuer, { jwtAudience: [identity.audience] });

/** API Gateway's HTTP API: known methods below /v1 only, nobody without a token, at a bounded rate, each request in the access log. */
export class HttpGateway extends Construct implements Gateway {
  readonly dnsTarget: string;
  private readonly stage: HttpStage;

  constructor(scope: Construct, id: string, props: HttpGatewayProps) {
    super(scope, id);
    const { deployment, api, authorizer, logRetention } = props;
    const httpApi = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
      corsPreflight: {
        allowOrigins: [siteOrigin(deployment)],
        allowMethods: METHODS.map((method) => CorsHttpMethod[method]),
        allowHeaders: CORS_HEADERS,
        maxAge: Duration.hours(1),
      },
    });
    // OPTIONS stays without a route: the gateway answers it, where an authorizer would refuse the browser's question.
    httpApi.addRoutes({
      path: '/v1/{proxy+}',
      methods: METHODS.map((method) => HttpMethod[method]),
      integration: new HttpLambdaIntegration('Function', api, { scopePermissionToRoute: false }),
      authorizer: authorizerOf(props),
      ...(authorizer ? {} : { authorizationScopes: [deployment.identity.apiScope] }),
    });
    const domain = new DomainName(this, 'Domain', {
      domainName: deployment.api.domain,
      certificate: Certificate.fromCertificateArn(this, 'Certificate', deployment.api.certificateArn),
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: deployment.api.throttle.rate, burstLimit: deployment.api.throttle.burst },
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog(this, logRetention)),
        format: accessLogFormat({ route: '$context.routeKey' }),
      },
      domainMapping: { domainName: domain },
    });
    this.dnsTarget = domain.regionalDomainName;
  }

  requests(options?: MetricOptions) {
    return this.stage.metricCount(options);
  }
  serverErrors(options?: MetricOptions) {
    return this.stage.metricServerError(options);
  }
  latency(options?: MetricOptions) {
    return this.stage.metricLatency(options);
  }
}
