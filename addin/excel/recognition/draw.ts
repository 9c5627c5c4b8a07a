import type { ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { drawSheets } from '../layout/draw-sheets';

/**
 * Draws 认定申报, in place of the one that is there. What was typed there is gone: ask first.
 * @throws HostRefused where Excel refused
 */
export const drawApplication = (form: ApplicationForm): Promise<void> =>
  drawSheets([applicationSheet(form)], { replace: true, memory: true });
