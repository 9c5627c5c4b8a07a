import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { UNPLANNED_WORDS } from '../../../shared/evaluation/months/unplanned';
import { monthsText } from '../../../shared/evaluation/months/month';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { useYear } from '../session/session';
import { Facts } from '../controls/text/facts';
import { FilteredList } from '../controls/filtered-list';
import { Page } from '../shell/page';
import { Section } from '../controls/section';
import { countText } from '../../wording/number-text';
import { SummarySection } from './summary-section';
import { Loaded } from '../controls/loaded';
import { Refresh } from '../controls/refresh';
import { Beside } from '../controls/text/beside';
import { Muted } from '../controls/text/muted';
import { useMonths } from './use-months';

const useStyles = makeStyles({
  late: { color: tokens.colorStatusWarningForeground1 },
});

/** 月报 as bureau and leading group see it: who has not reported which month, and what the months come to. */
export const AllMonths = ({ choice }: { readonly choice: ReactNode }) => {
  const styles = useStyles();
  const year = useYear();
  const loaded = useMonths();
  return (
    <Page>
      {choice}
      <Loaded of={loaded} label="正在读取月报…">
        {({ overview: { districts, ended, state }, summary }) => (
          <>
            <Section title={`${String(year)} 年月报（${MONTHLY_CLAUSE}）`} aside={<Refresh onClick={loaded.reload} />}>
              {state === null && <div>{UNPLANNED_WORDS}</div>}
              <Facts
                facts={[
                  ['已结束', ended.length === 0 ? '还没有' : monthsText(ended)],
                  [
                    '未报齐',
                    `${countText(districts.filter(({ missing }) => missing.length > 0).length)} / ${countText(districts.length)} 个区县`,
                  ],
                ]}
              />
              <FilteredList
                rows={districts.toSorted((a, b) => b.missing.length - a.missing.length)}
                label="区县月报"
                keyOf={({ district }) => district}
                textOf={({ districtName }) => districtName}
              >
                {({ districtName, parks, reported, missing }) => {
                  const corrected = reported.filter(({ version }) => version > 1).map(({ month }) => month);
                  return (
                    <>
                      <Beside strong>
                        <span>{districtName}</span>
                        <span>已报 {reported.length} 个月</span>
                      </Beside>
                      {missing.length > 0 && <div className={styles.late}>未报：{monthsText(missing)}</div>}
                      <Muted>
                        {parks} 个园区{corrected.length > 0 && ` · 更正过：${monthsText(corrected)}`}
                      </Muted>
                    </>
                  );
                }}
              </FilteredList>
            </Section>
            {summary && <SummarySection summary={summary} ranked />}
          </>
        )}
      </Loaded>
    </Page>
  );
};
