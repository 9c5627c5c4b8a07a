import { submissionDeadline } from '../../../shared/evaluation/procedure/deadline-of';
import { digestOf } from '../../trail/digest';
import type { Exchange, Handler } from '../frame/exchange';
import { stepOnce } from '../frame/once';
import { openStepOn } from '../frame/park-step';
import { ExtensionTooShort } from '../review/refusals';
import { parkOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';

const decide = async ({ principal, parameters, body, stamp, now, dependencies }: Exchange<'extend'>) => {
  const { store } = dependencies;
  const { head, before, stage } = await openStepOn(store, principal, 'extend', parameters, now);
  const { until, reason } = body;
  if (reason === '') throw new ReasonNeeded('延长提交期限');
  const inForce = submissionDeadline(head, before);
  if (Date.parse(until) <= Math.max(Date.parse(now), Date.parse(inForce))) throw new ExtensionTooShort(inForce);
  const extension = { until, reason, by: principal.account, at: now };
  const { latest, review, panel, settlement } = before;
  return store.recordStep(stamp, {
    year: head,
    before,
    after: { stage, latest, extension, review, panel, settlement },
    event: {
      kind: 'extended',
      version: latest?.version ?? 0,
      reason,
      changes: [],
      content: digestOf(extension),
    },
    bearing: 'none',
  });
};

export const extend: Handler<'extend'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await parkOf(dependencies.store, principal, 'extension.write', parameters.year, parameters.park);
  return stepOnce(dependencies.store, stamp, () => decide(exchange));
};
