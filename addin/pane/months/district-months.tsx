import { useState, type ReactNode } from 'react';
import { UNPLANNED_WORDS } from '../../../shared/evaluation/months/unplanned';
import type { DistrictId, Month } from '../../../shared/vocabulary/ids';
import { monthsText } from '../../../shared/evaluation/months/month';
import { mayReport } from '../../../shared/evaluation/months/steps';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { useYear } from '../session/session';
import { Page } from '../shell/page';
import { Section } from '../controls/section';
import { Loaded } from '../controls/loaded';
import { useMonths } from './use-months';
import { MonthDesk } from './month-desk';
import { MonthStrip } from './month-strip';
import { SummarySection } from './summary-section';

/** 月报 of a district: its twelve months, and what they come to park by park; choosing a month opens it. */
export const DistrictMonths = ({ district, choice }: { readonly district: DistrictId; readonly choice: ReactNode }) => {
  const year = useYear();
  const [month, setMonth] = useState<Month | null>(null);
  const loaded = useMonths();
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
  return (
    <Page>
      {choice}
      <Loaded of={loaded} label="正在读取月报…">
        {({ overview, summary }) => {
          const row = overview.districts.find((one) => one.district === district);
          return (
            row && (
              <>
                <Section title={`${String(year)} 年月报（${MONTHLY_CLAUSE}）`}>
                  {overview.state === null && <div>{UNPLANNED_WORDS}</div>}
                  <div>
                    {!mayReport(overview.state)
                      ? '评估结果已经公布，月报只供查阅。'
                      : row.missing.length === 0
                        ? '已结束的月份都报送了。点月份可以报送、查看或更正。'
                        : `${monthsText(row.missing)}还没有报送。点月份办理。`}
                  </div>
                  <MonthStrip overview={overview} row={row} onOpen={setMonth} />
                </Section>
                {summary && <SummarySection summary={summary} ranked={false} />}
              </>
            )
          );
        }}
      </Loaded>
    </Page>
  );
};
