import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber } from '../../../shared/vocabulary/quantities';
import type { Handler } from '../frame/exchange';
import { MalformedRequest } from '../frame/refusal';
import { moneyStep } from './step';

export const recordSupport: Handler<'recordSupport'> = moneyStep('support', ({ head: { year } }, { body }) => {
  const amount = wanOf(body.amount);
  if (amount === 0) throw new MalformedRequest('金额应大于0，请核对。');
  const { source, document, note } = body;
  return { kind: 'supported', year, source, amount: wanNumber(amount), document, reason: note };
});
