import { Button } from '@fluentui/react-components';
import type { ParkId } from '../../../shared/vocabulary/ids';
import type { YearState } from '../../../shared/vocabulary/stages';
import { useYear } from '../session/session';
import { Page } from '../shell/page';
import { Loaded } from '../controls/loaded';
import { useAnswer } from '../hooks/use-answer';
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
  const year = useYear();
  const loaded = useAnswer('settlementSheet', { year, park });
  return (
    <Loaded
      of={loaded}
      label="正在读取评分情况…"
      around={(waiting) => <Page footer={<Button onClick={onBack}>返回列表</Button>}>{waiting}</Page>}
    >
      {(sheet) => (
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
      )}
    </Loaded>
  );
};
