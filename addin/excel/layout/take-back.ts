import { SHEETS } from '../../../shared/vocabulary/sheets';
import { sayAside } from '../workbook/asides';
import { refusalCode } from '../workbook/host-error';
import { closeAgain, protectionOf } from '../workbook/open-sheet';
import { takeBackSheets } from '../workbook/show-drawn';
import { isKnown, isRedrawn, type Wanted } from './sheet-request';

/** A name of the workbook, and where it pointed. */
export interface NameBefore {
  readonly name: string;
  readonly formula: string;
}

/** Takes names that were added away, and points the others where they pointed. One that Excel leaves is pointed anew by the next try. */
const takeBackNames = async (
  context: Excel.RequestContext,
  requests: readonly Wanted[],
  before: readonly NameBefore[],
): Promise<void> => {
  const { names } = context.workbook;
  const wanted = new Set(requests.flatMap(({ layout }) => Object.keys(layout.names)));
  const pointed = new Map(before.map(({ name, formula }) => [name, formula]));
  try {
    names.load('items/name,items/formula');
    await context.sync();
    for (const item of names.items.filter(({ name }) => wanted.has(name))) {
      const formula = pointed.get(item.name);
      if (formula === undefined) item.delete();
      else if (formula !== item.formula) item.formula = formula;
    }
    await context.sync();
  } catch (error) {
    if (refusalCode(error) === null) throw error;
  }
};

/** Gives sheets that were to be kept beside new ones their own titles again. Where Excel refuses that, they have everything that stood on them, and it is said. */
const takeBackTitles = async (context: Excel.RequestContext, requests: readonly Wanted[]): Promise<void> => {
  const kept = requests.flatMap(({ layout, keptAs }) => (keptAs === null ? [] : [{ title: layout.name, keptAs }]));
  if (kept.length === 0) return;
  try {
    const sheets = kept.map(({ keptAs }) => context.workbook.worksheets.getItemOrNullObject(keptAs).load('name'));
    await context.sync();
    kept.forEach(({ title }, index) => {
      const sheet = sheets[index];
      if (sheet && !sheet.isNullObject) sheet.name = title;
    });
    await context.sync();
  } catch (error) {
    if (refusalCode(error) === null) throw error;
    for (const { title, keptAs } of kept) sayAside('kept', `“${title}”的内容都在，只是现在叫“${keptAs}”。`);
  }
};

/** After a drawing that failed: new sheets and names go, titles are as they were, names point where they pointed, and what was opened is protected as it was, each also where Excel refuses another. */
export const takeBack = async (
  context: Excel.RequestContext,
  requests: readonly Wanted[],
  before: readonly NameBefore[],
  addedMemory: boolean,
): Promise<void> => {
  const added = requests.filter((request) => !isRedrawn(request)).map(({ layout }) => layout.name);
  const wasKept = requests.some(({ keptAs }) => keptAs !== null);
  const taken = [...added, ...(addedMemory ? [SHEETS.memory] : [])];
  if (!wasKept) await takeBackNames(context, requests, before);
  const spared = new Set(requests.filter(isKnown).map(({ known }) => known.id));
  if (taken.length > 0) await takeBackSheets(context, taken, spared);
  await takeBackTitles(context, requests);
  if (wasKept) await takeBackNames(context, requests, before);
  const opened = requests.filter(isRedrawn).map(({ known }) => ({ sheet: known, protection: protectionOf(known) }));
  await closeAgain(context, opened);
};
