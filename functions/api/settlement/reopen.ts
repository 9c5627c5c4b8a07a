import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { NOBODY } from '../../../shared/evaluation/panel/tally';
import { digestOf } from '../../trail/chain';
import type { Handler } from '../frame/exchange';
import { parkStep } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';

export const reopen: Handler<'reopen'> = parkStep('reopen', ({ before }, { body: { reason } }) => {
  if (reason === '') throw new ReasonNeeded(PARK_STEPS.reopen.name);
  const version = before.latest?.version ?? 0;
  return {
    after: { panel: NOBODY, settlement: null },
    reason,
    content: digestOf({ version, reason, settlement: before.settlement }),
    bearing: 'settlement',
  };
});
