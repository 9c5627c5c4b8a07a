import { quoted, sayAside } from '../workbook/asides';
import { HostRefused, refusalCode } from '../workbook/host-error';

/**
 * Says that what was found could not be marked on a sheet; it is answered all the same.
 * @throws the error where it is not Excel's
 */
export const sayUndrawn = (sheets: readonly string[], error: unknown): void => {
  const code = refusalCode(error);
  if (code === null) throw error;
  sayAside('marks', `${quoted(sheets)}上的校验标记没有更新，请以校验结果为准。${new HostRefused(code).message}`);
};

/** Says that cells could not be coloured, since Excel does not say which colours are ours. */
export const sayUncoloured = (sheets: readonly string[]): void => {
  sayAside('marks', `Excel 读不出${quoted(sheets)}的条件格式，标记的颜色没有更新，请以校验结果为准。`);
};

/** Says that colours of ours may be left on sheets, since Excel does not say which are ours. */
export const sayColoursLeft = (sheets: readonly string[]): void => {
  sayAside(
    'marks',
    `Excel 读不出${quoted(sheets)}的条件格式，标记的颜色可能还在。请在“开始”选项卡“条件格式”的“管理规则”中，删除公式里有“园评”的规则。`,
  );
};
