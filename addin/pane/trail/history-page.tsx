import { Page } from '../shell/page';
import { ParkPicker } from '../controls/park-picker';
import { useSession, useYear } from '../session/session';
import { ParkHistory } from './park-history';

/** 记录: what was done in the evaluation of a park: a park's own, or one of the district's parks. */
export const HistoryPage = () => {
  const { principal } = useSession();
  const year = useYear();
  return (
    <Page>
      {principal.role === 'park' ? (
        <ParkHistory year={year} park={principal.park} />
      ) : (
        <ParkPicker>{(park) => <ParkHistory key={park} year={year} park={park} />}</ParkPicker>
      )}
    </Page>
  );
};
