import type { Frame } from 'playwright-core';
import { MEETING } from '../../api/support/deeds/year';

/** Types the meeting of the leading group into the form that asks for it. */
export const fillMeeting = async (pane: Frame): Promise<void> => {
  await pane.getByLabel('会议日期').fill(MEETING.heldOn);
  await pane.getByRole('textbox', { name: '会议纪要文号' }).fill(MEETING.document);
  await pane.getByRole('textbox', { name: '出席人员' }).fill(MEETING.attendance.join('、'));
};
