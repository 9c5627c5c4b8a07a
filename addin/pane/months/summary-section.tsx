import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { readMonthSummary, type MonthSummary } from '../../client/lists/months';
import { writeMonthSummary } from '../../excel/months/write';
import { monthsText } from '../../../shared/evaluation/months/month';
import { rankForecasts } from '../../../shared/evaluation/months/rank-forecasts';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { useRuleSet, useSession, useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { Facts } from '../controls/facts';
import { FilteredList } from '../controls/filtered-list';
import { FailureNotice } from '../controls/notice';
import { Section } from '../controls/section';
import { useTask } from '../hooks/use-task';
import { openText, progressText, prospectText, rangeText } from '../../wording/forecast-text';
import { countText, wanText } from '../../wording/number-text';
import { StandingBar } from './standing-bar';

const useStyles = makeStyles({
  row: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { fontWeight: 600 },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  late: { color: tokens.colorStatusWarningForeground1, fontSize: tokens.fontSizeBase200 },
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
      <Button disabledFocusable={write.busy} onClick={() => void write.run()}>
        {write.busy ? '正在写入…' : `生成或刷新“${SHEETS.monthSummary}”`}
      </Button>
      {write.failure !== null && <FailureNotice failure={write.failure} />}
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
              <div className={styles.name}>{name}</div>
              {progress ? (
                <>
                  <StandingBar progress={progress} missing={missing} />
                  <div className={styles.small}>
                    {progressText(progress, missing)}（{wanText(progress.revenue)} / {wanText(progress.target)}）
                  </div>
                </>
              ) : (
                <div className={styles.small}>还没有月报。</div>
              )}
              {forecast && (
                <div>
                  推算全年 {rangeText(forecast.carried)}，{prospectText(forecast)}
                  {rank && `；预测第 ${String(rank.rank)} 名（${rank.grade}）`}
                  <div className={styles.small}>
                    按已报数 {rangeText(forecast.now)}。{openText(forecast)}
                  </div>
                </div>
              )}
              {missing.length > 0 && <div className={styles.late}>未报：{monthsText(missing)}</div>}
            </div>
          );
        }}
      </FilteredList>
      {ranked && <div className={styles.small}>名次按推算的最高分排列，只是参考；等次以第二十四条规定的程序确定。</div>}
    </Section>
  );
};
