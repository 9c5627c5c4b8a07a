import { itemIds } from '../../../shared/regulation/rule-set';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { inExcel } from '../workbook/in-excel';
import { writeValues } from '../workbook/write-values';

/**
 * Fills the score cells that are still empty with the computed scores.
 * @throws HostRefused where the sheet is under somebody's password
 */
export const fillBlankScores = (
  { scores, cells }: ItemFormReading,
  { computed, items, ruleSet }: ItemForm,
): Promise<void> =>
  inExcel(async (context) => {
    const blank = itemIds(ruleSet).flatMap((id) => {
      const cell = cells.scores[id];
      return cell && items.includes(id) && scores[id] === '' ? [{ cell, value: computed[id] }] : [];
    });
    await writeValues(context, blank);
  });
