import type { Meeting } from '../../shared/evaluation/procedure/meeting';

/** A meeting of the leading group in one line: 2026-01-08 会议，渝人社评领〔2026〕1号，出席：张三、李四. */
export const meetingText = ({ heldOn, document, attendance }: Meeting): string =>
  `${heldOn} 会议，${document}，出席：${attendance.join('、')}`;
