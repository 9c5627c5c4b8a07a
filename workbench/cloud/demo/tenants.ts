import type { Tenant } from '../../../shared/evaluation/tenants/tenant';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { codeCheckCharacter, organisationCheckCharacter } from '../../../shared/evaluation/tenants/credit-code';

/** A sound code that no company has: Chongqing's region, and an organisation code of a series that is not given out. */
export const demoCode = (n: number): string => {
  const body = `YP${String(n).padStart(6, '0')}`;
  const first = `91500000${body}${organisationCheckCharacter(body)}`;
  return first + codeCheckCharacter(first);
};

const FIRST = ['云阶', '渝才', '众聘', '山城', '知遇', '江汇', '启程', '嘉禾', '诚聘', '百业', '锦程', '远志'] as const;
const SECOND = ['人力资源服务', '人才服务', '劳务派遣', '企业管理咨询', '猎头咨询', '职业培训'] as const;
const nameOf = (n: number): string =>
  `（演示）${FIRST[n % FIRST.length] ?? ''}${SECOND[Math.trunc(n / FIRST.length) % SECOND.length] ?? ''}有限公司`;

/** A whole in so many parts of differing size that add up to it. */
const parts = (whole: number, count: number): number[] => {
  const weights = Array.from({ length: count }, (_, n) => 10 + ((n * 7) % 13));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.slice(1).map((weight) => Math.floor((whole * weight) / sum));
  return [whole - shares.reduce((all, share) => all + share, 0), ...shares];
};

/** How a park's list differs from what it reported, so that there is something to find. */
interface Difference {
  readonly enterprises?: number;
  readonly redListed?: number;
}
const DIFFERENCES: Readonly<Record<string, Difference>> = {
  yuzhong: { redListed: 1 },
  wanzhou: { enterprises: -2 },
};
/** A company that two parks list. */
const SHARED = { parks: ['yubei', 'jiangbei'], number: 900_001, name: '（演示）两江通才人力资源服务有限公司' } as const;

/** Hundredths of 万元 are enough for a demo. */
const HUNDREDTHS = 100;
const reportedNumber = (reported: ReportedJson, figure: string): number => Number(reported[figure] ?? 0);

/** The made-up tenants of a park of the demo, numbered by the park's place. They add up to what the park reported, but for the differences above. */
export const demoTenants = (park: string, place: number, reported: ReportedJson): Tenant[] => {
  const { enterprises = 0, redListed = 0 } = DIFFERENCES[park] ?? {};
  const count = reportedNumber(reported, 'enterprises') + enterprises;
  const red = reportedNumber(reported, 'redListed') + redListed;
  const revenue = parts(Math.round(reportedNumber(reported, 'revenue') * HUNDREDTHS), count);
  const tax = parts(Math.round(reportedNumber(reported, 'tax') * HUNDREDTHS), count);
  const employers = parts(reportedNumber(reported, 'employersServed'), count);
  return Array.from({ length: count }, (_, n): Tenant => {
    const shared = n === 0 && (SHARED.parks as readonly string[]).includes(park);
    return {
      name: shared ? SHARED.name : nameOf(n),
      code: demoCode(shared ? SHARED.number : 1000 * (place + 1) + n),
      redListed: n < red,
      revenue: (revenue[n] ?? 0) / HUNDREDTHS,
      tax: (tax[n] ?? 0) / HUNDREDTHS,
      employersServed: employers[n] ?? 0,
    };
  });
};
