import type { Instant, Year } from '../../../shared/vocabulary/ids';
import type { SpendingRequest } from '../../../shared/api/money';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { arrivalOf, arrivedBy, type YearPayments } from '../../../shared/evaluation/money/payments';
import type { SubsidyLedger } from '../../../shared/evaluation/money/subsidy-ledger';
import { wanOf } from '../../../shared/evaluation/money/sums';
import { wanNumber } from '../../../shared/vocabulary/quantities';
import { DESCRIBED_CATEGORY, SPENDING_CATEGORIES } from '../../../shared/regulation/subsidy-schedule';
import type { NewFact } from '../../store/money';
import { DanglingPointer } from '../../store/table/failures';
import type { Handler } from '../frame/exchange';
import { DescriptionNeeded, OverPaid, refuseDay, SpentBeforePaid } from './refusals';
import { ledgerOf } from './park-money';
import { MalformedRequest } from '../frame/refusal';
import { moneyStep } from './step';

/** Under which year and of which park's money something is spent, how that stands, and what time it is. */
interface Spending {
  readonly year: Year;
  readonly participant: Pick<Participant, 'recognised'>;
  readonly ledger: Pick<SubsidyLedger, 'payments' | 'spent' | 'years'> & { readonly facts: readonly MoneyFact[] };
  readonly now: Instant;
}

/** 资金年度: the year that is asked, or one before the system, of which papers tell. Throws MalformedRequest. */
const moneyYear = (year: Year, { payments, years }: Spending['ledger'], sent: Year | null): YearPayments => {
  const own = payments.years.find((one) => one.year === (sent ?? year));
  if (sent === null || sent === year) {
    if (!own) throw new DanglingPointer(`The result of ${String(year)}`);
    return own;
  }
  if (years.some(({ settled }) => settled.year === sent))
    throw new MalformedRequest(`${String(sent)}年度在本系统评估，它的补助的支出请在该年度登记。`);
  if (!own) throw new MalformedRequest(`历史情况中没有${String(sent)}年度，请核对资金年度。`);
  return own;
};

/** 登记支出: never over what of the year's money was paid, nor before that came. Throws OverPaid, SpentBeforePaid, DescriptionNeeded, MalformedRequest. */
export const spendingOf = (
  { year, participant, ledger, now }: Spending,
  { moneyOf, category, description, date, amount: sent, voucher, note }: SpendingRequest,
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
  const { facts, payments } = ledger;
  const own = moneyYear(year, ledger, moneyOf);
  if (amount > own.available) throw new OverPaid(own, payments, ledger.spent);
  const arrived = arrivedBy(date, own.year, facts, payments);
  if (amount > arrived)
    throw new SpentBeforePaid(own.year, date, arrived, arrivalOf(amount, own.year, facts, payments));
  const of = own.year === year ? {} : { moneyOf: own.year };
  const what = isDescribed ? { category, description } : { category };
  return { kind: 'spent', year, ...of, ...what, date, amount: wanNumber(amount), voucher, reason: note };
};

export const spend: Handler<'spend'> = moneyStep(
  'spend',
  async ({ head: { year }, participant }, { body, now, dependencies: { store } }) =>
    spendingOf({ year, participant, ledger: await ledgerOf(store, participant), now }, body),
);
