import type { ReactElement } from 'react';
import { useSession, useYear } from '../session/session';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { AllMonths } from './all-months';
import { DistrictMonths } from './district-months';
import { ForecastSection } from './forecast-section';
import { ReportedSection } from './reported-section';

/** 月报与预测: a park's own months as its district reported them, and what they come to. */
export const OwnMonths = ({ park }: { readonly park: ParkId }) => {
  const year = useYear();
  const loaded = useAnswer('parkMonths', { year, park });
  return (
    <Page>
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

/** 月报 (Article 16): a district reports its parks month by month; the bureau sees who has; a park sees its own months and what they come to. */
export const MonthsPage = (): ReactElement => {
  const { principal } = useSession();
  switch (principal.role) {
    case 'park':
      return <OwnMonths park={principal.park} />;
    case 'district':
      return <DistrictMonths district={principal.district} />;
    case 'bureau':
    case 'leader':
      return <AllMonths />;
    case 'expert':
      throw new RangeError('an expert has no months to see');
  }
};
