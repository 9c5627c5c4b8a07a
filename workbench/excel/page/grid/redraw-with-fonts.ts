import { FontCache } from '@univerjs/preset-sheets-core';

import type { WorkbookModel } from '../../model/workbook-model';

/** Measures and draws the open sheet again: it was drawn before all of its fonts had come. */
export function redrawWithFonts(workbook: WorkbookModel): void {
  FontCache.globalFontMeasureCache.clear();
  workbook.facade.getActiveSheet().refreshCanvas();
}
