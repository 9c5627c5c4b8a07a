import type { ApplicationId } from '../../../shared/vocabulary/ids';
import { RECOGNITION_STEPS } from '../../../shared/evaluation/recognition/steps';
import { useAnnounce } from '../shell/announcer';
import { useWrite } from '../hooks/use-write';
import { ReasonAction } from '../controls/reason-action';

const ROUTE = { refuse: 'refuseApplication', withdraw: 'withdrawApplication' } as const;
const HINT = {
  refuse: '区县会看到理由；不予认定以后不能恢复，同一园区可以重新申报。',
  withdraw: '撤回以后不能恢复，同一园区可以重新申报。',
} as const;

/** Ends an application with a reason: 不予认定 by the bureau, 撤回 by the district. */
export const EndAction = ({
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
  const { name } = RECOGNITION_STEPS[step];
  return (
    <ReasonAction
      form={`${step} ${application}`}
      label={`${name}…`}
      submit={`确认${name}`}
      onSubmit={async (reason) => {
        await end({ path: { application }, body: { reason } });
        announce(`已办理：${name}。`);
        onDone();
      }}
      hint={HINT[step]}
    />
  );
};
