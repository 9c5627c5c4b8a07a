import type { Year } from '../../../shared/vocabulary/ids';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { listed } from '../frame/listed';
import { Refusal } from '../frame/refusal';

const parksListed = (names: readonly string[]) => listed(names, '个园区');

/** Why a park cannot be graded yet, in the order of the procedure. */
export const UNSETTLED = {
  'not-submitted':
    '尚未提交自评，请催报或延长提交期限；逾期不提交的，可以提议按不合格认定或不参加本年度评估，由领导小组审核',
  returned:
    '退回后尚未重新提交，请催报或延长提交期限；逾期不提交的，可以提议按不合格认定或不参加本年度评估，由领导小组审核',
  proposed: '已因未提交或退出评估提出提议，请先由领导小组审核，或由市人力社保局收回',
  'not-reviewed': '尚未完成初审，请区县人力社保部门办理',
  'not-settled': '尚未核定得分，请先核定',
  undecided: '的区县初审意见尚未裁定，请逐个重新核定',
  outdated: '在评估方案调整前核定，核算得分或专家评审已有变化，请重新核定',
} as const;
export type Unsettled = keyof typeof UNSETTLED;

/** Grades cannot be proposed while parks are not settled. */
export class ParkUnsettled extends Refusal {
  constructor(parks: ReadonlyMap<Unsettled, readonly string[]>) {
    const said = [...parks].map(([why, names]) => `${parksListed(names)}${UNSETTLED[why]}`);
    super('park-unsettled', `${said.join('；')}。全部园区核定后再拟定等次（${YEAR_STEPS.grade.clause}）。`);
  }
}
/** A park that lost its title since the plan was made would take a place of those that are graded. */
export class TitleEnded extends Refusal {
  constructor(names: readonly string[]) {
    super(
      'park-withdrawn',
      `${parksListed(names)}在评估方案下达以后被取消授牌（${SUBSIDY.failureClause}），不再参加绩效评估。请在“进度”中提议其退出评估、不参加本年度评估（已核定的，先退回重新初审），由领导小组审核后再拟定等次；历史情况登记有误的，请先更正。`,
    );
  }
}
export class TiesUndecided extends Refusal {
  constructor(names: readonly string[]) {
    super(
      'ties-undecided',
      `${parksListed(names)}得分并列，等次待定，请由绩效评估领导小组先行确定（${YEAR_STEPS.pick.clause}）。`,
    );
  }
}
export class PickOverQuota extends Refusal {
  constructor(picked: number, placesLeft: number) {
    super(
      'pick-over-quota',
      `选定了${picked}个园区，优秀名额只剩${placesLeft}个，请减少后再确定；也可以少选或不选（${YEAR_STEPS.pick.clause}）。`,
    );
  }
}
export class PickNotUndecided extends Refusal {
  constructor(parks: readonly string[]) {
    super(
      'pick-not-undecided',
      `${parksListed(parks)}不在待定园区之列，只能从得分并列的待定园区中确定优秀等次（${YEAR_STEPS.pick.clause}）。`,
    );
  }
}
export class NotProposed extends Refusal {
  constructor(parks: readonly string[]) {
    super(
      'pick-not-proposed',
      `${parksListed(parks)}没有拟定为优秀，不需要从优秀中去掉，请重新选择（${YEAR_STEPS.pick.clause}）。`,
    );
  }
}
/** A park stays 合格 while one of a lower rank is 优秀, and the reason does not say so. */
export class PassedOverUnnamed extends Refusal {
  constructor(names: readonly string[]) {
    super(
      'passed-over-unnamed',
      `${parksListed(names)}名次在前，没有定为优秀，名次在后的园区却定为优秀。请在理由中写明园区名称和原因，或从名次最后的园区起减少（${YEAR_STEPS.pick.clause}）。`,
    );
  }
}
/** Only what the leading group has approved is published. */
export class NotApproved extends Refusal {
  constructor(year: Year) {
    super(
      'not-approved',
      `${year}年度拟定的等次尚未经绩效评估领导小组审核通过，请先由领导小组审核，再公布结果（${YEAR_STEPS.approve.clause}）。`,
    );
  }
}
/** A year is not closed over parks that still have to put things right. */
export class RectificationOpen extends Refusal {
  constructor(notOrdered: readonly string[], notDecided: readonly string[]) {
    const said = [
      ...(notOrdered.length > 0 ? [`${parksListed(notOrdered)}评估为不合格，尚未责令限期整改`] : []),
      ...(notDecided.length > 0 ? [`${parksListed(notDecided)}的整改结果尚未认定`] : []),
    ];
    super('rectification-open', `${said.join('；')}，请办结后再归档（${YEAR_STEPS.close.clause}）。`);
  }
}
