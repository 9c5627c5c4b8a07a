import { sayAside } from './asides';
import { refusalCode } from './host-error';

const AT_SHOWING = /activate$/i;

/**
 * Runs the sync of a drawing whose last action shows it. Excel shows no sheet while another workbook is in front; what was drawn stands all the same, and that is said.
 * @throws whatever else the sync threw
 */
export const syncShown = async (context: Excel.RequestContext, sheet: string): Promise<void> => {
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error && AT_SHOWING.test(error.debugInfo.errorLocation ?? ''))) throw error;
    sayAside('view', `“${sheet}”已经写好，只是 Excel 没有切换过去。请点它的标签查看。`);
  }
};

/** Deletes sheets that a failed drawing has added, so that nothing half drawn stays and the next try finds the workbook as it was. Where Excel refuses that too, it is said. */
export const takeBackSheets = async (context: Excel.RequestContext, names: readonly string[]): Promise<void> => {
  try {
    const { worksheets } = context.workbook;
    const added = names.map((name) => worksheets.getItemOrNullObject(name).load('name'));
    await context.sync();
    const there = added.filter(({ isNullObject }) => !isNullObject);
    for (const sheet of there) sheet.delete();
    if (there.length > 0) await context.sync();
  } catch (error) {
    if (refusalCode(error) === null) throw error;
    sayAside('view', `${names.map((name) => `“${name}”`).join('、')}没有生成完，请删除后重新生成。`);
  }
};
