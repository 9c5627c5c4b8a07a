import type { TenantTotals } from './tenant';
import type { ReportedJson } from '../../assessment/reported-json';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { groupedDigits } from '../../assessment/explanation/number-text';
import { figure, type FigureId } from '../../regulation/figures';
import { fenOf, wanTextOf } from './totals';

/** A figure that a park reported and its list of tenants does not bear out. A warning: either can be right. */
export interface TenantDifference {
  readonly figure: FigureId;
  /** As decimal texts in the figure's unit. */
  readonly reported: string;
  readonly listed: string;
  /** The list less the figure. */
  readonly difference: string;
  readonly text: FindingText;
}

/** Which figure of 基础数据 each total stands for, and what the list calls it. */
const PAIRS = [
  ['enterprises', 'tenants', '企业数'],
  ['redListed', 'redListed', '进入“红名单”的企业数'],
  ['revenue', 'revenue', '营业收入合计'],
  ['tax', 'tax', '纳税额合计'],
  ['employersServed', 'employersServed', '服务用人单位数合计'],
] as const satisfies readonly (readonly [FigureId, keyof TenantTotals, string])[];

const PLAIN = /^\d+(?:\.\d{1,6})?$/;
const grouped = (text: string): string => {
  const [whole = '', decimals] = text.split('.');
  const groups = groupedDigits(whole);
  return decimals === undefined ? groups : `${groups}.${decimals}`;
};
/** A figure as it was reported, in millionths of its unit; null where it is no number yet. Amounts and counts alike have at most six decimals. */
const millionths = (value: ReportedJson[string] | undefined): bigint | null => {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return PLAIN.test(text) ? fenOf(text) : null;
};

/**
 * Compares what a list of tenants adds up to with the figures of the scoring sheet (附件2 1.3, 2.1, 2.3, 2.5, 2.6). Exact. Figures that are missing or
 * unreadable are left to the check of the sheet itself.
 */
export const reconcileTenants = (
  totals: TenantTotals,
  reported: Readonly<Record<string, ReportedJson[string] | undefined>>,
): readonly TenantDifference[] =>
  PAIRS.flatMap(([id, total, words]): TenantDifference[] => {
    const stated = millionths(reported[id]);
    if (stated === null) return [];
    const listed = sumOf(totals, total);
    if (listed === stated) return [];
    const { label, item, of } = figure(id);
    const unit = 'unit' in of ? of.unit : '';
    const [inList, inSheet] = [wanTextOf(listed), wanTextOf(stated)];
    const apart = wanTextOf(listed > stated ? listed - stated : stated - listed);
    return [
      {
        figure: id,
        reported: inSheet,
        listed: inList,
        difference: wanTextOf(listed - stated),
        text: {
          where: `${item} ${label}`,
          what: `填报 ${grouped(inSheet)} ${unit}，入驻企业名录中${words}为 ${grouped(inList)} ${unit}，相差 ${grouped(apart)} ${unit}。`,
          todo: '请核对是填报数据有误，还是名录有遗漏；两者不一致不影响提交。',
          clause: `附件2 ${item}`,
        },
      },
    ];
  });

const sumOf = (totals: TenantTotals, total: keyof TenantTotals): bigint => {
  const [whole = '', decimals = ''] = String(totals[total]).split('.');
  return BigInt(whole + decimals.padEnd(6, '0'));
};
