import type { Instant } from '../../vocabulary/ids';
import type { Stage } from '../../vocabulary/stages';

/** Where a park stands that has still to send something: its first sheet, or the corrected one. */
const OWING: readonly Stage[] = ['not-submitted', 'returned'];

/** Whether a park has sent nothing until its deadline, extensions included. */
export const isSilent = (stage: Stage, submitBy: Instant, now: Instant): boolean =>
  OWING.includes(stage) && Date.parse(now) > Date.parse(submitBy);
