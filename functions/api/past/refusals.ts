import { numberText } from '../../../shared/assessment/explanation/number-text';
import { PAST_FAULTS, type PastFault } from '../../../shared/evaluation/past/faults';
import { MONEY_STEPS } from '../../../shared/evaluation/money/steps';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import type { Year } from '../../../shared/vocabulary/ids';
import { wanNumber, type Wan } from '../../../shared/vocabulary/quantities';
import { listed } from '../frame/listed';
import { Refusal, StaleVersion } from '../frame/refusal';

/** What the papers say does not go together, or leaves something out. */
export class PastFaulty extends Refusal {
  constructor(name: string, faults: readonly PastFault[]) {
    const said = faults.map(
      ({ code, year }) => `${year === null ? '' : `${String(year)}年度`}${PAST_FAULTS[code].what}`,
    );
    super('past-unfit', `${name}的历史情况有误：${listed([...new Set(said)])} 请改正后再登记。`);
  }
}
/** More was set off of a year before the system than its papers would leave as paid. */
export class PastSetOff extends Refusal {
  constructor(name: string, year: Year, amount: Wan) {
    super(
      'past-unfit',
      `${name}${String(year)}年度的应收回已在以后年度抵扣 ${numberText(wanNumber(amount))} 万元，这样登记的已拨付少于这个数额。请核对已拨付；抵扣有误的，先冲销那一笔抵扣，再办理历史情况。`,
    );
  }
}
/** The park has no years before the system. */
export class NoPast extends Refusal {
  constructor(name: string, first: Year) {
    super(
      'past-unfit',
      `${name}在本系统启用（${String(first)}年度）以后认定，没有历史情况需要登记；认定年份有误的，请先改评估方案。`,
    );
  }
}
/** The parks of which it is recorded are those of a plan, and there is none yet. */
export class PastBeforePlan extends Refusal {
  constructor(year: Year) {
    super(
      'year-has-no-plan',
      `${String(year)}年度还没有评估方案。历史情况按方案中的园区和认定年度登记：请先由市人力社保局保存${String(year)}年度方案（不必等领导小组确认，上年数据可以先空着），再登记、确认。`,
    );
  }
}
/** Somebody else recorded it meanwhile. */
export class PastMoved extends StaleVersion {
  constructor(name: string, current: number) {
    super(`${name}的历史情况已另行登记，请重新读取后再办理。`, current);
  }
}
/** There is nothing for the leading group to confirm, or to send back. */
export class NoPastToConfirm extends Refusal {
  constructor(name: string) {
    super('not-open', `${name}的历史情况尚未登记，或者已经确认、退回，现在没有需要确认的。`);
  }
}

/** Grades cannot be proposed while nobody has said what parks' years before the system were. */
export class PastsOpen extends Refusal {
  constructor({
    unrecorded,
    unconfirmed,
    sentBack,
    otherwise,
  }: Readonly<Record<'unrecorded' | 'unconfirmed' | 'sentBack' | 'otherwise', readonly string[]>>) {
    const said = [
      ...(unrecorded.length > 0
        ? [`${listed(unrecorded, '个园区')}的历史情况尚未登记，请按文件登记，确实查不到的登记为不详`]
        : []),
      ...(unconfirmed.length > 0 ? [`${listed(unconfirmed, '个园区')}的历史情况待领导小组确认`] : []),
      ...(sentBack.length > 0
        ? [`${listed(sentBack, '个园区')}的历史情况已被领导小组退回，请更正后由领导小组重新确认`]
        : []),
      ...(otherwise.length > 0
        ? [`${listed(otherwise, '个园区')}历史情况中的认定年度与评估方案不同，请更正后由领导小组重新确认`]
        : []),
    ];
    super(
      'past-open',
      `${said.join('；')}。补助上限、期次和连续不合格年度要连同系统启用以前的年度计算，办理“${MONEY_STEPS.recordPast.name}”并确认后再拟定等次（${SUBSIDY.clause}）。`,
    );
  }
}

/** A plan says otherwise of parks than what is recorded of their years before the system. */
export class PastOtherwise extends Refusal {
  constructor(names: readonly string[]) {
    super(
      'past-unfit',
      `${listed(names, '个园区')}的认定年份与已登记的历史情况不同，或者历史情况里已有本年度。请核对评估方案；历史情况有误的，先办理更正。`,
    );
  }
}
