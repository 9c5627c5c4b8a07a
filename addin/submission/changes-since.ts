import type { Submission, Evaluation } from '../../shared/api/submission';
import { reportedAsJson } from '../../shared/assessment/reported-json';
import { scoredItems } from '../../shared/evaluation/submission/computed-scores';
import {
  outsideReturn,
  submissionDifferences,
  type OutsideReturn,
  type SubmissionDifferences,
} from '../../shared/evaluation/submission/differences';
import type { CheckContext, Validation, Returned } from '../excel/submission/validate';

/** What a sheet says otherwise than the version that was submitted last. */
export interface Changes {
  readonly differences: SubmissionDifferences;
  /** What of it lies outside of the items that were returned; null where nothing was returned, or all is inside. */
  readonly outside: OutsideReturn | null;
}

/**
 * Compares a sheet that was checked with the last version; null where there is none, or the sheet's figures cannot be scored yet.
 * @param context what it was checked against
 */
export const changesSince = (
  latest: Submission | null,
  { reading: { claimed }, reported, assessment }: Validation,
  { ruleSet, returned }: Pick<CheckContext, 'ruleSet' | 'returned'>,
): Changes | null => {
  if (!latest || !reported || !assessment) return null;
  const differences = submissionDifferences(latest, { reported: reportedAsJson(reported, ruleSet), claimed });
  const outside =
    returned &&
    outsideReturn(
      differences,
      returned.remarks.map(({ item }) => item),
      scoredItems(assessment, ruleSet).items,
      ruleSet,
    );
  const isInside = !outside || outside.figures.length + outside.claims.length === 0;
  return { differences, outside: isInside ? null : outside };
};

/** What the district has returned to a park and the park has not sent again yet; null where nothing is. */
export const returnedTo = ({ park, year, stage, review }: Evaluation): Returned | null =>
  stage === 'returned' && review?.decision === 'return' ? { park, year, remarks: review.remarks } : null;
