import { useCallback, useState } from 'react';
import { readConsolidated } from '../../client/lists/consolidated';
import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { YearState } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { Loaded } from '../controls/loaded';
import { ParkSettlement } from './park-settlement';
import { SettleAllSection } from './settle-all-section';
import { SettlementList } from './settlement-list';

interface Known {
  readonly rows: readonly ConsolidatedRow[];
  readonly state: YearState;
}

/** 核定: all parks that can be settled at once, or one of them with everybody's scores side by side. */
export const SettlementPage = () => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(async (): Promise<Known> => {
    const [{ rows }, { state }] = await Promise.all([
      readConsolidated(api, year),
      api.call('plan', { path: { year } }),
    ]);
    return { rows, state };
  }, [api, year]);
  const loaded = useLoaded(load);
  const [open, setOpen] = useState<ParkId | null>(null);
  const known = loaded.value;
  if (open !== null && known)
    return (
      <ParkSettlement
        key={open}
        park={open}
        state={known.state}
        onChanged={loaded.reload}
        onBack={() => setOpen(null)}
      />
    );
  return (
    <Page>
      <Loaded of={loaded} label="正在读取各园区情况…">
        {({ rows, state }) => (
          <>
            <SettleAllSection rows={rows} state={state} onChanged={loaded.reload} />
            <SettlementList rows={rows} onOpen={setOpen} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
