import { useCallback } from 'react';
import { readSubsidies, type Subsidies } from '../../client/lists/subsidies';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { isPublished, type YearState } from '../../../shared/vocabulary/stages';
import { Button } from '@fluentui/react-components';
import { useSession, useYear } from '../session/session';
import { useNavigation } from '../shell/navigation';
import { Notice } from '../controls/notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { AdjustmentSection } from './adjustment-section';
import { CloseSection } from '../grading/close-section';
import { PaymentsDesk } from './payments-desk';
import { RectificationSection } from './rectification-section';
import { SubsidiesSection } from './subsidies-section';
import { YearHistorySection } from '../trail/year-history-section';

interface Known {
  readonly plan: Plan;
  readonly state: YearState;
  /** Null before publication. */
  readonly subsidies: Subsidies | null;
}

/** 办后: rectification, the year’s money and its payment, and the end of the year; and what was done in the year as a whole. */
export const ClosingPage = () => {
  const { api, years } = useSession();
  const year = useYear();
  const { chooseYear } = useNavigation();
  const earlier = years
    .filter((one) => one.year < year && isPublished(one.state))
    .toSorted((a, b) => b.year - a.year)[0];
  const load = useCallback(async (): Promise<Known> => {
    const { plan, state } = await api.call('plan', { path: { year } });
    return { plan, state, subsidies: isPublished(state) ? await readSubsidies(api, year) : null };
  }, [api, year]);
  const loaded = useLoaded(load);
  return (
    <Page>
      <Loaded of={loaded} label="正在读取办后事项…">
        {({ plan, state, subsidies }) => (
          <>
            {!subsidies && (
              <Notice intent="info" title="评估结果尚未公布">
                公布以后，在这里办理限期整改、补助资金和归档。公布以前可以先综合确定各园区的年度补助基准。
                {earlier && '以前年度的补助资金，在该年度的“办后”登记拨付和退回。'}
              </Notice>
            )}
            {!subsidies && earlier && (
              <Button onClick={() => chooseYear(earlier.year)}>打开 {earlier.year} 年度的“办后”</Button>
            )}
            {subsidies && <RectificationSection rows={subsidies.rows} state={state} onChanged={loaded.reload} />}
            {subsidies && <SubsidiesSection subsidies={subsidies} onRefresh={loaded.reload} />}
            {subsidies && <PaymentsDesk rows={subsidies.rows} onChanged={loaded.reload} />}
            {state !== 'closed' && (
              <AdjustmentSection
                participants={plan.participants}
                rows={subsidies?.rows ?? []}
                onChanged={loaded.reload}
              />
            )}
            <CloseSection state={state} onClosed={loaded.reload} />
            <YearHistorySection key={state} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
