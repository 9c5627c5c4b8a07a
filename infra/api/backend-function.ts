import type { Duration } from 'aws-cdk-lib';
import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { built } from '../artifacts';

export interface BackendFunctionProps {
  /** What it is for, as the console shows it. */
  readonly description: string;
  /** Folder with its bundle, `handler.mjs`. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  /** The most of it that run at once. */
  readonly concurrency: number;
  readonly logRetention: RetentionDays;
  /** Name of its role, where something has to know it beforehand. */
  readonly roleName?: string;
  /** What it may do, besides writing its log. */
  readonly permissions: readonly PolicyStatement[];
}

/** One function with a role and a log group of its own. The role holds what is said here and nothing that another construct adds. */
export class BackendFunction extends Construct {
  readonly function: Function;

  constructor(scope: Construct, id: string, props: BackendFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', { retention: props.logRetention, removalPolicy: RemovalPolicy.RETAIN });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      ...(props.roleName === undefined ? {} : { roleName: props.roleName }),
      inlinePolicies: {
        Own: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
            ...props.permissions,
          ],
        }),
      },
    });
    this.function = new Function(this, 'Function', {
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'handler.handler',
      code: Code.fromAsset(built(props.folder), { exclude: ['*.map'] }),
      // Lambda gives processor time by memory: the first request of a new function waits half as long as at 512 MB.
      memorySize: 1024,
      timeout: props.timeout,
      reservedConcurrentExecutions: props.concurrency,
      environment: { ...props.environment },
      role: role.withoutPolicyUpdates(),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}
