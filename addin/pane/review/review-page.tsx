import { Spinner } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import { readConsolidated } from '../../client/lists/consolidated';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { ParkReview } from './park-review';
import { StageLists } from './stage-lists';

/** 初审: the district's parks by stage; choosing one opens its review. */
export const ReviewPage = () => {
  const [park, setPark] = useState<ParkId | null>(null);
  if (park !== null) return <ParkReview key={park} park={park} onBack={() => setPark(null)} />;
  return <ReviewList onOpen={setPark} />;
};

const ReviewList = ({ onOpen }: { readonly onOpen: (park: ParkId) => void }) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(() => readConsolidated(api, year), [api, year]);
  const loaded = useLoaded(load);
  return (
    <Page>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!loaded.value && loaded.state === 'loading' && <Spinner label="正在读取各园区情况…" />}
      {loaded.value && <StageLists rows={loaded.value.rows} onOpen={onOpen} />}
    </Page>
  );
};
