import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { jumpTo } from '../workbook/jump-to';

/**
 * Goes to the first score of an item form.
 * @throws HostRefused where it is gone
 */
export const showForm = async ({ cells }: ItemFormReading): Promise<void> => {
  const [first] = Object.values(cells.scores);
  if (first) await jumpTo(first);
};
