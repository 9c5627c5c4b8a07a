import { ALL_ITEM_IDS } from '../../shared/regulation/rule-set';
import { SHEETS } from '../../shared/vocabulary/sheets';
import { checkFieldName, FORM_LINES } from '../../shared/workbook/recognition/form-fields';
import { checkName } from '../../shared/workbook/layout/names';
import { clearLists } from './clear-lists';
import { inExcel } from './workbook/in-excel';
import { drawMarks, ourLooks, requestLooks } from './marks/draw-marks';
import { requestMemory, takeMemory } from './workbook/mark-memory';
import { protectionOf, syncOpened } from './workbook/open-sheet';
import { sayColoursLeft } from './marks/undrawn';
import { readBeside } from './workbook/read-apart';
import { takeNames } from './seen/read-request';

/** The 校验 cells of the sheets on which they have names: 评分表 and 认定申报. */
const CHECK_NAMES = new Set(
  [...ALL_ITEM_IDS.map(checkName), ...FORM_LINES.map(checkFieldName)].map((name) => name.toLowerCase()),
);

/**
 * Takes every mark away and restores what was there, on all sheets.
 * @throws HostRefused where a sheet is under somebody's password
 */
export const clearMarks = (): Promise<void> =>
  inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name');
    names.load('items/name,items/formula');
    const memory = requestMemory(context);
    await context.sync();
    const [, formats] = await readBeside(
      context,
      () => worksheets.items.map((sheet) => sheet.protection.load('protected,options')),
      ...worksheets.items.map((sheet) => () => requestLooks(sheet)),
    );
    const marked = worksheets.items.map((sheet, index) => {
      const looks = formats[index];
      return {
        name: sheet.name,
        sheet,
        protection: protectionOf(sheet),
        looks: looks ? ourLooks(looks) : null,
      };
    });
    const checks = takeNames({ names }).filter(({ name }) => CHECK_NAMES.has(name.toLowerCase()));
    const texts = checks.map((cell) => ({ cell, text: '' }));
    // The colours go last: by them a next try finds the lists again, where Excel stops halfway.
    const carrying = marked.filter(({ looks }) => looks?.length !== 0).map(({ name }) => name);
    if (carrying.length > 0) await clearLists(new Set(carrying));
    drawMarks(context, marked, takeMemory(memory), [], texts);
    await syncOpened(context, marked);
    const unread = marked.flatMap(({ name, looks }) => (looks === null && name !== SHEETS.memory ? [name] : []));
    // Nobody sees the memory, whose copies are cleared whole.
    if (unread.length > 0) sayColoursLeft(unread);
  });
