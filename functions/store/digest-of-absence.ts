import type { AbsenceStanding } from '../../shared/evaluation/absence/standing';
import type { EvaluationEvent } from '../../shared/evaluation/trail/event';
import type { Digest } from '../../shared/vocabulary/ids';
import { digestOf } from '../trail/chain';

/** The digest of a proposal or a decision on a park that sends nothing or leaves: all of it stands in its entry. */
export const digestOfAbsence = ({
  absence,
  reason,
  meeting,
}: Pick<EvaluationEvent, 'absence' | 'reason' | 'meeting'>): Digest =>
  digestOf({ absence: absence ?? null, reason, meeting: meeting ?? null });

/** The digest of the decision under which a park is graded without scores. */
export const digestOfUngraded = (standing: AbsenceStanding | undefined): Digest =>
  digestOf({ decision: standing?.decision ?? null });
