import { Instant, type Year } from '../../../shared/vocabulary/ids';
import { beijingDate, beijingDay } from '../../../shared/vocabulary/beijing-time';
import type { Subsidy } from '../../../shared/evaluation/grading/result';
import type { Payments, YearPayments } from '../../../shared/evaluation/money/payments';
import { numberText } from '../../../shared/assessment/explanation/number-text';
import { isDuring, MONEY_STEPS, type MoneyStepName } from '../../../shared/evaluation/money/steps';
import { YEAR_STATE_WORDS, type YearState } from '../../../shared/vocabulary/stages';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import {
  DESCRIBED_CATEGORY,
  SPENDING_CATEGORIES,
  SPENDING_CLAUSE,
  SUBSIDY,
} from '../../../shared/regulation/subsidy-schedule';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { READINGS } from '../../../shared/regulation/readings';
import type { YearHead } from '../../store/table/items';
import { MalformedRequest, Refusal } from '../frame/refusal';

const amount = (wan: Wan) => `${numberText(wanNumber(wan))} 万元`;

/** Money is granted, and can be spent or rectified for, only once a year is published. */
export class NotPublishedYet extends Refusal {
  constructor(what: string, year: Year, state: YearState) {
    super('not-open', `${year}年度现为“${YEAR_STATE_WORDS[state]}”，评估结果公布后才能${what}。`);
  }
}
/** The year is closed; its money stays as it is. */
class YearClosed extends Refusal {
  constructor(what: string, year: Year) {
    super('not-open', `${year}年度已归档，不能再${what}。`);
  }
}
/** Between the proposal of grades and publication the base stays as it was graded. */
class BaseInGrading extends Refusal {
  constructor(year: Year, state: YearState) {
    super(
      'not-open',
      `${year}年度现为“${YEAR_STATE_WORDS[state]}”，不能综合确定补助基准。请在拟定等次之前或结果公布之后办理；确需现在改动的，请先由领导小组退回市人力社保局。`,
    );
  }
}
/** What the money of a year is computed from stays as it was between the proposal of its grades and publication. */
export class LaterInGrading extends Refusal {
  constructor(what: string, later: Year, state: YearState) {
    super(
      'not-open',
      `${later}年度现为“${YEAR_STATE_WORDS[state]}”，拟定的补助是按以前年度的情况计算的，公布以前不能${what}。请在${later}年度结果公布以后办理；确需现在改动的，请先由领导小组退回市人力社保局。`,
    );
  }
}
/** Refuses a step on money in a year that does not stand so that it can be taken. Throws YearClosed, BaseInGrading, NotPublishedYet. */
export const refuseOutOfTime = (name: MoneyStepName, year: Year, state: YearState): void => {
  if (isDuring(name, state)) return;
  if (state === 'closed') throw new YearClosed(MONEY_STEPS[name].name, year);
  if (name === 'adjust') throw new BaseInGrading(year, state);
  throw new NotPublishedYet(MONEY_STEPS[name].name, year, state);
};
/** The adjusted base would take the park over the ceiling. */
export class OverCeiling extends Refusal {
  constructor(name: string, left: Wan) {
    super(
      'over-ceiling',
      `补助累计最高 ${numberText(SUBSIDY.ceiling)} 万元（${SUBSIDY.clause}），${name}其他年度核定后，本年最多还可确定 ${amount(left)}，请减少后再办理。`,
    );
  }
}
/** The three instalments are over: there is no base any more, whatever the ceiling leaves. */
export class AfterLastInstalment extends Refusal {
  constructor(
    { name, recognised }: Pick<Participant, 'name' | 'recognised'>,
    { year, readings }: Pick<YearHead, 'year' | 'readings'>,
    left: Wan,
  ) {
    const counted = READINGS['R-money-year'].alternatives[readings['R-money-year']];
    super(
      'after-last-instalment',
      `补助资金分${SUBSIDY.baseByYear.length}年核拨（${SUBSIDY.clause}）。${name}${recognised}年认定，按本年度方案的理解（${counted}），到${year}年度${SUBSIDY.baseByYear.length}期已经期满，` +
        `不能再确定基准补助。累计最高 ${numberText(SUBSIDY.ceiling)} 万元中还剩 ${amount(left)}，期满后不再核拨；以前年度核定有误的，请在该年度办理${MONEY_STEPS.adjust.name}。`,
    );
  }
}
const day = (date: string): string => beijingDate(Instant.parse(`${date}T00:00:00Z`));
/** What is to be recovered, year by year. */
const recoverableText = ({ years }: Payments): string =>
  years.flatMap(({ year, recoverable }) => (recoverable > 0 ? [`${year}年度 ${amount(recoverable)}`] : [])).join('、');

/** Nobody can have paid or spent on a day that is still to come, nor before the park was recognised. Throws MalformedRequest. */
export const refuseDay = (
  what: string,
  date: string,
  { recognised }: Pick<Participant, 'recognised'>,
  now: Instant,
): void => {
  if (date > beijingDay(now)) throw new MalformedRequest(`${what}不能晚于今天（${beijingDate(now)}），请核对。`);
  if (date < `${String(recognised)}-01-01`)
    throw new MalformedRequest(`${what}早于认定年份（${String(recognised)}年），请核对。`);
};
/** More is paid than the year still has to be paid. */
export class OverPayable extends Refusal {
  constructor(name: string, { year, payable, paid, owed }: YearPayments, state: Subsidy['state']) {
    super(
      'over-payable',
      `${name}${year}年度${state === '应拨付' ? '' : `为“${state}”，`}应拨付 ${amount(payable)}，已拨付 ${amount(paid)}，待拨付 ${amount(owed)}，本次超过待拨付的数额（${SUBSIDY.clause}）。请核对年度和金额。`,
    );
  }
}
/** What was paid and taken away since comes back before anything more is paid. */
export class RecoveryOpen extends Refusal {
  constructor(name: string, payments: Payments, here: ReadonlySet<Year>) {
    const open = payments.years.filter(({ recoverable }) => recoverable > 0);
    const onPaper = open.filter(({ year }) => !here.has(year)).map(({ year }) => `${String(year)}年度`);
    const ways = [
      ...(open.length > onPaper.length ? ['请先登记退回，或者在以后年度待拨付的数额中登记抵扣。'] : []),
      // What papers say was paid is no record here that could be returned.
      ...(onPaper.length > 0
        ? [
            `${onPaper.join('、')}没有在本系统评估：已经退回的，请更正历史情况中的已拨付；没有退回的，请在以后年度待拨付的数额中登记抵扣。`,
          ]
        : []),
    ];
    super(
      'recovery-open',
      `${name}有应收回的补助资金 ${amount(payments.recoverable)}（${recoverableText(payments)}）：拨付以后又核减了。收回以前不再拨付。${ways.join('')}`,
    );
  }
}
/** What is set off is no more than is to be recovered of an earlier year. */
export class SetOffUnfit extends Refusal {
  constructor(name: string, year: Year, setOff: Year, recoverable: Wan) {
    super(
      'set-off-unfit',
      setOff >= year
        ? `只能用以后年度的待拨付数额抵扣以前年度的应收回；${setOff}年度不早于${year}年度，请重新选择年度。`
        : `${name}${setOff}年度应收回 ${amount(recoverable)}，本次抵扣超过这个数额，请核对年度和金额。`,
    );
  }
}
/** More comes back than was paid. */
export class OverReturned extends Refusal {
  constructor(name: string, year: Year, paid: Wan) {
    super('over-returned', `${name}${year}年度已拨付 ${amount(paid)}，本次退回超过这个数额，请核对年度和金额。`);
  }
}
/** A payment of which something came back, or was set off, is not taken back as if it had never been. */
export class PaymentBound extends Refusal {
  constructor() {
    super(
      'payment-bound',
      '这笔拨付已有退回或抵扣，冲销后退回、抵扣的数额会超过已拨付的数额。退回或抵扣也记错的，请先冲销那一笔，再冲销这一笔。',
    );
  }
}
/** More is spent than was paid of the year. */
export class OverPaid extends Refusal {
  constructor(
    { year, paid, recoverable, spent, unregistered, available }: YearPayments,
    payments: Payments,
    spentInAll: Wan,
  ) {
    const taken = recoverable > 0 ? `应收回 ${amount(recoverable)}，` : '';
    const before = unregistered > 0 ? `，其中未登记拨付 ${amount(unregistered)}` : '';
    // What of other years was recorded without a payment is gone too.
    const all =
      available < paid - recoverable - spent
        ? `（各年度合计已拨付 ${amount(payments.paid)}，已支出 ${amount(spentInAll)}，可用余额 ${amount(payments.available)}）`
        : '';
    const others = payments.years.flatMap((one) =>
      one.year !== year && one.available > 0 ? [`${String(one.year)}年度 ${amount(one.available)}`] : [],
    );
    const elsewhere = others.length > 0 ? `其他年度还可支出：${others.join('、')}。` : '';
    super(
      'over-paid',
      `${year}年度的补助已拨付 ${amount(paid)}，${taken}已支出 ${amount(spent)}${before}，现可支出 ${amount(available)}${all}，本次超过这个数额（${SPENDING_CLAUSE}）。${elsewhere}请核对资金年度和金额；拨付已到账而没有登记的，请联系市人力社保局登记。`,
    );
  }
}
/** The year's money was not there yet on that day. */
export class SpentBeforePaid extends Refusal {
  constructor(year: Year, date: string, arrived: Wan, from: string | null) {
    const since = from === null || from === '' ? '' : `这笔金额自${day(from)}起才够支出。`;
    super(
      'spent-before-paid',
      `按已登记的拨付，${year}年度的补助在${day(date)}可支出的只有 ${amount(arrived)}，支出不能早于拨付到账（${SPENDING_CLAUSE}）。${since}请核对资金年度、支出日期和金额。`,
    );
  }
}
/** What the article does not name has to be said. */
export class DescriptionNeeded extends Refusal {
  constructor() {
    super(
      'description-needed',
      `用途选“${SPENDING_CATEGORIES[DESCRIBED_CATEGORY]}”的，请写明具体用于什么（${SPENDING_CLAUSE}规定的“等方面”）；属于条文列明用途的，请选该项用途。`,
    );
  }
}
/** What was recorded has been taken back before. */
export class AlreadyCancelled extends Refusal {
  constructor(what: string) {
    super('already-cancelled', `${what}已经冲销过，不用再冲销。请刷新后核对。`);
  }
}
/** Nothing is to be put right, or it has been dealt with. */
export class NothingToRectify extends Refusal {
  constructor(why: string) {
    super('nothing-to-rectify', `${why}（${SUBSIDY.failureClause}）。`);
  }
}
