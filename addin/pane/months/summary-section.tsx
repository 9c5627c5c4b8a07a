import { makeStyles } from '@fluentui/react-components';
import { readMonthSummary, type MonthSummary } from '../../client/lists/months';
import { writeMonthSummary } from '../../excel/months/write';
import { monthsText } from '../../../shared/evaluation/months/month';
import { rankForecasts } from '../../../shared/evaluation/months/rank-forecasts';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Facts } from '../controls/text/facts';
import { FilteredList } from '../controls/filtered-list';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { Act } from '../controls/act';
import { Strong } from '../controls/text/strong';
import { Muted } from '../controls/text/muted';
import { openText, progressText, prospectText, rangeText } from '../../wording/forecast-text';
import { countText, wanText } from '../../wording/number-text';
import { StandingBar } from './standing-bar';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Progress and forecast of every park in sight, and all of it as a sheet. `ranked`: whoever sees all parks also sees where each would stand. */
export const SummarySection = ({ summary, ranked }: { readonly summary: MonthSummary; readonly ranked: boolean }) => {
  const styles = useStyles();
  const { api } = useSession();
  const year = useYear();
  const announce = useAnnounce();
  const { rows, first } = summary;
  const { grading } = useRuleSet();
  const ranks = ranked ? rankForecasts(rows, first.readings, grading) : null;
  const write = useTask(async () => {
    const read = await readMonthSummary(api, year);
    await writeMonthSummary(
      read.rows,
      read.first,
      ranked ? rankForecasts(read.rows, read.first.readings, grading) : null,
    );
    announce(`“${SHEETS.monthSummary}”已更新，共 ${String(read.rows.length)} 个园区。`);
  });
  const told = rows.filter(({ progress }) => progress !== null);
  const behind = told.filter(({ progress }) => progress && !progress.ahead).length;
  return (
    <Section title="目标进度与年度预测">
      <Facts
        facts={[
          ['有月报的', `${countText(told.length)} / ${countText(rows.length)} 个园区`],
          ['落后于进度', told.length === 0 ? null : `${countText(behind)} 个`],
        ]}
      />
      <Act task={write} doing="正在写入…">
        生成或刷新“{SHEETS.monthSummary}”
      </Act>
      <FilteredList
        rows={rows}
        label="园区目标进度与预测"
        keyOf={({ park }) => park}
        textOf={({ name, districtName }) => `${name} ${districtName}`}
      >
        {({ park, name, progress, forecast, missing }) => {
          const rank = ranks?.get(park);
          return (
            <div className={styles.row}>
              <Strong>{name}</Strong>
              {progress ? (
                <>
                  <StandingBar progress={progress} missing={missing} />
                  <Muted>
                    {progressText(progress, missing)}（{wanText(progress.revenue)} / {wanText(progress.target)}）
                  </Muted>
                </>
              ) : (
                <Muted>还没有月报。</Muted>
              )}
              {forecast && (
                <div>
                  推算全年 {rangeText(forecast.carried)}，{prospectText(forecast)}
                  {rank && `；预测第 ${String(rank.rank)} 名（${rank.grade}）`}
                  <Muted>
                    按已报数 {rangeText(forecast.now)}。{openText(forecast)}
                  </Muted>
                </div>
              )}
              {missing.length > 0 && <Muted tone="warning">未报：{monthsText(missing)}</Muted>}
            </div>
          );
        }}
      </FilteredList>
      {ranked && <Muted>名次按推算的最高分排列，只是参考；等次以第二十四条规定的程序确定。</Muted>}
    </Section>
  );
};
