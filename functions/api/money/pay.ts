import type { Instant, Year } from '../../../shared/vocabulary/ids';
import type { PaymentRequest, ReturnRequest } from '../../../shared/api/money';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import type { MoneyFact } from '../../../shared/evaluation/money/ledger';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import type { SubsidyLedger } from '../../../shared/evaluation/money/subsidy-ledger';
import { hasTitleEnded } from '../../../shared/evaluation/money/title-ended';
import { standing, wanOf } from '../../../shared/evaluation/money/sums';
import { dayText } from '../../../shared/vocabulary/beijing-time';
import { wanFromFen, wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import type { NewFact } from '../../store/money';
import { DanglingPointer } from '../../store/table/failures';
import type { Handler } from '../frame/exchange';
import { MalformedRequest } from '../frame/refusal';
import { ReasonNeeded } from '../frame/step-refusals';
import { ledgerOf } from './park-money';
import { OverPayable, OverReturned, RecoveryOpen, refuseDay, SetOffUnfit } from './refusals';
import { moneyStep } from './step';

/** Which park and year a payment is of, how the park's money stands, and what time it is. */
interface Paying {
  readonly year: Year;
  readonly participant: Pick<Participant, 'park' | 'name' | 'recognised'>;
  readonly ledger: Pick<SubsidyLedger, 'entries' | 'years' | 'payments'> & { readonly facts: readonly MoneyFact[] };
  readonly now: Instant;
}

/** An amount as it was sent. Throws MalformedRequest for nothing. */
const amountOf = (sent: number | string): Wan => {
  const amount = wanOf(sent);
  if (amount === 0) throw new MalformedRequest('金额应大于0，请核对。');
  return amount;
};

/** 登记拨付: never over what of the year's grant is still to be paid, and nothing but a set-off while something is to be recovered; to a park without a title only with its ground. Throws OverPayable, ReasonNeeded, RecoveryOpen, SetOffUnfit, MalformedRequest. */
export const paymentOf = (paying: Paying, { date, amount: sent, document, setOff, note }: PaymentRequest): NewFact => {
  const { year, participant, ledger } = paying;
  const { payments } = ledger;
  const { park, name } = participant;
  const amount = amountOf(sent);
  refuseDay('拨付日期', date, participant, paying.now);
  if (setOff !== null) {
    const recoverable = payments.years.find((one) => one.year === setOff)?.recoverable ?? wanFromFen(0);
    if (setOff >= year || amount > recoverable) throw new SetOffUnfit(name, year, setOff, recoverable);
  } else if (payments.recoverable > 0)
    throw new RecoveryOpen(name, payments, new Set(ledger.years.map(({ settled }) => settled.year)));
  const own = payments.years.find((one) => one.year === year);
  const settled = ledger.years.find((one) => one.settled.year === year)?.settled;
  if (!own || !settled) throw new DanglingPointer(`The result of ${park} in ${String(year)}`);
  if (amount > own.owed) throw new OverPayable(name, own, settled.state);
  if (setOff === null && note === '' && hasTitleEnded(ledger))
    throw new ReasonNeeded(`${name}已取消授牌，此前核定的补助是否继续拨付，条文没有规定；拨付的`);
  return { kind: 'paid', year, date, amount: wanNumber(amount), document, setOff, reason: note };
};

/** 登记退回: never over what was paid of the year. Throws OverReturned, ReasonNeeded, MalformedRequest. */
export const returnOf = (paying: Paying, { date, amount: sent, document, reason }: ReturnRequest): NewFact => {
  const { year, participant, ledger } = paying;
  if (reason === '') throw new ReasonNeeded(MONEY_STEPS.giveBack.name);
  const amount = amountOf(sent);
  refuseDay('退回日期', date, participant, paying.now);
  const first = standing(ledger.facts, 'paid')
    .flatMap((fact) => (fact.year === year ? [fact.date] : []))
    .toSorted()[0];
  if (first !== undefined && date < first)
    throw new MalformedRequest(`退回日期早于${year}年度最早一笔拨付的日期（${dayText(first)}），请核对。`);
  const paid = ledger.payments.years.find((one) => one.year === year)?.paid ?? wanFromFen(0);
  if (amount > paid) throw new OverReturned(participant.name, year, paid);
  return { kind: 'payment-returned', year, date, amount: wanNumber(amount), document, reason };
};

export const pay: Handler<'pay'> = moneyStep(
  'pay',
  async ({ head: { year }, participant }, { body, now, dependencies: { store } }) =>
    paymentOf({ year, participant, ledger: await ledgerOf(store, participant), now }, body),
);
export const returnPayment: Handler<'returnPayment'> = moneyStep(
  'giveBack',
  async ({ head: { year }, participant }, { body, now, dependencies: { store } }) =>
    returnOf({ year, participant, ledger: await ledgerOf(store, participant), now }, body),
);
