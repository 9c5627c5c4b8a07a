import { Field, Input, Textarea } from '@fluentui/react-components';
import { missingOf, type MeetingRequest } from '../../../shared/evaluation/procedure/meeting';
import type { Year } from '../../../shared/vocabulary/ids';
import { useForm } from '../hooks/use-form';
import { countText } from '../../wording/number-text';
import { meetingName, missingMinutes, type ChosenMinutes } from './chosen-minutes';
import { MinutesField } from './minutes-field';

/** Between the names of those who were there. */
const BETWEEN_NAMES = /[、，,；;\n]/;
interface TypedMeeting {
  readonly heldOn: string;
  readonly document: string;
  readonly attendance: string;
  readonly minutes: ChosenMinutes;
}
const BLANK: TypedMeeting = { heldOn: '', document: '', attendance: '', minutes: { state: 'none' } };

/** A meeting of the leading group as it is being typed, and what of it is still missing, in words. Typed once it stands for every decision of the year until it is changed. */
export const useMeeting = (year: Year) => {
  const { fields, type } = useForm(`meeting ${String(year)}`, BLANK);
  const meeting: MeetingRequest = {
    heldOn: fields.heldOn,
    document: fields.document.trim(),
    attendance: fields.attendance
      .split(BETWEEN_NAMES)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    ...(fields.minutes.state === 'sent' && { minutes: fields.minutes.minutes }),
  };
  const name = meetingName(meeting);
  return {
    year,
    fields,
    type,
    meeting,
    name,
    missing: [...missingOf(meeting), ...missingMinutes(fields.minutes, name)],
  };
};

/** 领导小组会议: when it was held, under which number its decision stands, who was there, and its minutes as a file where there is one. */
export const MeetingFields = ({
  of: {
    year,
    name,
    fields,
    type,
    meeting: { attendance },
  },
}: {
  readonly of: ReturnType<typeof useMeeting>;
}) => (
  <>
    <Field label="会议日期" required>
      <Input type="date" value={fields.heldOn} onChange={(_, { value }) => type({ heldOn: value })} />
    </Field>
    <Field label="会议纪要文号" required hint="如：渝人社评领〔2026〕1号">
      <Input value={fields.document} maxLength={100} onChange={(_, { value }) => type({ document: value })} />
    </Field>
    <Field
      label="出席人员"
      required
      hint={
        attendance.length === 0
          ? '姓名之间用顿号分开'
          : `读到 ${countText(attendance.length)} 人：${attendance.join('，')}。姓名之间用顿号分开。`
      }
    >
      <Textarea rows={2} value={fields.attendance} onChange={(_, { value }) => type({ attendance: value })} />
    </Field>
    <MinutesField year={year} meeting={name} chosen={fields.minutes} onChange={(minutes) => type({ minutes })} />
  </>
);
