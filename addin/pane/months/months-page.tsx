import type { ReactElement } from 'react';
import { useSession } from '../session/session';
import { AllMonths } from './all-months';
import { DistrictMonths } from './district-months';
import { OwnMonths } from './own-months';

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
