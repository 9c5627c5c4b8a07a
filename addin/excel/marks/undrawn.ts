import { quoted, sayAside } from '../workbook/asides';
import { HostRefused, refusalCode } from '../workbook/host-error';

/**
 * Says that what was found could not be marked on a sheet; it is answered all the same.
 * @throws the error where it is not Excel's
 */
export const sayUndrawn = (sheets: readonly string[], error: unknown): void => {
  const code = refusalCode(error);
  if (code === null) throw error;
  sayAside('marks', `${quoted(sheets)}上没有标出查出的问题，请按窗格中的清单核对。${new HostRefused(code).message}`);
};

/** Says that cells could not be coloured, since Excel does not say which colours are ours. */
export const sayUncoloured = (sheets: readonly string[]): void => {
  sayAside('marks', `Excel 读不出${quoted(sheets)}的条件格式，单元格的颜色没有更新，请按校验列和窗格中的清单核对。`);
};
