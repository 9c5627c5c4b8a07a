import { Meeting, missingOf, type MeetingRequest } from '../../../shared/evaluation/procedure/meeting';
import type { Instant } from '../../../shared/vocabulary/ids';
import { beijingDay } from '../../../shared/vocabulary/beijing-time';
import { Refusal } from './refusal';

/** A decision of the leading group came without the meeting that took it. */
class MeetingNeeded extends Refusal {
  constructor(what: string, missing: readonly string[]) {
    super(
      'meeting-needed',
      `${what}是绩效评估领导小组的决定，须写明作出决定的会议，还缺：${missing.join('、')}。请填写后再办理；已填内容不受影响。`,
    );
  }
}
/** The meeting has not taken place yet. */
class MeetingAhead extends Refusal {
  constructor(heldOn: string) {
    super('meeting-needed', `会议日期 ${heldOn} 晚于今天，请核对会议日期后再办理。`);
  }
}

/** The meeting of a decision of the leading group. `what` is the decision. Throws MeetingNeeded, MeetingAhead. */
export const meetingOf = (what: string, meeting: MeetingRequest | null, now: Instant): Meeting => {
  const missing = missingOf(meeting);
  if (missing.length > 0) throw new MeetingNeeded(what, missing);
  const held = Meeting.parse(meeting);
  if (held.heldOn > beijingDay(now)) throw new MeetingAhead(held.heldOn);
  return held;
};
