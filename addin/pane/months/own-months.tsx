import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { ForecastSection } from './forecast-section';
import { ReportedSection } from './reported-section';

/** 月报与预测: a park's own months as its district reported them, and what they come to. */
export const OwnMonths = ({ park }: { readonly park: ParkId }) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(() => api.call('parkMonths', { path: { year, park } }), [api, year, park]);
  const loaded = useLoaded(load);
  return (
    <Page>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取月报…" />}
      {loaded.value && (
        <>
          <ForecastSection own={loaded.value} />
          <ReportedSection own={loaded.value} />
        </>
      )}
    </Page>
  );
};
