import type { ParkId, Year } from '../../../shared/vocabulary/ids';
import { Page } from '../shell/page';
import { ParkPicker } from '../controls/park-picker';
import { useSession, useYear } from '../session/session';
import { part } from '../shell/part';
import { ParkHistory } from './park-history';

const TrendSection = part(async () => (await import('../trend/trend-section')).TrendSection);

/** 记录: what was done in the evaluation of a park, and its years side by side: a park's own, or one of the district's parks. */
export const HistoryPage = () => {
  const { principal } = useSession();
  const year = useYear();
  return (
    <Page>
      {principal.role === 'park' ? (
        <ParkYears year={year} park={principal.park} />
      ) : (
        <ParkPicker>{(park) => <ParkYears key={park} year={year} park={park} />}</ParkPicker>
      )}
    </Page>
  );
};

const ParkYears = ({ year, park }: { readonly year: Year; readonly park: ParkId }) => (
  <>
    <ParkHistory year={year} park={park} />
    <TrendSection park={park} />
  </>
);
