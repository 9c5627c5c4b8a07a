import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import { DESCRIBED_CATEGORY, SPENDING_CATEGORIES } from '../../../shared/regulation/subsidy-schedule';
import type { Handler } from '../frame/exchange';
import { DescriptionNeeded, OverGranted } from './refusals';
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
    const { category, description, voucher, note } = body;
    const isDescribed = category === DESCRIBED_CATEGORY;
    if (isDescribed && description === '') throw new DescriptionNeeded();
    if (!isDescribed && description !== '')
      throw new MalformedRequest(
        `只有用途“${SPENDING_CATEGORIES[DESCRIBED_CATEGORY]}”另写具体用途；其他说明请填在“说明”里。`,
      );
    const what = isDescribed ? { category, description } : { category };
    return { kind: 'spent', year, ...what, amount: wanNumber(amount), voucher, reason: note };
  },
);
