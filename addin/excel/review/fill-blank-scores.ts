import { itemIds } from '../../../shared/regulation/rule-set';
import { partFault } from '../../../shared/workbook/review/form-faults';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { inExcel } from '../workbook/in-excel';
import { writeValues } from '../workbook/write-values';

/**
 * Fills the score cells that are still empty with the computed scores; one whose row or column is in doubt is left to its person.
 * @throws HostRefused where the sheet is under somebody's password
 */
export const fillBlankScores = ({ places }: ItemFormReading, { computed, items, ruleSet }: ItemForm): Promise<void> =>
  inExcel(async (context) => {
    const blank = itemIds(ruleSet).flatMap((id) => {
      const place = places?.score.get(id);
      if (!place || !items.includes(id) || place.cell.value !== '' || partFault(place, 'score')) return [];
      const { sheet, row, column } = place.cell;
      // Somebody may have typed a score since it was read.
      return [{ cell: { sheet, row, column }, value: computed[id], onlyIfBlank: true }];
    });
    await writeValues(context, blank);
  });
