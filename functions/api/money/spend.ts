import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import type { Exchange, Handler } from '../frame/exchange';
import { factOnce } from './facts';
import { OverGranted, refuseOutOfTime } from './refusals';
import { ledgerOf } from './park-money';
import { MalformedRequest } from '../frame/refusal';
import { parkOf } from '../frame/visible-parks';

const record = async ({ principal, parameters, body, stamp, dependencies }: Exchange<'spend'>) => {
  const { store } = dependencies;
  const { year, park } = parameters;
  const { head, participant } = await parkOf(store, principal, 'spending.write', year, park);
  refuseOutOfTime('spend', year, head.state);
  const amount = wanOf(body.amount);
  if (amount === 0) throw new MalformedRequest('支出金额应大于0，请核对。');
  // Before what the decision depends on: two windows cannot spend the same money.
  const before = await store.moneyHead(park);
  const { granted, spent } = await ledgerOf(store, participant);
  if (spent + amount > granted) throw new OverGranted(Math.max(0, granted - spent) as Wan);
  const { category, voucher, note } = body;
  return store.recordFact(stamp, park, before, {
    kind: 'spent',
    year,
    category,
    amount: wanNumber(amount),
    voucher,
    reason: note,
  });
};

export const spend: Handler<'spend'> = async (exchange) => {
  const { principal, parameters, stamp, dependencies } = exchange;
  await parkOf(dependencies.store, principal, 'spending.write', parameters.year, parameters.park);
  return factOnce(dependencies.store, stamp, () => record(exchange));
};
