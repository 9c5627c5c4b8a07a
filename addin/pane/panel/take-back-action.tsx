import type { PanelEntryId } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';

/** Takes the own scores back, to send others. */
export const TakeBackAction = ({ entry, onDone }: { readonly entry: PanelEntryId; readonly onDone: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const takeBack = useWrite('takeBack');
  return (
    <ReasonAction
      form={`take-back ${String(year)} ${entry}`}
      label={`${PARK_STEPS.takeBack.name}…`}
      submit="确认收回"
      onSubmit={async (reason) => {
        await takeBack({ path: { year, entry }, body: { reason } });
        announce('评分已收回，请修改后重新提交。');
        onDone();
      }}
    >
      <div>
        {PARK_STEPS.takeBack.next}（{PARK_STEPS.takeBack.clause}）。收回后原评分不再计入平均分，请记得修改后重新提交。
      </div>
    </ReasonAction>
  );
};
