import { readTrends } from '../../client/lists/trends';
import { writeTrend } from '../../excel/trend/write';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { Act } from '../controls/act';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { useRuleSet, useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { TrendTables } from './trend-tables';

/** The years of a park side by side, and as a sheet with its chart. */
export const TrendSection = ({ park }: { readonly park: ParkId }) => {
  const { api } = useSession();
  const year = useYear();
  const ruleSet = useRuleSet();
  const announce = useAnnounce();
  const write = useTask(async () => {
    const { rows, ...stamp } = await readTrends(api, year);
    await writeTrend(rows, { ...stamp, ruleSet });
    announce(`“${SHEETS.trend}”已更新。`);
  });
  return (
    <Section title={SHEETS.trend}>
      <TrendTables park={park} />
      <Act task={write} doing="正在写入…">
        生成或刷新“{SHEETS.trend}”
      </Act>
    </Section>
  );
};
