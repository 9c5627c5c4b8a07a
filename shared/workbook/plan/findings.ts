import type { Severity } from '../../assessment/findings/finding';
import { YEARS } from '../../vocabulary/ids';
import { Participant } from '../../evaluation/plan/plan';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { CONVENTIONS } from '../../regulation/readings';
import { PLAN_HEADERS, type PlanField } from './columns';
import type { CellRef } from '../reading/workbook-reading';

const { name, districtName } = Participant.shape;

/** What can be wrong with a cell of 目标任务, and the words for it. */
const CODES = {
  missing: { severity: 'error', what: () => '还没有填写。', todo: '请补填。' },
  'formula-error': {
    severity: 'error',
    what: (shown) => `公式出错，显示为 ${shown}。`,
    todo: '请检查公式引用的单元格，或者直接填写。',
  },
  'not-an-id': {
    severity: 'error',
    what: (shown) => `“${shown}”不能作编号。`,
    todo: '编号只能由小写字母、数字和连字符组成，例如 dazu。',
  },
  'unfit-text': {
    severity: 'error',
    what: (shown) => `“${shown}”里有看不见的控制字符或残缺的字。`,
    todo: '请在这个单元格里重新输入。',
  },
  'too-long': {
    severity: 'error',
    what: () => '文字过长。',
    todo: `名称最多 ${String(name.maxLength)} 字，区县最多 ${String(districtName.maxLength)} 字，请缩短。`,
  },
  'duplicate-park': {
    severity: 'error',
    what: (shown) => `园区编号“${shown}”出现了不止一次。`,
    todo: '一个园区只能有一行：请删去多余的行，或改正编号。',
  },
  'duplicate-name': {
    severity: 'warning',
    what: (shown) => `“${shown}”出现了不止一次，编号不同。`,
    todo: '请核对是否为同一园区。',
  },
  'district-differs': {
    severity: 'error',
    what: (shown) => `同一区县编号对应了不同的区县名称（${shown}）。`,
    todo: '请改正区县编号或区县名称，使两者一一对应。',
  },
  'not-a-year': {
    severity: 'error',
    what: (shown) => `“${shown}”不是年份。`,
    todo: `请填四位数的年份，不早于 ${String(YEARS.first)} 年。`,
  },
  'recognised-late': {
    severity: 'error',
    what: (shown) => `认定年份 ${shown} 晚于评估年度。`,
    todo: '评估年度以后才认定的园区不参加本年度评估，请核对。',
  },
  'not-a-number': {
    severity: 'error',
    what: (shown) => `“${shown}”不是能读懂的数字。`,
    todo: '请只填数字，单位为万元。',
  },
  negative: { severity: 'error', what: (shown) => `“${shown}”是负数。`, todo: '金额不能小于 0，请核对。' },
  'not-positive': { severity: 'error', what: () => '目标任务必须大于 0。', todo: '请填写下达的目标任务。' },
  'too-large': {
    severity: 'error',
    what: (shown) => `“${shown}”超过 ${numberText(WAN_LIMIT)} 万元，明显过大。`,
    todo: '请核对单位是否为万元。',
  },
  'too-many-decimals': {
    severity: 'error',
    what: (shown) => `“${shown}”的小数位数过多。`,
    todo: `金额以万元为单位，最多 ${String(WAN_DECIMALS)} 位小数。`,
  },
  'number-as-text': {
    severity: 'warning',
    what: (shown) => `“${shown}”是文字，不是数字。`,
    todo: '请核对并改填为数字。',
  },
  'no-prior-year': {
    severity: 'warning',
    what: () => '没有上年数据，同比增长按 0 分计。',
    todo: '上年已认定的园区请补填；确实没有的不用处理。',
  },
} as const satisfies Record<
  string,
  { readonly severity: Severity; readonly what: (shown: string) => string; readonly todo: string }
>;
export type PlanFindingCode = keyof typeof CODES;

/** Something found in 目标任务, with its cell and its words. */
export interface PlanFinding {
  readonly code: PlanFindingCode;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly text: FindingText;
}

const CLAUSES: Readonly<Partial<Record<PlanFindingCode, FindingText['clause']>>> = {
  'no-prior-year': CONVENTIONS['R-no-prior-year'].clause,
  'too-many-decimals': CONVENTIONS['R-money'].clause,
  'not-positive': '第十四条',
};

/** What is written in a head, without the unit. */
const headText = (field: PlanField): string => PLAN_HEADERS[field].replace(/（[^（]*）$/, '');

/**
 * A finding about one cell.
 * @param park whom the row is about, for the words
 * @param shown what stands in the cell
 */
export const planFinding = (
  code: PlanFindingCode,
  field: PlanField,
  cell: CellRef,
  park: string,
  shown: string,
): PlanFinding => {
  const { severity, what, todo } = CODES[code];
  const where = `${park}「${headText(field)}」`;
  return { code, severity, cell, text: { where, what: what(shown), todo, clause: CLAUSES[code] ?? null } };
};
