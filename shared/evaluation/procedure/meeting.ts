import * as z from 'zod';
import { dayText } from '../../vocabulary/beijing-time';
import { FileFields } from '../evidence/evidence';

const line = (most: number) => z.string().trim().max(most);
/** 会议纪要: the minutes of a meeting as a file. Bureau and leading group can open it. */
export const Minutes = z.strictObject(FileFields);
export type Minutes = z.infer<typeof Minutes>;

/** A meeting as it is sent in: what is still blank is for the step to refuse by name. */
export const MeetingRequest = z.strictObject({
  /** The day of the meeting in Beijing; '' where it was not said. */
  heldOn: z.union([z.iso.date(), z.literal('')]),
  /** 文号 of its minutes or decision. */
  document: line(100),
  /** Who was there, by name. */
  attendance: z.array(line(60).min(1)).max(100),
  /** Sent before: the decision that names them keeps them. */
  minutes: Minutes.optional(),
});
export type MeetingRequest = z.infer<typeof MeetingRequest>;

/** 领导小组会议: where a decision of the leading group was taken, so that it can be found again on paper. */
export const Meeting = z.strictObject({
  heldOn: z.iso.date(),
  document: line(100).min(1),
  attendance: z.array(line(60).min(1)).min(1).max(100),
  /** Not there where the minutes are kept on paper alone, and of decisions of before files were taken. */
  minutes: Minutes.optional(),
});
export type Meeting = z.infer<typeof Meeting>;

/** Which meeting it was: 2026年1月8日会议，渝人社评领〔2026〕1号. */
export const whichMeeting = ({ heldOn, document }: Meeting): string => `${dayText(heldOn)}会议，${document}`;

/** The same with who was there: …，出席：张三、李四. */
export const meetingText = (meeting: Meeting): string =>
  `${whichMeeting(meeting)}，出席：${meeting.attendance.join('、')}`;

/** What a meeting does not say yet, by the words of its field; every field where no meeting is named at all. */
export const missingOf = (meeting: MeetingRequest | null): readonly string[] => [
  ...(meeting?.heldOn ? [] : ['会议日期']),
  ...(meeting?.document ? [] : ['文号']),
  ...(meeting && meeting.attendance.length > 0 ? [] : ['出席人员']),
];
