import { quoted, sayAside } from './asides';
import { refusalCode } from './host-error';

const AT_SHOWING = /activate$/i;

/**
 * Runs the sync of a drawing whose last action shows it. Excel shows no sheet while another workbook is in front; what was drawn stands all the same, and that is said.
 * @param drawn names of the sheets, of which the first is shown; none where it does not matter that it is shown
 * @throws whatever else the sync threw
 */
export const syncShown = async (context: Excel.RequestContext, drawn: readonly string[]): Promise<void> => {
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error && AT_SHOWING.test(error.debugInfo.errorLocation ?? ''))) throw error;
    if (drawn.length > 0) sayAside('view', `${quoted(drawn)}已经写好，只是 Excel 没有切换过去。请点工作表的标签查看。`);
  }
};

/**
 * Deletes sheets that a failed drawing has added, so that nothing half drawn stays and the next try finds the workbook as it was. Where Excel refuses that too, it is said.
 * @param spared ids of sheets that were there before, whatever they are called by now
 */
export const takeBackSheets = async (
  context: Excel.RequestContext,
  names: readonly string[],
  spared: ReadonlySet<string> = new Set(),
): Promise<void> => {
  try {
    const { worksheets } = context.workbook;
    const added = names.map((name) => worksheets.getItemOrNullObject(name).load('visibility,id'));
    await context.sync();
    const there = added.filter(({ isNullObject, id }) => !isNullObject && !spared.has(id));
    for (const sheet of there) {
      // Excel deletes no sheet that is very hidden.
      if (sheet.visibility === 'VeryHidden') sheet.visibility = 'Hidden';
      sheet.delete();
    }
    if (there.length > 0) await context.sync();
  } catch (error) {
    if (refusalCode(error) === null) throw error;
    sayAside('view', `${quoted(names)}没有生成完，请删除后重新生成。`);
  }
};
