import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { gradingTable, resultsByRank } from '../../../shared/workbook/grading/sheet';
import { writeTable } from '../tables/write-table';

/**
 * Writes 等次拟定, or brings the one that is there up to date in place; parks that come new stand by rank. See {@link writeTable}.
 * @param run with all of its results
 * @param ruleSet of the year
 * @throws TableAltered, HostRefused
 */
export const writeGrading = async (run: GradingRun, ruleSet: RuleSet): Promise<void> => {
  await writeTable(gradingTable(run, ruleSet), resultsByRank(run));
};
