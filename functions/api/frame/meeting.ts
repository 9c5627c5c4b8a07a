import { Meeting, missingOf, type MeetingRequest, type Minutes } from '../../../shared/evaluation/procedure/meeting';
import type { FileType } from '../../../shared/regulation/evidence';
import type { Year } from '../../../shared/vocabulary/ids';
import { beijingDay, dayText } from '../../../shared/vocabulary/beijing-time';
import { incomingMinutesKey, keptMinutesKey } from '../../evidence/file-keys';
import { acceptedType, keepFile } from './kept-file';
import { Refusal } from './refusal';
import type { AskedToWrite } from './write';

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
    super('meeting-needed', `会议日期${dayText(heldOn)}晚于今天，请核对会议日期后再办理。`);
  }
}

/** A decision names minutes that have not come, or that nobody has kept in time. */
class MinutesMissing extends Refusal {
  constructor(name: string) {
    super(
      'upload-incomplete',
      `没有收到会议纪要“${name}”，可能网络中断没有传完，或者上传以后隔了几天才办理。请移除后重新选择文件上传，再办理；已填内容不受影响。`,
    );
  }
}

/** The kind of file that minutes are. Throws FileRefused. */
export const minutesType = (minutes: Minutes): FileType => acceptedType(minutes, '会议纪要');

/** What a decision is taken with. */
type Deciding = Pick<AskedToWrite, 'now' | 'dependencies'>;

/** Keeps minutes that came, once for all decisions of a year that name them. Throws MinutesMissing, UploadDiffers, FileRefused, FileOpensOtherwise. */
const keepMinutes = async (year: Year, minutes: Minutes, { now, dependencies }: Deciding): Promise<void> => {
  const { evidence: files } = dependencies;
  const { name, sha256 } = minutes;
  const kept = keptMinutesKey(year, sha256);
  const type = minutesType(minutes);
  const isKept = (await files.head(kept)) !== null;
  const incoming = incomingMinutesKey(year, sha256);
  const missing = () => new MinutesMissing(name);
  await keepFile(files, { file: { ...minutes, type }, incoming, kept, isKept, missing }, now);
};

/**
 * The meeting of a decision of the leading group on a year, its minutes kept: last of all that could refuse the decision. `what` is the decision.
 * Throws MeetingNeeded, MeetingAhead, and what `keepMinutes` throws.
 */
export const meetingOf = async (
  what: string,
  year: Year,
  meeting: MeetingRequest | null,
  deciding: Deciding,
): Promise<Meeting> => {
  const missing = missingOf(meeting);
  if (missing.length > 0) throw new MeetingNeeded(what, missing);
  const held = Meeting.parse(meeting);
  if (held.heldOn > beijingDay(deciding.now)) throw new MeetingAhead(held.heldOn);
  if (held.minutes) await keepMinutes(year, held.minutes, deciding);
  return held;
};
