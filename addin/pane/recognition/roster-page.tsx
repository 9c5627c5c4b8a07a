import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import { useSession } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { RosterSection } from './roster-section';

/** 名册 of a park: the members of the alliance (Article 18), by name. */
export const RosterPage = () => {
  const { api } = useSession();
  const load = useCallback(() => api.call('roster', { path: {} }), [api]);
  const loaded = useLoaded(load);
  return (
    <Page>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取园区名册…" />}
      {loaded.value && <RosterSection roster={loaded.value} />}
    </Page>
  );
};
