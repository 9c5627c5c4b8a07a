import type { Plan } from '../../shared/evaluation/plan/plan';
import type { Submission } from '../../shared/api/submission';
import { checkReported, type PlanFigures } from '../../shared/assessment/findings/check-reported';
import { reportedAsJson } from '../../shared/assessment/reported-as-json';
import { computedScores } from '../../shared/evaluation/submission/computed-scores';
import {
  outsideReturn,
  submissionDifferences,
  type OutsideReturn,
  type SubmissionDifferences,
} from '../../shared/evaluation/submission/differences';
import { RULE_SETS } from '../../shared/regulation/rule-set';
import type { WorkbookReading } from '../../shared/workbook/reading/workbook-reading';
import type { Returned } from '../excel/submission/validate';

/** What a sheet says otherwise than the version that was submitted last. */
export interface Changes {
  readonly differences: SubmissionDifferences;
  /** What of it lies outside of the items that were returned; null where nothing was returned, or all is inside. */
  readonly outside: OutsideReturn | null;
}

/** Under which plan a sheet is compared, and what the district has returned of it. */
export interface CorrectionContext {
  readonly plan: Pick<Plan, 'ruleSet' | 'readings'>;
  readonly participant: PlanFigures;
  readonly returned: Returned | null;
}

/** Compares a sheet with the last version; null where there is none, or the sheet's figures cannot be read yet. */
export const changesSince = (
  latest: Submission | null,
  { reported, claimed }: Pick<WorkbookReading, 'reported' | 'claimed'>,
  { plan, participant, returned }: CorrectionContext,
): Changes | null => {
  const ruleSet = RULE_SETS[plan.ruleSet];
  const checked = checkReported(reported, participant, ruleSet);
  if (!latest || !checked.ok) return null;
  const figures = reportedAsJson(checked.reported, ruleSet);
  const differences = submissionDifferences(latest, { reported: figures, claimed });
  const outside =
    returned &&
    outsideReturn(
      differences,
      returned.remarks.map(({ item }) => item),
      computedScores(plan, participant, figures).items,
      ruleSet,
    );
  const isInside = !outside || outside.figures.length + outside.claims.length === 0;
  return { differences, outside: isInside ? null : outside };
};
