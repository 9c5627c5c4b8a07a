import type { Instant } from '../../vocabulary/ids';
import type { Stage } from '../../vocabulary/stages';

const OWING: readonly Stage[] = ['not-submitted', 'returned'];

/** Whether a park has still to send something: its first sheet, or the corrected one. Only such a park can be silent; any other can only leave. */
export const isOwing = (stage: Stage): boolean => OWING.includes(stage);

/** Whether a park has sent nothing until its deadline, extensions included. */
export const isSilent = (stage: Stage, submitBy: Instant, now: Instant): boolean =>
  isOwing(stage) && Date.parse(now) > Date.parse(submitBy);
