import { Badge } from '@fluentui/react-components';
import type { PlanAnswer } from '../../../shared/api/plan';
import { YEAR_STEPS } from '../../../shared/evaluation/procedure/year-steps';
import { ROLES } from '../../../shared/vocabulary/roles';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { meetingText } from '../../../shared/evaluation/procedure/meeting';
import { InlineAction } from '../controls/inline-action';
import { MeetingFields, useMeeting } from '../meeting/meeting-fields';
import { MinutesLink } from '../meeting/minutes-link';
import { Section } from '../controls/section';
import { Muted } from '../controls/text/muted';
import { useForm } from '../hooks/use-form';
import { useWrite } from '../hooks/use-write';
import { useAnnounce } from '../shell/announcer';

/** 领导小组确认: whether the plan is confirmed and where that was decided; for the leading group the confirmation itself. Nothing for a year that began before it was asked for. */
export const ConfirmationSection = ({
  answer,
  confirms = false,
  onConfirmed = () => undefined,
}: {
  readonly answer: PlanAnswer;
  /** Whether somebody of the leading group looks on. */
  readonly confirms?: boolean;
  readonly onConfirmed?: () => void;
}) => {
  const { awaitsConfirmation, confirmation, state } = answer;
  if (!awaitsConfirmation && !confirmation) return null;
  const isFirst = state === 'open';
  return (
    <Section
      title={`${ROLES.leader}确认`}
      aside={
        <Badge appearance="tint" color={awaitsConfirmation ? 'warning' : 'success'}>
          {awaitsConfirmation ? '待确认' : '已确认'}
        </Badge>
      }
    >
      {awaitsConfirmation && (
        <div>
          {isFirst
            ? `评估指标、条文理解和专家评审由${ROLES.leader}确认，确认后园区才能提交自评（${YEAR_STEPS.confirm.clause}）。`
            : `评估指标、条文理解或专家评审有调整，须由${ROLES.leader}重新确认，确认后才能核定得分、拟定等次（${YEAR_STEPS.confirm.clause}）。`}
        </div>
      )}
      {confirmation && (
        <Muted>
          {awaitsConfirmation && '上一次确认：'}第 {confirmation.version} 版 · {meetingText(confirmation.meeting)} ·{' '}
          {beijingText(confirmation.at)} · {confirmation.by}
        </Muted>
      )}
      {confirmation && <MinutesLink meeting={confirmation.meeting} />}
      {confirmation && confirmation.reason !== '' && <div>{confirmation.reason}</div>}
      {confirms && awaitsConfirmation && <ConfirmAction answer={answer} onConfirmed={onConfirmed} />}
    </Section>
  );
};

const ConfirmAction = ({
  answer: { plan, version },
  onConfirmed,
}: {
  readonly answer: PlanAnswer;
  readonly onConfirmed: () => void;
}) => {
  const { year } = plan;
  const announce = useAnnounce();
  const write = useWrite('confirmPlan');
  const form = useForm(`confirm plan ${String(year)} ${String(version)}`, {});
  const meeting = useMeeting(year);
  return (
    <InlineAction
      label="确认方案…"
      form={form}
      submit="确认方案"
      lacking={meeting.missing}
      onSubmit={async () => {
        await write({ path: { year }, body: { version, reason: '', meeting: meeting.meeting } });
        announce('评估方案已确认。');
        onConfirmed();
      }}
    >
      <MeetingFields of={meeting} />
    </InlineAction>
  );
};
