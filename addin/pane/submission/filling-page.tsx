import { useCallback } from 'react';
import type { Evaluation } from '../../../shared/api/submission';
import type { PlanAnswer } from '../../../shared/api/plan';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { FillingDesk } from './filling-desk';

/** 填报: a park's own job. Fetches what the year asks of the park, then opens the desk. */
export const FillingPage = () => {
  const { principal, api } = useSession();
  const year = useYear();
  const park = principal.role === 'park' ? principal.park : null;
  const load = useCallback(async (): Promise<{ plan: PlanAnswer; evaluation: Evaluation }> => {
    if (park === null) throw new RangeError('only a park fills in its own sheet');
    const [plan, evaluation] = await Promise.all([
      api.call('plan', { path: { year } }),
      api.call('evaluation', { path: { year, park } }),
    ]);
    return { plan, evaluation };
  }, [api, year, park]);
  const loaded = useLoaded(load);
  return (
    <Loaded of={loaded} label="正在读取评估情况…" around={(waiting) => <Page>{waiting}</Page>}>
      {({ plan: { plan }, evaluation }) => (
        <FillingDesk plan={plan} evaluation={evaluation} onChanged={loaded.reload} />
      )}
    </Loaded>
  );
};
