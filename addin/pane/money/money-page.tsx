import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { scopeOf } from '../../../shared/evaluation/procedure/permissions';
import { isPublished } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { ParkPicker } from '../controls/park-picker';
import { useLoaded } from '../hooks/use-loaded';
import { GrantsSection } from './grants-section';
import { SpendingForm } from './spending-form';
import { SpendingsSection } from './spendings-section';
import { SpendingsSheetSection } from './spendings-sheet-section';
import { SupportForm } from './support-form';
import { SupportSection } from './support-section';

/** 资金: what a park was granted over the years, what it spent by category, and what else supports it (Articles 11, 12, 13, 25 and 26). A park records its spending, a district the support. */
export const MoneyPage = () => {
  const { principal } = useSession();
  return (
    <Page>
      {principal.role === 'park' ? (
        <ParkMoney park={principal.park} />
      ) : (
        <ParkPicker>{(park) => <ParkMoney key={park} park={park} />}</ParkPicker>
      )}
    </Page>
  );
};

const ParkMoney = ({ park }: { readonly park: ParkId }) => {
  const { api, principal, years } = useSession();
  const year = useYear();
  const load = useCallback(() => api.call('ledger', { path: { year, park } }), [api, year, park]);
  const loaded = useLoaded(load);
  const ledger = loaded.value;
  const state = years.find((each) => each.year === year)?.state;
  const changed = { onChanged: loaded.reload };
  const spends = scopeOf(principal, 'spending.write') !== undefined;
  const supports = scopeOf(principal, 'support.write') !== undefined;
  return (
    <>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!ledger && loaded.state === 'loading' && <Spinner label="正在读取补助资金台账…" />}
      {ledger && (
        <>
          <GrantsSection ledger={ledger} />
          {spends && <SpendingForm ledger={ledger} onRecorded={loaded.reload} />}
          <SpendingsSection ledger={ledger} {...(spends && changed)} />
          {state && isPublished(state) && <SpendingsSheetSection />}
          {supports && <SupportForm park={park} onRecorded={loaded.reload} />}
          <SupportSection ledger={ledger} {...(supports && changed)} />
        </>
      )}
    </>
  );
};
