import type { Evaluation } from '../../../shared/api/submission';
import { matterText } from '../../wording/absence-text';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { Notice } from '../controls/notice';

/** What the leading group decided of a park that sent nothing or left, as the park reads it. */
export const AbsenceNotice = ({ absence }: { readonly absence: NonNullable<Evaluation['absence']> }) => (
  <Notice intent="warning" title="领导小组已认定，本年度不再评分">
    {matterText(absence)}。{absence.reason}（{beijingText(absence.at)}）如有异议，请联系市人力社保局。
  </Notice>
);
