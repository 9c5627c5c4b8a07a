import { Button, Spinner } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { YearState } from '../../../shared/vocabulary/stages';
import { useSession, useYear } from '../session/session';
import { RetryNotice } from '../controls/retry-notice';
import { Page } from '../shell/page';
import { useLoaded } from '../hooks/use-loaded';
import { SettlementDesk } from './settlement-desk';

/** One park’s settlement: fetched when it is opened, and anew after every step. */
export const ParkSettlement = ({
  park,
  state,
  onChanged,
  onBack,
}: {
  readonly park: ParkId;
  readonly state: YearState;
  readonly onChanged: () => void;
  readonly onBack: () => void;
}) => {
  const { api } = useSession();
  const year = useYear();
  const load = useCallback(() => api.call('settlementSheet', { path: { year, park } }), [api, year, park]);
  const loaded = useLoaded(load);
  const sheet = loaded.value;
  if (!sheet)
    return (
      <Page footer={<Button onClick={onBack}>返回列表</Button>}>
        {loaded.state === 'failed' ? (
          <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />
        ) : (
          <Spinner label="正在读取评分情况…" />
        )}
      </Page>
    );
  return (
    <>
      {loaded.state === 'failed' && <RetryNotice failure={loaded.failure} onAgain={loaded.reload} />}
      <SettlementDesk
        key={`${String(sheet.version)} ${String(sheet.panel.length)} ${String(sheet.settled?.sequence ?? 0)}`}
        sheet={sheet}
        state={state}
        onReload={loaded.reload}
        onChanged={() => {
          loaded.reload();
          onChanged();
        }}
        onBack={onBack}
      />
    </>
  );
};
