import { Badge } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DistrictMonth } from '../../../shared/api/months';
import { monthsText } from '../../../shared/evaluation/months/month';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Facts } from '../controls/text/facts';
import { Section } from '../controls/section';

/** Where a district's month stands; what can be done with its sheet goes below. */
export const MonthSection = ({
  matter: { year, month, version, at, by, reason, parks, missing, begun },
  children,
}: {
  readonly matter: DistrictMonth;
  readonly children: ReactNode;
}) => (
  <Section
    title={`${String(year)} 年 ${String(month)} 月`}
    aside={
      <Badge appearance="tint" color={version > 0 ? 'success' : 'warning'}>
        {version > 0 ? `已报第 ${String(version)} 版` : '未报'}
      </Badge>
    }
  >
    <Facts
      facts={[
        ['园区', `${String(parks.length)} 个，一并报送`],
        ['报送时间', at && beijingText(at)],
        ['经办', by],
        ['更正理由', reason === '' ? null : reason],
        ['以前未报', missing.length === 0 ? null : monthsText(missing)],
      ]}
    />
    {!begun && <div>这个月还没有开始，不能报送。</div>}
    {children}
  </Section>
);
