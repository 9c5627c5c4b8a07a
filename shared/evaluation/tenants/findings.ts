import type { Severity } from '../../assessment/findings/finding';
import { TENANT_NAME_LIMIT, type TenantField } from './tenant';
import type { FindingText } from '../../assessment/findings/describe-finding';
import { numberText } from '../../assessment/explanation/number-text';
import { COUNT_LIMIT, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { CONVENTIONS } from '../../regulation/readings';
import { CODE_LENGTH, CODE_NEVER } from './credit-code';
import { NO, TENANTS_CLAUSE, tenantText, YES } from './labels';

const TAKE_FIX = '核对后可在窗格中一键修正。';
const COPY_AGAIN = '请对照营业执照重新填写。';

/** What can be wrong with a cell of the list: how grave it is, and what is to be done. What it is, is said where it is found. */
const CODES = {
  missing: { severity: 'error', todo: (field: TenantField) => MISSING[field] ?? '请补填。' },
  'formula-error': { severity: 'error', todo: () => '请检查公式引用的单元格，或者直接填写。' },
  'name-too-long': { severity: 'error', todo: () => `企业名称最多 ${TENANT_NAME_LIMIT} 字，请核对。` },
  'name-hidden': { severity: 'error', todo: () => TAKE_FIX },
  'name-broken': { severity: 'error', todo: () => COPY_AGAIN },
  'code-number': {
    severity: 'error',
    todo: () => '请把该列设为文本再粘贴：选中整列，单元格格式选“文本”，然后从原来的名单重新粘贴。',
  },
  'code-form': { severity: 'error', todo: () => TAKE_FIX },
  'code-length': { severity: 'error', todo: () => `统一社会信用代码是 ${CODE_LENGTH} 位，${COPY_AGAIN}` },
  'code-character': { severity: 'error', todo: () => `代码只用数字和大写字母，不用 ${CODE_NEVER}。${COPY_AGAIN}` },
  'code-region': { severity: 'error', todo: () => `第 3 至 8 位是行政区划码，只能是数字。${COPY_AGAIN}` },
  'code-check': { severity: 'error', todo: () => `代码中有某一位填错，${COPY_AGAIN}` },
  'code-organisation': { severity: 'warning', todo: () => '请对照营业执照核对；确实如此的不用处理。' },
  'duplicate-code': { severity: 'error', todo: () => '一家企业只能有一行：请删去多余的行，或改正代码。' },
  'duplicate-name': { severity: 'warning', todo: () => '请核对是不是同一家企业写了两行；确是两家的不用处理。' },
  'not-yes-no': { severity: 'error', todo: () => `请填“${YES}”或“${NO}”。` },
  'meant-yes-no': { severity: 'error', todo: () => TAKE_FIX },
  'not-a-number': { severity: 'error', todo: () => '请只填数字。' },
  'number-as-text': { severity: 'error', todo: () => TAKE_FIX },
  negative: { severity: 'error', todo: () => '请核对。' },
  'not-whole': { severity: 'error', todo: () => '请填整数。' },
  'too-many-decimals': {
    severity: 'error',
    todo: () => `金额以万元为单位，最多 ${WAN_DECIMALS} 位小数（精确到分）。`,
  },
  'too-large': {
    severity: 'error',
    todo: (field: TenantField) =>
      field === 'employersServed'
        ? `不能超过 ${numberText(COUNT_LIMIT)} 家，请核对。`
        : `超过 ${numberText(WAN_LIMIT)} 万元，请核对单位是否为万元。`,
  },
} as const satisfies Record<string, { readonly severity: Severity; readonly todo: (field: TenantField) => string }>;
type TenantFindingCode = keyof typeof CODES;

const MISSING: Readonly<Partial<Record<TenantField, string>>> = {
  redListed: `没有进入“红名单”的填“${NO}”；${TAKE_FIX}`,
  revenue: '请补填；没有的填 0。',
  tax: '请补填；没有的填 0。',
  employersServed: '请补填；没有的填 0。',
};
const CLAUSES: Readonly<Partial<Record<TenantFindingCode, FindingText['clause']>>> = {
  'too-many-decimals': CONVENTIONS['R-money'].clause,
  'not-whole': CONVENTIONS['R-whole'].clause,
};

/** Something about one cell before it is known whose row it is in: a code, and in Chinese what is there. `fix`: what somebody who wrote this meant. */
export interface TenantTrouble {
  readonly code: TenantFindingCode;
  readonly what: string;
  readonly fix?: string | number;
}
/** Something found in a list. */
export interface TenantFinding {
  readonly code: TenantFindingCode;
  readonly severity: Severity;
  /** The row as people count it. */
  readonly row: number;
  readonly field: TenantField;
  readonly text: FindingText;
  /** What one click puts into the cell; null where only a person knows. */
  readonly fix: string | number | null;
}

/** A finding about a row. `name`: whom the row is about, '' where it does not say. */
export const tenantFinding = (
  { code, what, fix }: TenantTrouble,
  field: TenantField,
  row: number,
  name: string,
): TenantFinding => {
  const { severity, todo } = CODES[code];
  const where = `第 ${row} 行${name === '' ? '' : ` ${name}`}「${tenantText(field)}」`;
  const clause = CLAUSES[code] ?? TENANTS_CLAUSE;
  return { code, severity, row, field, text: { where, what, todo: todo(field), clause }, fix: fix ?? null };
};
