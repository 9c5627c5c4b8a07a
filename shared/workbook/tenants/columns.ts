import { TENANT_FIELDS, type TenantField } from '../../evaluation/tenants/tenant';
import { COUNT_LIMIT, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { eachTenantField, NO, TENANT_LABELS, YES } from '../../evaluation/tenants/labels';
import { cellMessage } from '../layout/cell-message';
import type { Area, Validation } from '../layout/layout';

/** Columns of 入驻企业名录 as it is drawn, from 0. Reading finds them by their heads, wherever somebody moved them. */
export const TENANT_COLUMNS: Readonly<Record<TenantField, number>> = eachTenantField((field) =>
  TENANT_FIELDS.indexOf(field),
);
export const TENANT_CHECK_COLUMN = TENANT_FIELDS.length;
/** Rows of it, from 0. */
export const TENANT_ROWS = { title: 0, identity: 1, note: 2, summary: 3, header: 4, first: 5 } as const;
/** Empty rows under the last tenant that are drawn and have Excel's own rules. */
export const SPARE_TENANT_ROWS = 100;

const MONEY = {
  rule: { kind: 'decimal', min: 0, max: WAN_LIMIT },
  words: `单位：万元，最多 ${WAN_DECIMALS} 位小数，没有的填 0。只填数字，不写单位。`,
} as const;
const RULES: Readonly<Partial<Record<TenantField, { readonly rule: Validation['rule']; readonly words: string }>>> = {
  redListed: { rule: { kind: 'list', options: [YES, NO] }, words: `填“${YES}”或“${NO}”。` },
  revenue: MONEY,
  tax: MONEY,
  employersServed: {
    rule: { kind: 'whole', min: 0, max: COUNT_LIMIT },
    words: '当年服务的用人单位家数，填整数，没有的填 0。',
  },
};

/** What Excel itself holds on a column of the list; undefined where any text may stand. */
export const tenantValidation = (field: TenantField, area: Area): Validation | undefined => {
  const known = RULES[field];
  return (
    known && {
      area,
      rule: known.rule,
      prompt: cellMessage(TENANT_LABELS[field], known.words),
      error: cellMessage('填写有误', known.words),
    }
  );
};
