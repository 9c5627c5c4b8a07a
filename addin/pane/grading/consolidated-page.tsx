import { ProgressBar } from '@fluentui/react-components';
import type { Consolidated } from '../../client/lists/consolidated';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { STAGES, STAGE_WORDS } from '../../../shared/vocabulary/stages';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useSession } from '../session/session';
import { Facts } from '../controls/text/facts';
import { Page } from '../shell/page';
import { part } from '../shell/part';
import { Section } from '../controls/section';
import { Loaded } from '../controls/loaded';
import { useConsolidated } from '../hooks/use-consolidated';
import { Refresh } from '../controls/refresh';
import { countText } from '../../wording/number-text';
import { ParkList } from './park-list';
import { TablesSection } from './tables-section';

const DuplicatesSection = part(async () => (await import('../tenants/duplicates-section')).DuplicatesSection);

/** 汇总: where the year stands, and all of it into tables. A district sees its own parks. */
export const ConsolidationPage = () => {
  const { principal } = useSession();
  const loaded = useConsolidated();
  return (
    <Page>
      <Loaded of={loaded} label="正在读取各园区情况…">
        {(shown) => (
          <>
            <TablesSection published={shown.stamp.published} />
            <SubmittedSection consolidated={shown} onRefresh={loaded.reload} />
            {scopeOf(principal, 'tenant-duplicates.read') !== undefined && <DuplicatesSection />}
            <ParkList rows={shown.rows} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

const SubmittedSection = ({
  consolidated: { rows, stamp },
  onRefresh,
}: {
  readonly consolidated: Consolidated;
  readonly onRefresh: () => void;
}) => {
  const submitted = rows.filter(({ version }) => version > 0).length;
  const stages = STAGES.map((stage) => [stage, rows.filter((row) => row.stage === stage).length] as const);
  return (
    <Section title="提交进度" aside={<Refresh onClick={onRefresh} />}>
      <div>
        {countText(submitted)} / {countText(rows.length)} 家已提交
        {stamp.published && '，评估结果已公布'}
      </div>
      <ProgressBar value={rows.length === 0 ? 0 : submitted / rows.length} thickness="large" aria-label="提交进度" />
      <Facts
        facts={stages
          .filter(([, count]) => count > 0)
          .map(([stage, count]) => [STAGE_WORDS[stage], `${countText(count)} 家`] as const)}
      />
      <div>数据读取于{beijingText(stamp.readAt)}</div>
    </Section>
  );
};
