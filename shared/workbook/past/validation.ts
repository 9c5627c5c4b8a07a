import { INSTALMENT_NAMES } from '../../regulation/subsidy-schedule';
import { WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { type Year, YEARS } from '../../vocabulary/ids';
import { cellMessage } from '../layout/cell-message';
import type { Area, Validation } from '../layout/layout';
import { isPastAmount, PAST_LABELS, type PastSheetField } from './columns';
import { GRADE_WORDS, NO_INSTALMENT, RECTIFIED_OPTIONS, UNKNOWN_WORDS } from './words';

const PROMPTS: Readonly<Record<PastSheetField, string>> = {
  park: '评估方案中的园区编号，例如 dazu。',
  name: '园区名称，只供核对。',
  recognised: '认定为市级产业园的年度，与评估方案一致。',
  year: '系统启用以前的年度，一个年度一行。',
  grade: `这一年度的评估等次。没有参加评估的选“未参加评估”；历年情况确实查不到的，选“${UNKNOWN_WORDS}”，其他列不填。`,
  rectified: '只在等次为不合格时填：整改的结论。',
  instalment: '这一年度的补助基准是第几期；没有补助的选“无”。',
  base: '核定的补助基准，取消以前的数额。没有的填 0。',
  bonus: '评估为优秀等次增加的补助。没有的填 0。',
  cancelled: '整改后仍不合格而取消的补助。没有的填 0。',
  paid: '这一年度的补助已经拨付的数额。没有的填 0。',
  spent: '已拨付的补助中园区已经支出的数额。没有的填 0。',
  document: '评估结果或者补助拨付文件的文号。',
  withdrawn: '在取消授牌的那一年度选“是”，其他不填。',
  revenue: '核实的年营业收入；系统启用前一年的，作为方案的上年数据。没有的不填。',
  tax: '核实的纳税总额；系统启用前一年的，作为方案的上年数据。没有的不填。',
};
const OPTIONS: Readonly<Partial<Record<PastSheetField, readonly string[]>>> = {
  grade: GRADE_WORDS,
  rectified: RECTIFIED_OPTIONS,
  instalment: [...INSTALMENT_NAMES, NO_INSTALMENT],
  withdrawn: ['是', '否'],
};
/** Years that a dropdown can offer: Excel takes 255 characters. */
const OFFERED = 50;
const yearsBefore = (first: Year): readonly string[] =>
  Array.from({ length: Math.min(OFFERED, first - YEARS.first) }, (_, back) => String(first - 1 - back));

/** What Excel itself holds on a column of 历史情况; undefined where any text may stand. */
export const pastValidation = (field: PastSheetField, area: Area, first: Year): Validation | undefined => {
  const prompt = cellMessage(PAST_LABELS[field], PROMPTS[field]);
  if (isPastAmount(field))
    return {
      area,
      rule: { kind: 'decimal', min: 0, max: WAN_LIMIT },
      prompt,
      error: cellMessage(
        '填写有误',
        `应填不小于 0 的数字（单位：万元，最多 ${String(WAN_DECIMALS)} 位小数）。只填数字，不写单位。`,
      ),
    };
  const options = field === 'year' || field === 'recognised' ? yearsBefore(first) : OPTIONS[field];
  if (!options || options.length === 0) return undefined;
  return {
    area,
    rule: { kind: 'list', options },
    prompt,
    error: cellMessage('填写有误', `请从下拉列表中选择：${PAST_LABELS[field]}。`),
  };
};
