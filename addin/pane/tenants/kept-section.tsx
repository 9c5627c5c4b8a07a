import { Badge } from '@fluentui/react-components';
import type { Evaluation } from '../../../shared/api/submission';
import type { TenantVersion } from '../../../shared/api/tenants';
import { reconcileTenants } from '../../../shared/evaluation/tenants/reconcile';
import { TENANTS_CLAUSE } from '../../../shared/evaluation/tenants/labels';
import { Section } from '../controls/section';
import { TenantDifferences } from './tenant-differences';
import { TenantFacts } from './tenant-facts';

/** The list that counts: version, totals, and how it agrees with the figures that the park submitted. */
export const KeptSection = ({
  kept,
  submission,
}: {
  readonly kept: TenantVersion | null;
  readonly submission: Evaluation['latest'];
}) => (
  <Section
    title="入驻企业名录"
    aside={
      <Badge appearance="tint" color={kept ? 'success' : 'warning'}>
        {kept ? '已提交' : '未提交'}
      </Badge>
    }
  >
    {!kept && <div>自评材料应包括园区入驻企业名录（{TENANTS_CLAUSE}）。还没有提交过名录。</div>}
    {kept && <TenantFacts version={kept} />}
    {kept && submission && <TenantDifferences differences={reconcileTenants(kept.totals, submission.reported)} />}
    {kept && !submission && <div>提交自评后，这里会与填报数据核对。</div>}
  </Section>
);
