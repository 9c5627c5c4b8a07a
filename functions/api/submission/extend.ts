import { EXTENSIONS } from '../../../shared/evaluation/procedure/extension';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ExtensionRequest } from '../../../shared/api/review';
import type { Instant } from '../../../shared/vocabulary/ids';
import type { Principal } from '../../../shared/vocabulary/roles';
import { digestOf } from '../../trail/chain';
import type { Exchange, Handler } from '../frame/exchange';
import { parkFor, stepOn, type OpenStep, type ParkDecision } from '../frame/park-step';
import { ReasonNeeded } from '../frame/step-refusals';
import { ExtensionTooShort, NothingToExtend } from '../review/refusals';

/** What an extension is asked with, of whichever parks. */
interface AskedToExtend {
  readonly principal: Principal;
  readonly body: ExtensionRequest;
  readonly now: Instant;
}

/** A later date for one stage of one park. Throws ReasonNeeded, NothingToExtend, ExtensionTooShort. */
export const extensionOf = (
  { head, before }: Pick<OpenStep, 'head' | 'before'>,
  { principal, body: { of, until, reason }, now }: AskedToExtend,
): ParkDecision => {
  const { step, deadline } = EXTENSIONS[of];
  if (reason === '') throw new ReasonNeeded(PARK_STEPS[step].name);
  const inForce = deadline(head, before);
  if (inForce === null) throw new NothingToExtend(of);
  if (Date.parse(until) <= Math.max(Date.parse(now), Date.parse(inForce))) throw new ExtensionTooShort(inForce);
  const extension = { until, reason, by: principal.account, at: now };
  const after = of === 'submission' ? { extension } : { extensions: { ...before.extensions, [of]: extension } };
  return { after, reason, until, content: digestOf(extension) };
};

export const extend: Handler<'extend'> = stepOn(
  parkFor('extend'),
  ({ body: { of } }: Exchange<'extend'>) => EXTENSIONS[of].step,
  extensionOf,
);
