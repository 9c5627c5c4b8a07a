import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import { byRank, consolidatedTable, type ConsolidatedStamp } from '../../../shared/workbook/grading/consolidated-sheet';
import { writeTable } from '../tables/write-table';
import type { GradingRun } from '../../../shared/evaluation/grading/grading-run';
import type { RuleSet } from '../../../shared/regulation/rule-set';
import { gradingTable, resultsByRank } from '../../../shared/workbook/grading/sheet';

/**
 * Writes 汇总表 with its chart, or brings the one that is there up to date in place; parks that come new stand by rank. See {@link writeTable}.
 * @param parks one row per park
 * @throws TableAltered, HostRefused
 */
export const writeConsolidated = async (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): Promise<void> => {
  await writeTable(consolidatedTable(parks, stamp), byRank(parks));
};

/**
 * Writes 等次拟定, or brings the one that is there up to date in place; parks that come new stand by rank. See {@link writeTable}.
 * @param run with all of its results
 * @param ruleSet of the year
 * @throws TableAltered, HostRefused
 */
export const writeGrading = async (run: GradingRun, ruleSet: RuleSet): Promise<void> => {
  await writeTable(gradingTable(run, ruleSet), resultsByRank(run));
};
