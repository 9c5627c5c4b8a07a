import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber } from '../../../shared/vocabulary/quantities';
import type { Handler } from '../frame/exchange';
import { factOnce } from './facts';
import { refuseOutOfTime } from './refusals';
import { MalformedRequest } from '../frame/refusal';
import { parkOf } from '../frame/visible-parks';

export const recordSupport: Handler<'recordSupport'> = async (exchange) => {
  const { principal, parameters, body, stamp, dependencies } = exchange;
  const { store } = dependencies;
  const { year, park } = parameters;
  const { head } = await parkOf(store, principal, 'support.write', year, park);
  return factOnce(store, stamp, async () => {
    refuseOutOfTime('support', year, head.state);
    const amount = wanOf(body.amount);
    if (amount === 0) throw new MalformedRequest('金额应大于0，请核对。');
    const before = await store.moneyHead(park);
    const { source, document, note } = body;
    return store.recordFact(stamp, park, before, {
      kind: 'supported',
      year,
      source,
      amount: wanNumber(amount),
      document,
      reason: note,
    });
  });
};
