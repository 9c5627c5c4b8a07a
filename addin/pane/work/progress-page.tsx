import { useCallback } from 'react';
import { readConsolidated } from '../../client/lists/consolidated';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { PanelSection } from './panel-section';
import { StagesSection } from './stages-section';
import type { YearProgress } from './year-progress';

/** 进度: where every park of the year stands, who on the panel is in, and what the bureau can do about it. */
export const ProgressPage = () => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async (): Promise<YearProgress> => {
    const path = { year };
    const [{ rows }, { plan, state }] = await Promise.all([readConsolidated(api, year), api.call('plan', { path })]);
    return { rows, plan, state, panel: plan.panel && (await api.call('panelProgress', { path })) };
  }, [api, year]);
  const loaded = useLoaded(load);
  return (
    <Page>
      <Loaded of={loaded} label="正在读取进度…">
        {(progress) => (
          <>
            <StagesSection progress={progress} onChanged={loaded.reload} />
            {progress.panel && <PanelSection panel={progress.panel} />}
          </>
        )}
      </Loaded>
    </Page>
  );
};
