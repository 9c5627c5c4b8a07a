import { ALL_ITEM_IDS } from '../../shared/regulation/rule-set';
import { checkFieldName, FORM_LINES } from '../../shared/workbook/recognition/form-fields';
import { checkName } from '../../shared/workbook/layout/names';
import { clearLists } from './clear-lists';
import { inExcel } from './workbook/in-excel';
import { drawMarks, ourLooks, requestLooks } from './marks/draw-marks';
import { requestMemory, takeMemory } from './workbook/mark-memory';
import { syncOpened } from './workbook/open-sheet';
import { takeNames } from './workbook/read-request';

/** The 校验 cells of the sheets on which they have names: 评分表 and 认定申报. */
const CHECK_NAMES = new Set(
  [...ALL_ITEM_IDS.map(checkName), ...FORM_LINES.map(checkFieldName)].map((name) => name.toLowerCase()),
);

/**
 * Takes every mark away and restores what was there, on all sheets.
 * @throws HostRefused where a sheet is under somebody's password
 */
export const clearMarks = async (): Promise<void> => {
  const marked = await inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name,items/formula');
    const memory = requestMemory(context);
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      sheet.protection.load('protected,options');
      return { name: sheet.name, sheet, formats: requestLooks(sheet) };
    });
    await context.sync();
    const marked = sheets.map(({ name, sheet, formats }) => {
      const { protected: isProtected, options } = sheet.protection;
      return { name, sheet, protection: { protected: isProtected, options }, looks: ourLooks(formats) };
    });
    const checks = takeNames({ sheets: [], names }).filter(({ name }) => CHECK_NAMES.has(name.toLowerCase()));
    const texts = checks.map((cell) => ({ cell, text: '' }));
    drawMarks(context, marked, takeMemory(memory), [], texts);
    await syncOpened(context, marked);
    return new Set(marked.filter(({ looks }) => looks.length > 0).map(({ name }) => name));
  });
  if (marked.size > 0) await clearLists(marked);
};
