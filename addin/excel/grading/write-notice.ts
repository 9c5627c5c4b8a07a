import type { Notice } from '../../../shared/evaluation/grading/notice';
import { NOTICE_CELL } from '../../../shared/workbook/layout/names';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { noticeSheet } from '../../../shared/workbook/grading/notice-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { inExcel } from '../workbook/in-excel';
import { isOwnSheet, requestOwnSheet } from '../tables/own-sheet';

/**
 * Writes 通报, ready to print; the one that is there is drawn anew, or kept beside it where its text was changed.
 * @throws SheetExists before anything is changed, where a sheet of that name is somebody's own
 * @throws HostRefused where Excel refused
 */
export const writeNotice = async (notice: Notice): Promise<void> => {
  await inExcel(async (context) => {
    const request = requestOwnSheet(context, SHEETS.notice, NOTICE_CELL);
    await context.sync();
    isOwnSheet(request, SHEETS.notice);
  });
  await drawSheets([noticeSheet(notice)], { standing: 'keep' });
};
