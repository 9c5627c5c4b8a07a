import type { FindingText } from '../../assessment/findings/describe-finding';
import type { Severity } from '../../assessment/findings/finding';
import { PAST_FAULTS, type PastFaultCode } from '../../evaluation/past/faults';
import { LONGEST_DOCUMENT } from '../../evaluation/past/recorded';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { CONVENTIONS } from '../../regulation/readings';
import { INSTALMENT_NAMES } from '../../regulation/subsidy-schedule';
import { CELL_FAULT_WORDS, type CellFaultWords } from '../lists/cell-fault-words';
import type { ListFindingCode } from '../lists/cells-of-row';
import type { CellRef } from '../reading/workbook-reading';
import { PAST_LABELS, type PastSheetField } from './columns';
import type { PastCellFault } from './read-cell';
import { GRADE_WORDS, NO_INSTALMENT, RECTIFIED_OPTIONS, UNKNOWN_WORDS } from './words';

const oneOf = (options: readonly string[]) => `请从下拉列表中选择：${options.join('、')}。`;

/** What can be wrong with a cell of 历史情况 by itself, or with a row against the parks of the plan, and the words for it. */
const OF_CELLS = {
  ...CELL_FAULT_WORDS,
  missing: { severity: 'error', what: () => '还没有填写。', todo: '请补填；没有的金额填 0。' },
  'not-an-id': {
    severity: 'error',
    what: (shown) => `“${shown}”不是园区编号。`,
    todo: '请填方案中的园区编号，例如 dazu。',
  },
  'not-a-grade': { severity: 'error', what: (shown) => `“${shown}”不是等次。`, todo: oneOf(GRADE_WORDS) },
  'not-an-outcome': { severity: 'error', what: (shown) => `“${shown}”不是整改结果。`, todo: oneOf(RECTIFIED_OPTIONS) },
  'not-an-instalment': {
    severity: 'error',
    what: (shown) => `“${shown}”看不出是第几期。`,
    todo: oneOf([...INSTALMENT_NAMES, NO_INSTALMENT]),
  },
  'not-yes-or-no': { severity: 'error', what: (shown) => `“${shown}”不是“是”或“否”。`, todo: '请选择“是”或“否”。' },
  'perhaps-yuan': {
    severity: 'error',
    what: (shown) => `“${shown}”万元远超过补助上限 ${String(SUBSIDY.ceiling)} 万元，看来是以元为单位。`,
    todo: '确是以元为单位的，点“修正”换算成万元；不是的，请核对金额。',
  },
  'too-long': { severity: 'error', what: () => '文字过长。', todo: `最多 ${String(LONGEST_DOCUMENT)} 字，请缩短。` },
  'unknown-park': {
    severity: 'error',
    what: (shown) => `评估方案中没有编号为“${shown}”的园区。`,
    todo: '请核对园区编号，或删去这一行。',
  },
  'not-asked': {
    severity: 'error',
    what: () => '这个园区在系统启用以后认定，没有历史情况。',
    todo: '请删去这一行。',
  },
  'known-and-unknown': {
    severity: 'error',
    what: () => `同一园区有的行写“${UNKNOWN_WORDS}”，有的行填了内容。`,
    todo: `历年情况都不清楚的，只留一行“${UNKNOWN_WORDS}”，其他行清空；清楚的，改填每一年的等次和金额。`,
  },
  'unknown-but-filled': {
    severity: 'error',
    what: () => `等次写“${UNKNOWN_WORDS}”，这一格却填了内容，登记不详时不会保存。`,
    todo: '历年情况知道的，改填等次和各年的金额；确实不详的，请清空这一格。',
  },
  'name-of-another': {
    severity: 'error',
    what: (shown) => `“${shown}”是另一个园区的名称，与这一行的园区编号不是同一个园区。`,
    todo: '请核对这一行是哪个园区，改正园区编号或园区名称。',
  },
  'recognised-twice': {
    severity: 'error',
    what: () => '同一园区的认定年度在各行不一样。',
    todo: '请核对授牌文件后改成一样。',
  },
  'withdrawn-twice': {
    severity: 'error',
    what: () => '同一园区有两个年度写着取消授牌。',
    todo: '请只在取消授牌的那一年度选“是”。',
  },
} as const satisfies Record<PastCellFault | RowFault, CellFaultWords>;
/** What is wrong with a row of 历史情况 among the others. */
export type RowFault =
  | 'unknown-park'
  | 'not-asked'
  | 'known-and-unknown'
  | 'unknown-but-filled'
  | 'name-of-another'
  | 'recognised-twice'
  | 'withdrawn-twice';
type OwnCode = keyof typeof OF_CELLS;

/** Something found in 历史情况, with its cell, its words, and what one click puts there (null: only a person knows). */
export interface PastFinding {
  readonly code: OwnCode | PastFaultCode | ListFindingCode;
  readonly severity: Severity;
  readonly cell: CellRef;
  readonly text: FindingText;
  readonly fix: string | number | null;
}

/** Whom a row is about: its park, and the year of it where that is known. */
export interface RowText {
  readonly park: string;
  readonly year: number | null;
}
const whereIn = ({ park, year }: RowText, field: PastSheetField): string =>
  `${park}${year === null ? '' : ` ${String(year)}年度`}「${PAST_LABELS[field]}」`;

/** A finding about one cell by itself, or about a row. */
export const cellFinding = (
  code: OwnCode,
  field: PastSheetField,
  cell: CellRef,
  row: RowText,
  shown: string,
  fix: number | null = null,
): PastFinding => {
  const { severity, what, todo } = OF_CELLS[code];
  const clause = code === 'too-many-decimals' ? CONVENTIONS['R-money'].clause : null;
  return { code, severity, cell, text: { where: whereIn(row, field), what: what(shown), todo, clause }, fix };
};

/** A finding about what the rows of a park say together. */
export const faultFinding = (code: PastFaultCode, field: PastSheetField, cell: CellRef, row: RowText): PastFinding => {
  const { severity, what, todo, clause } = PAST_FAULTS[code];
  return { code, severity, cell, text: { where: whereIn(row, field), what, todo, clause }, fix: null };
};
