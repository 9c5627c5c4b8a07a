import type { Frame } from 'playwright-core';
import type { Meeting } from '../../../shared/evaluation/procedure/meeting';
import { MEETING } from '../../api/support/deeds/year';

/** Types the meeting of the leading group into the form that was opened last: all that ask for it show it. */
export const fillMeeting = async (pane: Frame, meeting: Meeting = MEETING): Promise<void> => {
  await pane.getByLabel('会议日期').last().fill(meeting.heldOn);
  await pane.getByRole('textbox', { name: '会议纪要文号' }).last().fill(meeting.document);
  await pane.getByRole('textbox', { name: '出席人员' }).last().fill(meeting.attendance.join('、'));
};
