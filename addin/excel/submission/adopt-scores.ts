import type { Assessment } from '../../../shared/assessment/trace';
import { ALL_ITEM_IDS } from '../../../shared/regulation/rule-set';
import { points, printedPoints, sumPoints } from '../../../shared/vocabulary/quantities';
import type { WorkbookReading } from '../../../shared/workbook/reading/workbook-reading';
import { inExcel } from '../workbook/in-excel';
import { writeValues, type ValueToWrite } from '../workbook/write-values';

/** Which scores are written: those that nobody has typed yet, or all of them, which a person is asked about first. */
export type Adopted = 'blank' | 'all';

/**
 * 采用核算得分: writes the computed scores into the 得分 cells, and their sum into the total where that is not a formula.
 * @param reading where the cells stand; what was just read
 * @throws HostRefused where a sheet is under somebody's password
 */
export const adoptScores = (
  assessment: Assessment,
  { cells, claimed }: WorkbookReading,
  adopted: Adopted,
): Promise<void> =>
  inExcel(async (context) => {
    const onlyIfBlank = adopted === 'blank';
    const items = ALL_ITEM_IDS.flatMap((id) => {
      const cell = cells.claimed[id];
      const typed = onlyIfBlank ? claimed[id] : null;
      return cell ? [{ cell, score: typed === null ? assessment.items[id].score : points(typed) }] : [];
    });
    const scores = items.map(({ cell, score }): ValueToWrite => ({ cell, value: printedPoints(score), onlyIfBlank }));
    const sum = printedPoints(sumPoints(items.map(({ score }) => score)));
    const total = cells.total ? [{ cell: cells.total, value: sum, keepFormula: true, onlyIfBlank }] : [];
    await writeValues(context, [...scores, ...total]);
  });
