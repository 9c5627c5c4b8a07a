import type { Year } from '../../../shared/vocabulary/ids';
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
import { Refusal } from '../frame/refusal';

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
/** More is spent than was granted. */
export class OverGranted extends Refusal {
  constructor(available: Wan) {
    super(
      'over-granted',
      `可用的补助资金为 ${amount(available)}，本次支出超过可用金额，请核对金额；补助资金按已核定的数额使用（${SPENDING_CLAUSE}）。`,
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
