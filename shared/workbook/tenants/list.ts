import { TENANT_FIELDS, type TenantField } from '../../evaluation/tenants/tenant';
import { tenantText } from '../../evaluation/tenants/labels';
import { TENANTS_CELLS } from '../layout/names';
import type { HeadMatch, ListDefinition, ListField } from '../lists/definition';
import { measureMatch, wordsMatch } from '../lists/head-words';
import { againstTitle, type ReadFor } from '../reading/titles';

const NAME = /^(?:入驻)?(?:人力资源服务)?(?:企业|单位|机构|公司)(?:名称|全称)$/;
/** Surer only where no other column says more: 单位 may also be that of an amount. */
const ALONE = /^(?:名称|(?:入驻)?(?:企业|单位|机构|公司))$/;
const REVENUE = /营业总?收入|营收|营业额/;
const TAX = /(?:已|实际?)?(?:缴纳|上缴|入库)?(?:纳税|税收|税额|缴税|税款|税金|完税)(?:贡献|总额|额)?/;
const EMPLOYERS = /(?:服务)?(?:用人单位|服务企业|服务单位)/;
const CODE = /信用代码/;
const RED = /红名单/;
const CODE_NEUTRAL = /统一|社会|企业|机构|单位|公司|组织|代码|18位|十八位|[或及]|号码?/g;
const RED_NEUTRAL =
  /是否|已?进入|列入|纳入|入选|诚信|守信|信用|人力资源服务|企业|机构|单位|情况|重庆市?|市级|[年20\d]/g;

const words = (
  field: TenantField,
  mayBe: ListField['mayBe'],
  match: ListField['match'],
  isShared = false,
): ListField => ({
  label: tenantText(field),
  unit: null,
  isShared,
  mayBe,
  match,
});
const measure = (field: TenantField, unit: '万元' | '家', word: RegExp): ListField => ({
  label: tenantText(field),
  unit,
  isShared: false,
  mayBe: (bare) => word.test(bare),
  match: measureMatch(word),
});

const nameMatch = (bare: string): HeadMatch | null => {
  if (NAME.test(bare)) return { rank: 0, against: null };
  return ALONE.test(bare) ? { rank: 1, against: null } : null;
};
const OF: Readonly<Record<TenantField, ListField>> = {
  name: words('name', (bare) => nameMatch(bare) !== null, nameMatch),
  code: words('code', (bare) => CODE.test(bare), wordsMatch(CODE, CODE_NEUTRAL)),
  redListed: words('redListed', (bare) => RED.test(bare), wordsMatch(RED, RED_NEUTRAL), true),
  revenue: measure('revenue', '万元', REVENUE),
  tax: measure('tax', '万元', TAX),
  employersServed: measure('employersServed', '家', EMPLOYERS),
};

const CHECKED_BY_OTHERS = /初审|复核|复审|审核|审定|核定|核查|抽查|评审/;

/** Whose list is read, and of which year. */
export interface TenantsMatter extends ReadFor {
  readonly year: number;
}

/** 入驻企业名录 as a list. */
export const tenantsList = ({ year, park, file = null }: TenantsMatter): ListDefinition<TenantField> => ({
  what: '入驻企业名录',
  year,
  fields: TENANT_FIELDS,
  of: OF,
  keys: ['name', 'code'],
  least: 2,
  optional: [],
  id: 'code',
  name: 'name',
  isManyRowsEach: false,
  asksHiddenRows: true,
  names: Object.values(TENANTS_CELLS),
  against: (title, isOfTable) => {
    const otherwise = againstTitle(title, { year, park, file: isOfTable ? file : null });
    if (otherwise !== null) return otherwise;
    const checked = CHECKED_BY_OTHERS.exec(title.words)?.[0];
    return checked === undefined ? null : `标题写着“${checked}”`;
  },
});
