import { type Year, YEARS } from '../../vocabulary/ids';
import { FIGURES } from '../../regulation/figures';
import { FEN_PER_WAN, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { CONVENTIONS } from '../../regulation/readings';
import { cellMessage } from '../layout/cell-message';
import type { Area, Validation } from '../layout/layout';
import { PLAN_HEADERS, type PlanField } from './columns';

/** Years that a dropdown can offer: Excel takes 255 characters. */
const OFFERED = 50;

const PROMPTS: Readonly<Record<PlanField, string>> = {
  park: '园区在系统中的编号，由小写字母、数字和连字符组成，例如 dazu。每年沿用同一编号，历年数据才能对上。',
  name: '园区全称，最多 60 字。',
  district: '所在区县在系统中的编号，例如 dazu。同一区县各园区填同一编号。',
  districtName: '所在区县名称，例如 大足区。',
  recognised: '园区被认定为市级产业园的年份，从下拉列表中选择。',
  revenueTarget: `${FIGURES.revenueTarget.hint}（第十四条）`,
  priorRevenue: `${FIGURES.priorRevenue.hint}${CONVENTIONS['R-no-prior-year'].text}`,
  priorTax: `${FIGURES.priorTax.hint}${CONVENTIONS['R-no-prior-year'].text}`,
};
const MONEY = { priorRevenue: 0, priorTax: 0, revenueTarget: 1 / FEN_PER_WAN } as const;

const yearsUpTo = (year: Year): readonly string[] => {
  const last = Math.min(year, YEARS.last);
  const count = Math.min(OFFERED, last - YEARS.first + 1);
  return Array.from({ length: count }, (_, back) => String(last - back));
};

/** The input message of a column where nothing is wrong. */
const planPrompt = (field: PlanField): Validation['prompt'] => cellMessage(PLAN_HEADERS[field], PROMPTS[field]);

/** What Excel itself holds on a column of 目标任务; undefined where any text may stand. */
export const planValidation = (field: PlanField, area: Area, year: Year): Validation | undefined => {
  const prompt = planPrompt(field);
  if (field === 'recognised')
    return {
      area,
      rule: { kind: 'list', options: yearsUpTo(year) },
      prompt,
      error: cellMessage('填写有误', `认定年份请从下拉列表中选择，不能晚于 ${String(year)} 年。`),
    };
  if (!(field in MONEY)) return undefined;
  const least = MONEY[field as keyof typeof MONEY]; // looked up just above
  const words = least > 0 ? '大于 0' : '不小于 0';
  return {
    area,
    rule: { kind: 'decimal', min: least, max: WAN_LIMIT },
    prompt,
    error: cellMessage(
      '填写有误',
      `应填${words}的数字（单位：万元，最多 ${String(WAN_DECIMALS)} 位小数）。只填数字，不写单位。`,
    ),
  };
};
