import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { apiEnvironment } from '../api/api-environment';
import { BackendFunction } from '../api/backend-function';
import { evidencePermissions } from '../api/evidence-permissions';
import type { Gateway } from '../api/gateway';
import { HttpGateway } from '../api/http-gateway';
import { RestGateway } from '../api/rest-gateway';
import { StreamConsumer } from '../api/stream-consumer';
import { tablePermissions } from '../api/table-permissions';
import { tokenEnvironment } from '../api/token-environment';
import type { Artifacts } from '../artifacts';
import { apiRole, type Deployment } from '../deployments/deployment';
import type { DataStack } from './data-stack';

export interface ApiStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly artifacts: Artifacts;
  readonly data: DataStack;
}

/** The functions and the gateway before them. */
export class ApiStack extends Stack {
  readonly gateway: Gateway;
  readonly functions: BackendFunction[];
  readonly stream: StreamConsumer;

  constructor(scope: Construct, id: string, { deployment, artifacts, data, ...props }: ApiStackProps) {
    super(scope, id, props);
    const logRetention = deployment.retention.logDays;
    const { concurrency, gateway } = deployment.api;

    const api = new BackendFunction(this, 'Api', {
      description: 'Yuanping: the API',
      folder: artifacts.functions('api'),
      environment: apiEnvironment(deployment, {
        table: data.table.tableName,
        evidence: data.evidence.bucketName,
        key: data.key.keyArn,
        signingKey: data.signingKey.keyArn,
      }),
      // Above the store's own patience, below the gateway's 29 s.
      timeout: Duration.seconds(20),
      concurrency: concurrency.api,
      logRetention,
      roleName: apiRole(deployment),
      permissions: [
        ...tablePermissions(data.table, data.key),
        ...evidencePermissions(data.evidence),
        new PolicyStatement({ actions: ['kms:Sign'], resources: [data.signingKey.keyArn] }),
      ],
    });
    this.stream = new StreamConsumer(this, 'Trail', {
      deployment,
      data,
      folder: artifacts.functions('stream'),
      logRetention,
    });
    this.functions = [api, this.stream.function];

    const lambdaAuthorizer = () => {
      const authorizer = new BackendFunction(this, 'Authorizer', {
        description: 'Yuanping: lets nobody in without a token',
        folder: artifacts.functions('authorizer'),
        environment: tokenEnvironment(deployment),
        timeout: Duration.seconds(5),
        concurrency: concurrency.authorizer,
        logRetention,
        permissions: [],
      });
      this.functions.push(authorizer);
      return authorizer.function;
    };
    const shared = { deployment, api: api.function, logRetention };
    this.gateway =
      gateway === 'rest-with-waf'
        ? new RestGateway(this, 'Gateway', { ...shared, authorizer: lambdaAuthorizer() })
        : new HttpGateway(this, 'Gateway', {
            ...shared,
            authorizer: deployment.identity.keys.kind === 'pinned' ? lambdaAuthorizer() : null,
          });
    new CfnOutput(this, 'ApiDnsTarget', {
      description: `CNAME of ${deployment.api.domain}`,
      value: this.gateway.dnsTarget,
    });
  }
}
