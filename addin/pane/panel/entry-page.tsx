import type { PanelEntry, PanelList } from '../../../shared/api/panel';
import { useYear } from '../session/session';
import { BackButton } from '../controls/back-button';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
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
  const year = useYear();
  const loaded = useAnswer('panelSheet', { year, entry: entry.entry });
  return (
    <Loaded
      of={loaded}
      label="正在读取评审材料…"
      around={(waiting) => (
        <Page>
          <BackButton onBack={onBack}>返回列表</BackButton>
          {waiting}
        </Page>
      )}
    >
      {(sheet) => (
        <PanelDesk
          sheet={sheet}
          onBack={onBack}
          onScored={() => {
            loaded.reload();
            onChanged();
          }}
        />
      )}
    </Loaded>
  );
};
