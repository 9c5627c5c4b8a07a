import { Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import { readSubsidies, type Subsidies } from '../../client/lists/subsidies';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { isPublished, type YearState } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { Notice } from '../controls/notice';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { AdjustmentSection } from './adjustment-section';
import { CloseSection } from '../grading/close-section';
import { RectificationSection } from './rectification-section';
import { SubsidiesSection } from './subsidies-section';
import { YearHistorySection } from '../trail/year-history-section';

interface Known {
  readonly plan: Plan;
  readonly state: YearState;
  /** Null before publication. */
  readonly subsidies: Subsidies | null;
}

/** 办后: rectification, the year’s money, and the end of the year; and what was done in the year as a whole. */
export const ClosingPage = () => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async (): Promise<Known> => {
    const { plan, state } = await api.call('plan', { path: { year } });
    return { plan, state, subsidies: isPublished(state) ? await readSubsidies(api, year) : null };
  }, [api, year]);
  const loaded = useLoaded(load);
  const known = loaded.value;
  return (
    <Page>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      {!known && loaded.state === 'loading' && <Spinner label="正在读取办后事项…" />}
      {known && !known.subsidies && (
        <Notice intent="info" title="评估结果尚未公布">
          公布以后，在这里办理限期整改、补助资金和归档。公布以前可以先综合确定各园区的年度补助基准。
        </Notice>
      )}
      {known?.subsidies && (
        <RectificationSection rows={known.subsidies.rows} state={known.state} onChanged={loaded.reload} />
      )}
      {known?.subsidies && <SubsidiesSection subsidies={known.subsidies} onRefresh={loaded.reload} />}
      {known && known.state !== 'closed' && (
        <AdjustmentSection
          participants={known.plan.participants}
          rows={known.subsidies?.rows ?? []}
          onChanged={loaded.reload}
        />
      )}
      {known && <CloseSection state={known.state} onClosed={loaded.reload} />}
      {known && <YearHistorySection key={known.state} />}
    </Page>
  );
};
