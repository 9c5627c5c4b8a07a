import type { TenantVersion } from '../../../shared/api/tenants';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { countText, wanText } from '../../wording/number-text';
import { Facts } from '../controls/text/facts';

/** A version of a list and what it adds up to. */
export const TenantFacts = ({ version: { version, submittedAt, totals } }: { readonly version: TenantVersion }) => (
  <Facts
    facts={[
      ['版本', `第 ${String(version)} 版，${beijingText(submittedAt)}`],
      ['入驻企业', `${countText(totals.tenants)} 家，“红名单” ${countText(totals.redListed)} 家`],
      ['营业收入', wanText(Number(totals.revenue))],
      ['纳税额', wanText(Number(totals.tax))],
      ['服务用人单位', `${countText(totals.employersServed)} 家`],
    ]}
  />
);
