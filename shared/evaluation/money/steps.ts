import type { MoneyFact } from './ledger';
import { SPENDING_CLAUSE, SUBSIDY, SUPPORT_SOURCES } from '../../regulation/subsidy-schedule';
import { fits, type Step, type Steps } from '../procedure/step';
import type { Rectification } from './rectification';
import { YEAR_STATES, type YearState } from '../../vocabulary/stages';

/** Where a park's rectification stands; null: there is none. */
type Place = Rectification | null;
interface MoneyStep extends Step<Place, MoneyFact['kind']> {
  readonly during: readonly YearState[];
  readonly from: readonly Place[] | null;
}

/** Every step on a park's money and its rectification (Articles 11, 12, 25), in one table. Each is an entry of the ledger: nothing is overwritten. */
export const MONEY_STEPS = {
  adjust: {
    action: 'adjustment.write',
    during: ['open', 'frozen', 'published'],
    from: null,
    to: [],
    clause: SUBSIDY.clause,
    event: 'base-adjusted',
    name: '综合确定补助基准',
    writes: '本年补助基准和理由，累计不超过上限；三期期满的不能再确定',
    next: '园区在台账中看到新的基准和理由',
  },
  order: {
    action: 'rectification.write',
    during: ['published'],
    from: ['to-order', 'ordered'],
    to: ['ordered'],
    clause: SUBSIDY.failureClause,
    event: 'rectification-ordered',
    name: '责令限期整改',
    writes: '整改期限和要求',
    next: '园区看到待完成的整改和期限',
  },
  decide: {
    action: 'rectification.write',
    during: ['published'],
    from: ['ordered'],
    to: ['rectified', 'not-rectified'],
    clause: SUBSIDY.failureClause,
    event: 'rectification-decided',
    name: '认定整改结果',
    writes: '整改结果和理由',
    next: '整改合格的照拨当年补助，不合格的取消；市局待办中有待拨付、应收回的园区',
  },
  pay: {
    action: 'payment.write',
    during: ['published', 'closed'],
    from: null,
    to: [],
    clause: SUBSIDY.clause,
    event: 'paid',
    name: '登记拨付',
    writes: '拨付日期、金额、文号，不超过本年待拨付的数额；抵扣的，写明抵扣哪一年的应收回',
    next: '园区看到已拨付的数额，到账后可以登记支出；全部拨付的不再在市局待办中',
  },
  giveBack: {
    action: 'payment.write',
    during: ['published', 'closed'],
    from: null,
    to: [],
    clause: null,
    event: 'payment-returned',
    name: '登记退回',
    writes: '退回日期、金额、文号和理由，不超过本年已拨付的数额',
    next: '已拨付和应收回的数额相应减少，全部收回后可以继续拨付，不再在市局待办中',
  },
  cancelPayment: {
    action: 'payment.write',
    during: ['published', 'closed'],
    from: null,
    to: [],
    clause: SUBSIDY.clause,
    event: 'payment-cancelled',
    name: '冲销拨付或退回记录',
    writes: '冲销哪一笔、理由；原记录保留',
    next: '这笔不再计入，明细标为已冲销',
  },
  spend: {
    action: 'spending.write',
    during: ['published', 'closed'],
    from: null,
    to: [],
    clause: SPENDING_CLAUSE,
    event: 'spent',
    name: '登记补助资金支出',
    writes: '资金年度、用途、日期、金额、凭证号，不超过该年度已拨付的可用余额，不早于到账',
    next: '区县、市局和领导小组在台账中看到支出',
  },
  cancelSpending: {
    action: 'spending.write',
    during: ['published', 'closed'],
    from: null,
    to: [],
    clause: SPENDING_CLAUSE,
    event: 'spending-cancelled',
    name: '冲销支出',
    writes: '冲销哪一笔、理由；原记录保留',
    next: '这笔金额重新可用，明细表标为已冲销',
  },
  support: {
    action: 'support.write',
    during: YEAR_STATES,
    from: null,
    to: [],
    clause: SUPPORT_SOURCES.matching.clause,
    event: 'supported',
    name: '登记区县配套和其他扶持',
    writes: '来源、金额、依据文件；只作信息，不计入补助资金',
    next: '园区、市局和领导小组在台账中看到',
  },
  cancelSupport: {
    action: 'support.write',
    during: YEAR_STATES,
    from: null,
    to: [],
    clause: SUPPORT_SOURCES.matching.clause,
    event: 'support-cancelled',
    name: '冲销配套和扶持记录',
    writes: '冲销哪一笔、理由；原记录保留',
    next: '这笔不再计入合计',
  },
  recordPast: {
    action: 'past.write',
    during: ['open', 'frozen', 'published', 'closed'],
    from: null,
    to: [],
    clause: SUBSIDY.clause,
    event: 'past-recorded',
    name: '登记历史情况',
    writes: '系统启用以前各年度的等次、整改、补助、拨付和支出及其文号；更正的另写理由，原记录保留',
    next: '领导小组看到待确认的历史情况',
  },
  confirmPast: {
    action: 'past.confirm',
    during: ['open', 'frozen', 'published', 'closed'],
    from: null,
    to: [],
    clause: SUBSIDY.clause,
    event: 'past-confirmed',
    name: '确认历史情况',
    writes: '确认哪一次登记；领导小组会议的日期、文号、出席人员，可附会议纪要',
    next: '计入补助上限、期次和连续不合格年度，在台账中标明未在本系统评估；已公布的数额不随之改变',
  },
  sendBackPast: {
    action: 'past.confirm',
    during: ['open', 'frozen', 'published', 'closed'],
    from: null,
    to: [],
    clause: SUBSIDY.clause,
    event: 'past-sent-back',
    name: '退回历史情况',
    writes: '退回哪一次登记、理由；领导小组会议的日期、文号、出席人员，可附会议纪要',
    next: '市局待办中有待更正的园区，看到退回的理由；以前确认的照旧计算',
  },
} as const satisfies Record<string, MoneyStep>;
export type MoneyStepName = keyof typeof MONEY_STEPS;
const STEPS: Steps<MoneyStepName, Place> = MONEY_STEPS;

/** Whether a step can be taken in a year that stands so. */
export const isDuring = (name: MoneyStepName, state: YearState): boolean => fits(STEPS[name], { year: state });

/** Whether a step can be taken for a park whose rectification stands so. */
export const isFrom = (name: MoneyStepName, rectification: Rectification | null): boolean =>
  fits(STEPS[name], { place: rectification });
