import { clearMarks } from '../excel/clear-marks';
import { excelInTime } from './excel-in-time';
import { CLOSE } from './notice';
import { openNoticeDialog } from './notice-dialog';
import { withAsides } from './with-asides';

/** Ribbon 清除标记: says nothing where nothing is left to be said. */
export const clearSheetMarks = async (): Promise<void> => {
  const { asides } = await withAsides(() => excelInTime(clearMarks()));
  if (asides.length === 0) return;
  const dialog = openNoticeDialog();
  await dialog.ask({ title: '标记没有全部清除', lines: [...asides], choices: [CLOSE] });
  dialog.close();
};
