import { Field } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { MONTHLY_CLAUSE } from '../../../shared/regulation/monthly-figures';
import { useSession, useYear, useYearIfAny, YearProvider } from '../session/session';
import { Choice } from '../controls/choice';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { AllMonths } from './all-months';
import { DistrictMonths } from './district-months';
import { ForecastSection } from './forecast-section';
import { ReportedSection } from './reported-section';

/** 月报与预测: a park's own months as its district reported them, and what they come to. */
const OwnMonths = ({ park, choice }: { readonly park: ParkId; readonly choice: ReactNode }) => {
  const year = useYear();
  const loaded = useAnswer('parkMonths', { year, park });
  return (
    <Page>
      {choice}
      <Loaded of={loaded} label="正在读取月报…">
        {(own) => (
          <>
            <ForecastSection own={own} />
            <ReportedSection own={own} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

const RolePage = ({ choice }: { readonly choice: ReactNode }): ReactElement => {
  const { principal } = useSession();
  switch (principal.role) {
    case 'park':
      return <OwnMonths park={principal.park} choice={choice} />;
    case 'district':
      return <DistrictMonths district={principal.district} choice={choice} />;
    case 'bureau':
    case 'leader':
      return <AllMonths choice={choice} />;
    case 'expert':
      throw new RangeError('an expert has no months to see');
  }
};

/**
 * 月报 (Article 16): a district reports its parks month by month; the bureau sees who has; a park sees its own months and what they come to. Of the year that is worked on,
 * or of one that has no plan yet.
 */
export const MonthsPage = (): ReactElement => {
  const { unplanned = [] } = useSession();
  const current = useYearIfAny();
  const [chosen, setChosen] = useState<Year | null>(null);
  const years = current === null || unplanned.includes(current) ? unplanned : [current, ...unplanned];
  const year = chosen ?? years[0];
  if (year === undefined)
    return (
      <Page>
        <Notice intent="info" title="还没有可以报送的月报">
          园区认定以后，可以按月报送运营情况（{MONTHLY_CLAUSE}）。
        </Notice>
      </Page>
    );
  const choice = years.length > 1 && (
    <Field label="月报年度">
      <Choice
        of={years}
        textOf={(each) => `${String(each)} 年${unplanned.includes(each) ? '（方案未下达，可以先报）' : ''}`}
        value={year}
        onChoose={setChosen}
      />
    </Field>
  );
  return (
    <YearProvider value={year}>
      <RolePage key={year} choice={choice} />
    </YearProvider>
  );
};
