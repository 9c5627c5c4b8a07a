import type { Assessment } from '../../../shared/assessment/trace';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from '../workbook/in-excel';
import { writeValues, type ValueToWrite } from '../workbook/write-values';

/**
 * 采用核算得分: writes the computed scores into the 得分 cells, and their sum into the total where that is not a formula.
 * @param reading where the cells stand; what was just read
 * @throws HostRefused where a sheet is under somebody's password
 */
export const adoptScores = (assessment: Assessment, { cells }: WorkbookReading): Promise<void> =>
  inExcel(async (context) => {
    const scores = ALL_ITEM_IDS.flatMap((id): ValueToWrite[] => {
      const cell = cells.claimed[id];
      return cell ? [{ cell, value: printedPoints(assessment.items[id].score) }] : [];
    });
    const total = cells.total ? [{ cell: cells.total, value: printedPoints(assessment.total), keepFormula: true }] : [];
    await writeValues(context, [...scores, ...total]);
  });
