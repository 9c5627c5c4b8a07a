import { Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readMonthSummary } from '../../client/lists/months';
import type { DistrictId, Month } from '../../../shared/vocabulary/ids';
import { monthsText } from '../../../shared/evaluation/months/month';
import { mayReport } from '../../../shared/evaluation/months/steps';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { Section } from '../controls/section';
import { useLoaded } from '../hooks/use-loaded';
import { MonthDesk } from './month-desk';
import { MonthStrip } from './month-strip';
import { SummarySection } from './summary-section';

/** 月报 of a district: its twelve months, and what they come to park by park; choosing a month opens it. */
export const DistrictMonths = ({ district }: { readonly district: DistrictId }) => {
  const { api } = useSession();
  const year = useYear();
  const [month, setMonth] = useState<Month | null>(null);
  const load = useCallback(async () => {
    const [overview, summary] = await Promise.all([
      api.call('months', { path: { year } }),
      readMonthSummary(api, year),
    ]);
    return { overview, summary };
  }, [api, year]);
  const loaded = useLoaded(load);
  if (month !== null)
    return (
      <MonthDesk
        key={month}
        district={district}
        month={month}
        onChanged={loaded.reload}
        onBack={() => setMonth(null)}
      />
    );
  const row = loaded.value?.overview.districts.find((one) => one.district === district);
  return (
    <Page>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取月报…" />}
      {loaded.value && row && (
        <>
          <Section title={`${String(year)} 年月报（${MONTHLY_CLAUSE}）`}>
            <div>
              {!mayReport(loaded.value.overview.state)
                ? '评估结果已经公布，月报只供查阅。'
                : row.missing.length === 0
                  ? '已结束的月份都报送了。点月份可以报送、查看或更正。'
                  : `${monthsText(row.missing)}还没有报送。点月份办理。`}
            </div>
            <MonthStrip overview={loaded.value.overview} row={row} onOpen={setMonth} />
          </Section>
          <SummarySection summary={loaded.value.summary} ranked={false} />
        </>
      )}
    </Page>
  );
};
