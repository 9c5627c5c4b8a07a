import type { MeetingRequest, Minutes } from '../../../shared/evaluation/procedure/meeting';

/** The minutes that somebody chose for a meeting, on their way or there. */
export type ChosenMinutes =
  | { readonly state: 'none' }
  | { readonly state: 'sending'; readonly file: File; readonly progress: number; readonly abort: AbortController }
  | { readonly state: 'failed'; readonly file: File; readonly failure: unknown }
  /** `of`: the meeting that they were chosen for, by day and number; '' where that was not typed yet. */
  | { readonly state: 'sent'; readonly minutes: Minutes; readonly of: string };

/** A meeting by its day and number; '' until both are typed. */
export const meetingName = ({ heldOn, document }: Pick<MeetingRequest, 'heldOn' | 'document'>): string =>
  heldOn === '' || document === '' ? '' : `${heldOn}，${document}`;

/** Whether minutes were chosen for another meeting than the one that is typed now: whose they are is then asked. */
export const isOfOther = (chosen: ChosenMinutes, meeting: string): boolean =>
  chosen.state === 'sent' && chosen.of !== '' && chosen.of !== meeting;

/** What of the chosen minutes has still to be seen to before a decision is taken, in words: nobody decides without the file that they chose, or with that of another meeting. */
export const missingMinutes = (chosen: ChosenMinutes, meeting: string): readonly string[] => {
  if (chosen.state === 'sending') return ['会议纪要文件正在上传'];
  if (chosen.state === 'failed') return ['会议纪要文件没有传上去'];
  return isOfOther(chosen, meeting) ? ['会议纪要文件是不是这次会议的'] : [];
};
