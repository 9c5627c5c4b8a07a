import type { ParkId } from '../../../shared/vocabulary/ids';
import { useYear } from '../session/session';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
import { ForecastSection } from './forecast-section';
import { ReportedSection } from './reported-section';

/** 月报与预测: a park's own months as its district reported them, and what they come to. */
export const OwnMonths = ({ park }: { readonly park: ParkId }) => {
  const year = useYear();
  const loaded = useAnswer('parkMonths', { year, park });
  return (
    <Page>
      <Loaded of={loaded} label="正在读取月报…">
        {(own) => (
          <>
            <ForecastSection own={own} />
            <ReportedSection own={own} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
