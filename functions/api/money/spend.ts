import type { Instant, Year } from '../../../shared/vocabulary/ids';
import type { SpendingRequest } from '../../../shared/api/money';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { arrivalOf, arrivedBy } from '../../../shared/evaluation/money/payments';
import type { SubsidyLedger } from '../../../shared/evaluation/money/subsidy-ledger';
import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber } from '../../../shared/vocabulary/quantities';
import { DESCRIBED_CATEGORY, SPENDING_CATEGORIES } from '../../../shared/regulation/subsidy-schedule';
import type { NewFact } from '../../store/money';
import type { Handler } from '../frame/exchange';
import { DescriptionNeeded, OverPaid, refuseDay, SpentBeforePaid } from './refusals';
import { ledgerOf } from './park-money';
import { MalformedRequest } from '../frame/refusal';
import { moneyStep } from './step';

/** Of which year's and park's money something is spent, how that stands, and what time it is. */
interface Spending {
  readonly year: Year;
  readonly participant: Pick<Participant, 'recognised'>;
  readonly ledger: Pick<SubsidyLedger, 'payments' | 'spent'> & { readonly facts: readonly MoneyFact[] };
  readonly now: Instant;
}

/** 登记支出: never over what was paid, nor before that came. Throws OverPaid, SpentBeforePaid, DescriptionNeeded, MalformedRequest. */
export const spendingOf = (
  { year, participant, ledger: { payments, spent, facts }, now }: Spending,
  { category, description, date, amount: sent, voucher, note }: SpendingRequest,
): NewFact => {
  const amount = wanOf(sent);
  if (amount === 0) throw new MalformedRequest('支出金额应大于0，请核对。');
  const isDescribed = category === DESCRIBED_CATEGORY;
  if (isDescribed && description === '') throw new DescriptionNeeded();
  if (!isDescribed && description !== '')
    throw new MalformedRequest(
      `只有用途“${SPENDING_CATEGORIES[DESCRIBED_CATEGORY]}”另写具体用途；其他说明请填在“说明”里。`,
    );
  refuseDay('支出日期', date, participant, now);
  if (amount > payments.available) throw new OverPaid(payments, spent);
  const arrived = arrivedBy(date, facts, payments);
  if (amount > arrived) throw new SpentBeforePaid(date, arrived, arrivalOf(amount, facts, payments));
  const what = isDescribed ? { category, description } : { category };
  return { kind: 'spent', year, ...what, date, amount: wanNumber(amount), voucher, reason: note };
};

export const spend: Handler<'spend'> = moneyStep(
  'spend',
  async ({ head: { year }, participant }, { body, now, dependencies: { store } }) =>
    spendingOf({ year, participant, ledger: await ledgerOf(store, participant), now }, body),
);
