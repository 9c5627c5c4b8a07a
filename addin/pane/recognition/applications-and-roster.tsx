import { useCallback, type ReactNode } from 'react';
import type { ApplicationId } from '../../../shared/vocabulary/ids';
import { useSession } from '../session/session';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { ApplicationLists } from './application-lists';
import { RosterSection } from './roster-section';

/** What there is: applications first, then the roster that came of them. */
export const ApplicationsAndRoster = ({
  onOpen,
  children,
}: {
  readonly onOpen: (application: ApplicationId) => void;
  readonly children?: ReactNode;
}) => {
  const { api } = useSession();
  const load = useCallback(
    async () => Promise.all([api.call('applications', { path: {} }), api.call('roster', { path: {} })]),
    [api],
  );
  const loaded = useLoaded(load);
  const [list, roster] = loaded.value ?? [];
  return (
    <>
      <Loaded of={loaded} label="正在读取认定申报…" />
      {children}
      {list && <ApplicationLists applications={list.applications} onOpen={onOpen} />}
      {roster && <RosterSection roster={roster} />}
    </>
  );
};
