import type { ParkId } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';

/** Sends a park back to the district for another review, with a reason. */
export const ReopenAction = ({ park, onDone }: { readonly park: ParkId; readonly onDone: () => void }) => {
  const year = useYear();
  const announce = useAnnounce();
  const reopen = useWrite('reopen');
  const form = useForm(`reopen ${String(year)} ${park}`, { reason: '' });
  const { reason } = form.fields;
  return (
    <InlineAction
      label={`${PARK_STEPS.reopen.name}…`}
      form={form}
      submit="确认退回"
      ready={reason.trim() !== ''}
      onSubmit={async () => {
        await reopen({ path: { year, park }, body: { reason } });
        announce('已退回重新初审。');
        onDone();
      }}
    >
      <div>退回后由区县重新初审，已有的专家评分和核定结果作废，已拟定的等次须重新拟定。</div>
      <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
