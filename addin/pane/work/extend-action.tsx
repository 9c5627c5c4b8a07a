import type { Instant, ParkId } from '../../../shared/vocabulary/ids';
import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { MomentField } from '../controls/moment-field';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { instantOfInput } from '../../wording/beijing-input';

/** Lets one park submit until later, with a reason. */
export const ExtendAction = ({
  park,
  planned,
  onDone,
}: {
  readonly park: ParkId;
  /** Until when the plan lets parks submit. */
  readonly planned: Instant;
  readonly onDone: () => void;
}) => {
  const year = useYear();
  const announce = useAnnounce();
  const extend = useWrite('extend');
  const form = useForm(`extend ${String(year)} ${park}`, { until: '', reason: '' });
  const { until, reason } = form.fields;
  const moment = instantOfInput(until, true);
  return (
    <InlineAction
      label={`${PARK_STEPS.extend.name}…`}
      form={form}
      submit="确认延期"
      ready={moment !== null && reason.trim() !== ''}
      onSubmit={async () => {
        if (!moment) return;
        await extend({ path: { year, park }, body: { until: moment, reason } });
        announce('提交期限已延长。');
        onDone();
      }}
    >
      <div>方案规定的自评截止：{beijingText(planned)}。</div>
      <MomentField label="延至（北京时间）" required value={until} onChange={(value) => form.type({ until: value })} />
      <ReasonField value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
