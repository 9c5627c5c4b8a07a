import { useState } from 'react';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useConsolidated } from '../hooks/use-consolidated';
import { ParkReview } from './park-review';
import { StageLists } from './stage-lists';

/** 初审: the district's parks by stage; choosing one opens its review. */
export const ReviewPage = () => {
  const [park, setPark] = useState<ParkId | null>(null);
  if (park !== null) return <ParkReview key={park} park={park} onBack={() => setPark(null)} />;
  return <ReviewList onOpen={setPark} />;
};

const ReviewList = ({ onOpen }: { readonly onOpen: (park: ParkId) => void }) => {
  const loaded = useConsolidated();
  return (
    <Page>
      <Loaded of={loaded} label="正在读取各园区情况…">
        {({ rows }) => <StageLists rows={rows} onOpen={onOpen} />}
      </Loaded>
    </Page>
  );
};
