import type { ItemForm } from '../../../shared/workbook/review/form-content';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { drawSheets } from '../layout/draw-sheets';

/**
 * Draws an item form, in place of the one of that kind that is there. What was typed there is gone: ask first, or hand it over in `entries`.
 * @throws HostRefused where Excel refused
 */
export const drawForm = (form: ItemForm): Promise<void> =>
  drawSheets([itemFormSheet(form)], { replace: true, memory: true });
