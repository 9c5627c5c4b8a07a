import type { ParkId } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';

/** Sends a park back to the district for another review, with a reason. */
export const ReopenAction = ({ park, onDone }: { readonly park: ParkId; readonly onDone: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const reopen = useWrite('reopen');
  return (
    <ReasonAction
      form={`reopen ${String(year)} ${park}`}
      label={`${PARK_STEPS.reopen.name}…`}
      submit="确认退回"
      onSubmit={async (reason) => {
        await reopen({ path: { year, park }, body: { reason } });
        announce('已退回重新初审。');
        onDone();
      }}
    >
      <div>退回后由区县重新初审，已有的专家评分和核定结果作废，已拟定的等次须重新拟定。</div>
    </ReasonAction>
  );
};
