import type { Instant } from '../../vocabulary/ids';
import { endOfBeijingDay } from '../../vocabulary/beijing-time';
import type { StandingFigure } from './verified-figure';

/** Days in which a park may answer, where the plan does not say. */
export const HEARING_DAYS = 3;
/** What a plan may set. */
export const MOST_HEARING_DAYS = 30;

/** Until when a park may answer to what is found now: the evening of the last day, in Beijing. */
export const hearingEnds = (
  found: Instant,
  { hearingDays = HEARING_DAYS }: { readonly hearingDays?: number | undefined },
): Instant => endOfBeijingDay(found, hearingDays);

/** Whether the park was heard on a verified figure: it has answered, or its time is over. */
export const isHeard = ({ agrees, due }: Pick<StandingFigure, 'agrees' | 'due'>, now: Instant): boolean =>
  agrees !== null || Date.parse(now) > Date.parse(due);
