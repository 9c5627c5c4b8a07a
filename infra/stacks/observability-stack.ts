import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments/deployment';
import { alarms } from '../observability/alarms';
import { alarmTopic } from '../observability/alarm-topic';
import { dashboard } from '../observability/dashboard';
import { monthlyBudget } from '../observability/monthly-budget';
import type { ApiStack } from './api-stack';
import type { DataStack } from './data-stack';

export interface ObservabilityStackProps extends StackProps {
  readonly deployment: Deployment;
  readonly data: DataStack;
  readonly api: ApiStack;
}

/** Who is told what, when something is not well. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { deployment, data, api, ...props }: ObservabilityStackProps) {
    super(scope, id, props);
    const topic = alarmTopic(this, data.key, deployment.alarms.email);
    dashboard(this, { data, api, alarms: alarms(this, { deployment, data, api, topic }) });
    monthlyBudget(this, deployment);
  }
}
