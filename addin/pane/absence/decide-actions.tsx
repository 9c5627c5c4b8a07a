import { PARK_STEPS } from '../../../shared/evaluation/procedure/park-steps';
import type { ParkId } from '../../../shared/vocabulary/ids';
import { InlineAction } from '../controls/inline-action';
import { ReasonField } from '../controls/reason-field';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useYear } from '../session/session';
import { useAnnounce } from '../shell/announcer';

interface OfProposal {
  readonly park: ParkId;
  /** Its number in the trail. */
  readonly proposal: number;
  readonly onDone: () => void;
}

/** The leading group approves what is proposed, or sends it back with a reason; both name the meeting. */
const DecideAction = ({
  decision,
  park,
  proposal,
  onDone,
}: OfProposal & { readonly decision: 'approve' | 'send-back' }) => {
  const year = useYear();
  const announce = useAnnounce();
  const write = useWrite('decideAbsence', `${park} ${decision}`);
  const form = useForm(`absence ${decision} ${String(year)} ${park} ${String(proposal)}`, { reason: '' });
  const { reason } = form.fields;
  const meeting = useMeeting(year);
  const isApproval = decision === 'approve';
  return (
    <InlineAction
      label={isApproval ? '通过提议…' : '退回提议…'}
      form={form}
      submit={isApproval ? '确认通过' : '确认退回'}
      lacking={[...meeting.missing, ...(isApproval || reason.trim() !== '' ? [] : ['理由'])]}
      onSubmit={async () => {
        await write({ path: { year, park }, body: { proposal, decision, reason, meeting: meeting.meeting } });
        announce(isApproval ? '已通过提议。' : '已退回提议。');
        onDone();
      }}
    >
      {isApproval ? (
        <div>{PARK_STEPS.approveAbsence.next}。结果公布以前，市人力社保局可以提议更正。</div>
      ) : (
        <ReasonField label="退回的理由" value={reason} onChange={(value) => form.type({ reason: value })} />
      )}
      <MeetingFields of={meeting} />
    </InlineAction>
  );
};

export const DecideActions = (of: OfProposal) => (
  <>
    <DecideAction decision="approve" {...of} />
    <DecideAction decision="send-back" {...of} />
  </>
);
