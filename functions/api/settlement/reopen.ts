import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { digestOf } from '../../trail/digest';
import type { Exchange, Handler } from '../frame/exchange';
import { stepOnce } from '../frame/once';
import { openStepOn } from '../frame/park-step';
import { parkOf } from '../frame/visible-parks';
import { ReasonNeeded } from '../frame/step-refusals';

const decide = async ({ principal, parameters, body, stamp, now, dependencies: { store } }: Exchange<'reopen'>) => {
  const { head, before, stage } = await openStepOn(store, principal, 'reopen', parameters, now);
  const { reason } = body;
  if (reason === '') throw new ReasonNeeded(PARK_STEPS.reopen.name);
  const version = before.latest?.version ?? 0;
  return store.recordStep(stamp, {
    year: head,
    before,
    after: { ...before, stage, panel: { scored: 0, sums: {} }, settlement: null },
    event: {
      kind: PARK_STEPS.reopen.event,
      version,
      reason,
      changes: [],
      content: digestOf({ version, reason, settlement: before.settlement }),
    },
    bearing: 'settlement',
  });
};

export const reopen: Handler<'reopen'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await parkOf(dependencies.store, principal, 'settlement.write', parameters.year, parameters.park);
  return stepOnce(dependencies.store, stamp, () => decide(exchange));
};
