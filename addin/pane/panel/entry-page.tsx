import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { PanelEntry, PanelList } from '../../../shared/api/panel';
import { useSession, useYear } from '../session/session';
import { BackButton } from '../controls/back-button';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { DeclarationSection } from './declaration-section';
import { PanelDesk } from './panel-desk';

interface EntryProps {
  readonly list: PanelList;
  readonly entry: PanelEntry;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

/** One park before an expert: the declaration first; nothing of the park is fetched before it. */
export const EntryPage = ({ list, entry, onChanged, onBack }: EntryProps) => {
  if (entry.standing === 'undeclared' || entry.standing === 'recused')
    return (
      <Page>
        <BackButton onBack={onBack}>返回列表</BackButton>
        <DeclarationSection entry={entry} onDeclared={(conflict) => (conflict ? onBack() : onChanged())} />
      </Page>
    );
  return <EntrySheet list={list} entry={entry} onChanged={onChanged} onBack={onBack} />;
};

const EntrySheet = ({ entry, onChanged, onBack }: EntryProps) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(
    () => api.call('panelSheet', { path: { year, entry: entry.entry } }),
    [api, year, entry.entry],
  );
  const loaded = useLoaded(load);
  if (loaded.value)
    return (
      <>
        {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
        <PanelDesk
          sheet={loaded.value}
          onBack={onBack}
          onScored={() => {
            loaded.reload();
            onChanged();
          }}
        />
      </>
    );
  return (
    <Page>
      <BackButton onBack={onBack}>返回列表</BackButton>
      {loaded.state === 'failed' ? (
        <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />
      ) : (
        <Spinner label="正在读取评审材料…" />
      )}
    </Page>
  );
};
