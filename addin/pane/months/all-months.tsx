import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import { readMonthSummary } from '../../client/lists/months';
import { monthsText } from '../../../shared/evaluation/months/month';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { useSession, useYear } from '../session/session';
import { Facts } from '../controls/facts';
import { FilteredList } from '../controls/filtered-list';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { Section } from '../controls/section';
import { useLoaded } from '../hooks/use-loaded';
import { countText } from '../../wording/number-text';
import { SummarySection } from './summary-section';
import { NARROW } from '../controls/narrow';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    [NARROW]: { flexWrap: 'wrap' },
    gap: '8px',
    fontWeight: 600,
  },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusWarningForeground1 },
});

/** 月报 as bureau and leading group see it: who has not reported which month, and what the months come to. */
export const AllMonths = () => {
  const styles = useStyles();
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async () => {
    const [overview, summary] = await Promise.all([
      api.call('months', { path: { year } }),
      readMonthSummary(api, year),
    ]);
    return { overview, summary };
  }, [api, year]);
  const loaded = useLoaded(load);
  const districts = loaded.value?.overview.districts ?? [];
  const late = districts.filter(({ missing }) => missing.length > 0);
  const sorted = districts.toSorted((a, b) => b.missing.length - a.missing.length);
  return (
    <Page>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取月报…" />}
      {loaded.value && (
        <>
          <Section
            title={`${String(year)} 年月报（${MONTHLY_CLAUSE}）`}
            aside={
              <Button size="small" appearance="subtle" onClick={loaded.reload}>
                刷新
              </Button>
            }
          >
            <Facts
              facts={[
                [
                  '已结束',
                  loaded.value.overview.ended.length === 0 ? '还没有' : monthsText(loaded.value.overview.ended),
                ],
                ['未报齐', `${countText(late.length)} / ${countText(districts.length)} 个区县`],
              ]}
            />
            <FilteredList
              rows={sorted}
              label="区县月报"
              keyOf={({ district }) => district}
              textOf={({ districtName }) => districtName}
            >
              {({ districtName, parks, reported, missing }) => {
                const corrected = reported.filter(({ version }) => version > 1).map(({ month }) => month);
                return (
                  <>
                    <div className={styles.head}>
                      <span>{districtName}</span>
                      <span>已报 {reported.length} 个月</span>
                    </div>
                    {missing.length > 0 && <div className={styles.late}>未报：{monthsText(missing)}</div>}
                    <div className={styles.small}>
                      {parks} 个园区{corrected.length > 0 && ` · 更正过：${monthsText(corrected)}`}
                    </div>
                  </>
                );
              }}
            </FilteredList>
          </Section>
          <SummarySection summary={loaded.value.summary} ranked />
        </>
      )}
    </Page>
  );
};
