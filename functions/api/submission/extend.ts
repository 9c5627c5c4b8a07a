import { submissionDeadline } from '../../../shared/evaluation/procedure/step';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { digestOf } from '../../trail/chain';
import type { Handler } from '../frame/exchange';
import { parkStep } from '../frame/park-step';
import { ExtensionTooShort } from '../review/refusals';
import { ReasonNeeded } from '../frame/step-refusals';

export const extend: Handler<'extend'> = parkStep('extend', ({ head, before }, { principal, body, now }) => {
  const { until, reason } = body;
  if (reason === '') throw new ReasonNeeded(PARK_STEPS.extend.name);
  const inForce = submissionDeadline(head, before);
  if (Date.parse(until) <= Math.max(Date.parse(now), Date.parse(inForce))) throw new ExtensionTooShort(inForce);
  const extension = { until, reason, by: principal.account, at: now };
  return { after: { extension }, reason, content: digestOf(extension) };
});
