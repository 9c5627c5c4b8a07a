import { numberText } from '../../assessment/explanation/number-text';
import type { Severity } from '../../assessment/findings/finding';
import { Participant } from '../../evaluation/plan/plan';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { CONVENTIONS } from '../../regulation/readings';
import { CELL_FAULT_WORDS, type CellFaultWords } from '../lists/cell-fault-words';
import { PLAN_HEADERS, type PlanField } from './columns';
import type { CellRef } from '../reading/workbook-reading';

const { name, districtName } = Participant.shape;

/** What can be wrong with a cell of 目标任务, and the words for it. */
const CODES = {
  ...CELL_FAULT_WORDS,
  missing: { severity: 'error', what: () => '还没有填写。', todo: '请补填。' },
  'not-an-id': {
    severity: 'error',
    what: (shown) => `“${shown}”不能作编号。`,
    todo: '编号只能由小写字母、数字和连字符组成，例如 dazu。',
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
  'recognised-late': {
    severity: 'error',
    what: (shown) => `认定年份 ${shown} 晚于评估年度。`,
    todo: '评估年度以后才认定的园区不参加本年度评估，请核对。',
  },
  'not-positive': { severity: 'error', what: () => '目标任务必须大于 0。', todo: '请填写下达的目标任务。' },
  'no-prior-year': {
    severity: 'warning',
    what: () => '没有上年数据，同比增长按 0 分计。',
    todo: '上年已认定的园区请补填；确实没有的不用处理。',
  },
} as const satisfies Record<string, CellFaultWords>;
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
 * @param reads what it is taken as
 */
export const planFinding = (
  code: PlanFindingCode,
  field: PlanField,
  cell: CellRef,
  park: string,
  shown: string,
  reads: string | number | null | undefined,
): PlanFinding => {
  const { severity, what, todo: only } = CODES[code];
  const where = `${park}「${headText(field)}」`;
  // What is taken is said: 8万 in a column of 万元 is 8, and may have been meant as 80000.
  const todo =
    code === 'number-as-text' && typeof reads === 'number' ? `将按 ${numberText(reads)} 万元保存，${only}` : only;
  return { code, severity, cell, text: { where, what: what(shown), todo, clause: CLAUSES[code] ?? null } };
};
