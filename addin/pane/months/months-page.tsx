import { useSession } from '../session/session';
import { AllMonths } from './all-months';
import { DistrictMonths } from './district-months';
import { OwnMonths } from './own-months';

/** 月报 (Article 16): a district reports its parks month by month; the bureau sees who has; a park sees its own months and what they come to. */
export const MonthsPage = () => {
  const { principal } = useSession();
  if (principal.role === 'park') return <OwnMonths park={principal.park} />;
  if (principal.role === 'district') return <DistrictMonths district={principal.district} />;
  return <AllMonths />;
};
