import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import type { Handler } from '../frame/exchange';
import { OverGranted } from './refusals';
import { ledgerOf } from './park-money';
import { MalformedRequest } from '../frame/refusal';
import { moneyStep } from './step';

export const spend: Handler<'spend'> = moneyStep(
  'spend',
  async ({ head: { year }, participant }, { body, dependencies }) => {
    const amount = wanOf(body.amount);
    if (amount === 0) throw new MalformedRequest('支出金额应大于0，请核对。');
    const { granted, spent } = await ledgerOf(dependencies.store, participant);
    if (spent + amount > granted) throw new OverGranted(Math.max(0, granted - spent) as Wan);
    const { category, voucher, note } = body;
    return { kind: 'spent', year, category, amount: wanNumber(amount), voucher, reason: note };
  },
);
