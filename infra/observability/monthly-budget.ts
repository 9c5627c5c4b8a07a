import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';
import type { Deployment } from '../deployments/deployment';

const CURRENCY = { aws: 'USD', 'aws-cn': 'CNY' } as const;

/** Writes to the alarm address when a month costs four fifths of the budget, and when it is going to cost more than all of it. */
export const monthlyBudget = (scope: Construct, { monthlyBudget: amount, partition, alarms }: Deployment) => {
  const subscribers = [{ subscriptionType: 'EMAIL', address: alarms.email }];
  const warning = (notificationType: 'ACTUAL' | 'FORECASTED', threshold: number) => ({
    notification: { notificationType, threshold, thresholdType: 'PERCENTAGE', comparisonOperator: 'GREATER_THAN' },
    subscribers,
  });
  return new CfnBudget(scope, 'Budget', {
    budget: { budgetType: 'COST', timeUnit: 'MONTHLY', budgetLimit: { amount, unit: CURRENCY[partition] } },
    notificationsWithSubscribers: [warning('ACTUAL', 80), warning('FORECASTED', 100)],
  });
};
