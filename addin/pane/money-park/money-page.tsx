import { Button, Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ParkId } from '../../../shared/api/ids';
import { useSession, useYear } from '../session/session';
import { FailureNotice } from '../shell/notice';
import { Page } from '../shell/page';
import { useLoaded } from '../shell/use-loaded';
import { GrantsSection } from './grants-section';
import { SpendingForm } from './spending-form';
import { SpendingsSection } from './spendings-section';

/** 资金: what a park was granted over the years, what it spent by category, and recording what it spends (Articles 11, 12 and 25). */
export const MoneyPage = () => {
  const { principal } = useSession();
  if (principal.role !== 'park') throw new RangeError('only a park has a ledger of its own');
  return <OwnMoney park={principal.park} />;
};

const OwnMoney = ({ park }: { readonly park: ParkId }) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(() => api.call('ledger', { path: { year, park } }), [api, year, park]);
  const loaded = useLoaded(load);
  const ledger = loaded.value;
  return (
    <Page>
      {loaded.state === 'failed' && (
        <FailureNotice failure={loaded.failure} actions={<Button onClick={loaded.reload}>重试</Button>} />
      )}
      {!ledger && loaded.state === 'loading' && <Spinner label="正在读取补助资金台账…" />}
      {ledger && (
        <>
          <GrantsSection ledger={ledger} />
          <SpendingForm ledger={ledger} onRecorded={loaded.reload} />
          <SpendingsSection ledger={ledger} />
        </>
      )}
    </Page>
  );
};
