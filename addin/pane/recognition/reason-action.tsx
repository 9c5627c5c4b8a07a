import type { ApplicationId } from '../../../shared/vocabulary/ids';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { useAnnounce } from '../shell/announcer';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';

const ROUTE = { refuse: 'refuseApplication', withdraw: 'withdrawApplication' } as const;
const HINT = {
  refuse: '区县会看到理由；不予认定以后不能恢复，同一园区可以重新申报。',
  withdraw: '撤回以后不能恢复，同一园区可以重新申报。',
} as const;

/** Ends an application with a reason: 不予认定 by the bureau, 撤回 by the district. */
export const ReasonAction = ({
  step,
  application,
  onDone,
}: {
  readonly step: keyof typeof ROUTE;
  readonly application: ApplicationId;
  readonly onDone: () => void;
}) => {
  const announce = useAnnounce();
  const end = useWrite(ROUTE[step]);
  const form = useForm(`${step} ${application}`, { reason: '' });
  const { reason } = form.fields;
  const { name } = RECOGNITION_STEPS[step];
  return (
    <InlineAction
      label={`${name}…`}
      form={form}
      submit={`确认${name}`}
      ready={reason.trim() !== ''}
      onSubmit={async () => {
        await end({ path: { application }, body: { reason } });
        announce(`已办理：${name}。`);
        onDone();
      }}
    >
      <ReasonField hint={HINT[step]} value={reason} onChange={(value) => form.type({ reason: value })} />
    </InlineAction>
  );
};
