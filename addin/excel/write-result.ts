import type { ParkResult } from '../../shared/api/result';
import type { Submission } from '../../shared/api/submission';
import { resultSheet } from '../../shared/workbook/result-sheet';
import { drawSheets } from './draw-sheets';

/**
 * Writes what was published for a park to 评估结果; the sheet is redrawn in place where it is there.
 * @param submission the version that was assessed
 * @throws HostRefused where Excel refused
 */
export const writeResult = (result: ParkResult, submission: Submission): Promise<void> =>
  drawSheets([resultSheet(result, submission)], { replace: true });
