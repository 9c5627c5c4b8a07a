import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { RosterSection } from './roster-section';

/** 名册 of a park: the members of the alliance (Article 18), by name. */
export const RosterPage = () => {
  const loaded = useAnswer('roster', {});
  return (
    <Page>
      <Loaded of={loaded} label="正在读取园区名册…">
        {(roster) => <RosterSection roster={roster} />}
      </Loaded>
    </Page>
  );
};
