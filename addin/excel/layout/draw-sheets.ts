import { areaAddress, areaReference } from '../../../shared/workbook/layout/a1-reference';
import { PROTECTION, type Chart, type SheetLayout } from '../../../shared/workbook/layout/layout';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { inExcel } from '../workbook/in-excel';
import { drawCells, drawContents } from './draw-cells';
import { drawChart } from './draw-chart';
import { drawFreeze, drawPage } from './draw-page';
import { drawRules } from './draw-rules';
import { drawSizes } from './draw-sizes';
import { addMemory } from '../workbook/mark-memory';
import { refusalCode } from '../workbook/host-error';
import { closeAgain, protectionOf } from '../workbook/open-sheet';
import { quoted, sayAside } from '../workbook/asides';
import { readApart, readBeside } from '../workbook/read-apart';
import { requestFilter } from '../workbook/keep-filter';
import { syncShown, takeBackSheets } from '../workbook/show-drawn';
import { SheetExists } from '../workbook/sheet-exists';

export interface DrawOptions {
  /** Redraw a sheet of that name that is there, whatever stands on it; references to it stay whole. */
  readonly replace?: boolean;
  /** Whether the first sheet is shown; it is where nothing else is said. */
  readonly show?: boolean;
  /**
   * Also put the very hidden sheet of the marks into the workbook, ahead of the first validation: adding a sheet ends what Excel can
   * undo, and validating is not to.
   */
  readonly memory?: boolean;
}

/** A layout, and the sheet of its name as it was read. */
interface Request {
  readonly layout: SheetLayout;
  /** A null object where there is none. */
  readonly known: Excel.Worksheet;
  readonly charts: readonly { readonly chart: Chart; readonly known: Excel.Chart }[];
}
/** A layout and the sheet that it is drawn on, which is there by now. */
interface Drawn extends Request {
  readonly sheet: Excel.Worksheet;
}

const requestSheet = ({ workbook: { worksheets } }: Excel.RequestContext, layout: SheetLayout): Request => {
  const known = worksheets.getItemOrNullObject(layout.name).load('name');
  known.protection.load('protected,options');
  const charts = (layout.charts ?? []).map((chart) => ({
    chart,
    known: known.charts.getItemOrNullObject(chart.name).load('name'),
  }));
  return { layout, known, charts };
};
const isKnown = ({ known }: Request): boolean => !known.isNullObject;

/** Takes everything off a sheet, but not the sheet itself: formulas elsewhere that point at it stay whole. */
const wipe = (sheet: Excel.Worksheet): void => {
  const all = sheet.getRange();
  all.clear('All');
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
};

/**
 * Queues what Excel may refuse from one moment to the next, such as while another workbook is in front: new sheets, panes that stay in view. What is replaced is opened, and all its rows are
 * shown; nothing is lost from it yet.
 */
const prepare = (
  context: Excel.RequestContext,
  requests: readonly Request[],
  mayBeFiltered: (index: number) => boolean,
): readonly Drawn[] =>
  requests.map((request, index) => {
    const { layout, known } = request;
    const sheet = isKnown(request) ? known : context.workbook.worksheets.add(layout.name);
    if (isKnown(request)) {
      if (known.protection.protected) known.protection.unprotect();
      known.freezePanes.unfreeze();
      if (mayBeFiltered(index)) known.autoFilter.remove();
    }
    drawFreeze(sheet, layout);
    return { ...request, sheet };
  });

/** Queues the workbook's names of the layouts: one that is there is pointed anew, since an Excel of 2021 may crash where a name is deleted. */
const drawNames = ({ workbook: { names } }: Excel.RequestContext, drawn: readonly Drawn[]): void => {
  const known = new Set(names.items.map(({ name }) => name));
  for (const { layout, sheet } of drawn)
    for (const [name, area] of Object.entries(layout.names)) {
      if (known.has(name)) names.getItem(name).formula = `=${areaReference(layout.name, area)}`;
      else names.add(name, sheet.getRange(areaAddress(area)));
    }
};

const protect = ({ layout, sheet }: Drawn): void => {
  if (layout.protect) sheet.protection.protect(PROTECTION);
};

interface NameBefore {
  readonly name: string;
  readonly formula: string;
}

/** Takes names that were added away, and points the others where they pointed. One that Excel leaves is pointed anew by the next try. */
const takeBackNames = async (
  context: Excel.RequestContext,
  requests: readonly Request[],
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

/** After a drawing that failed: new sheets and names go, names point where they pointed, and what was opened is protected as it was, each also where Excel refuses another. */
const takeBack = async (
  context: Excel.RequestContext,
  requests: readonly Request[],
  before: readonly NameBefore[],
  addedMemory: boolean,
): Promise<void> => {
  await takeBackNames(context, requests, before);
  const added = requests.filter((request) => !isKnown(request)).map(({ layout }) => layout.name);
  const taken = [...added, ...(addedMemory ? [SHEETS.memory] : [])];
  if (taken.length > 0) await takeBackSheets(context, taken);
  const opened = requests.filter(isKnown).map(({ known }) => ({ sheet: known, protection: protectionOf(known) }));
  await closeAgain(context, opened);
};

/** Whether a failed drawing has begun to wipe what it replaces. What Excel refuses as a whole has no place where it failed. */
const hasWiped = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && !['', 'Range.clear'].includes(error.debugInfo.errorLocation ?? '');

/** Queues what stands on the sheets, and which cells are open, without looks, merges and rules: where Excel refused one of these after the sheets were wiped. */
const drawPlain = (context: Excel.RequestContext, drawn: readonly Drawn[]): readonly string[] => {
  for (const each of drawn) {
    const { layout, sheet } = each;
    wipe(sheet);
    drawContents(sheet, layout);
    drawRules(sheet, { validations: [], highlights: [], unlocked: layout.unlocked });
    protect(each);
  }
  drawNames(context, drawn);
  return drawn.map(({ layout }) => layout.name);
};

/**
 * Draws sheets as new sheets of the workbook and shows the first, in two syncs; in three where one is replaced. What Excel does not let be drawn is taken back; a sheet that was
 * wiped by then has at least everything that is to stand on it, and that its looks are missing is said.
 * @param layouts in the order of their tabs; formulas may point from one to another
 * @throws SheetExists before anything is changed, where a sheet of that name is there and is not to be replaced
 * @throws HostRefused where Excel refused, for example under a password
 */
export const drawSheets = (
  layouts: readonly SheetLayout[],
  { replace = false, show = true, memory = false }: DrawOptions = {},
): Promise<void> =>
  inExcel(async (context) => {
    const { worksheets, names, application } = context.workbook;
    const [{ requests, shown, knownMemory }, [filters]] = await readBeside(
      context,
      () => {
        names.load('items/name,items/formula');
        return {
          requests: layouts.map((layout) => requestSheet(context, layout)),
          shown: worksheets.getActiveWorksheet().load('name'),
          knownMemory: worksheets.getItemOrNullObject(SHEETS.memory).load('name'),
        };
      },
      () => (replace ? layouts.map(({ name }) => requestFilter(worksheets.getItemOrNullObject(name))) : []),
    );
    const replaced = requests.filter(isKnown);
    const [taken] = replaced;
    if (taken && !replace) throw new SheetExists(taken.layout.name);
    const before = names.items.map(({ name, formula }) => ({ name, formula }));
    const addsMemory = memory && knownMemory.isNullObject;
    let prepared: readonly Drawn[] | null = null;
    try {
      application.suspendScreenUpdatingUntilNextSync();
      // Where nobody can say what is filtered, it is taken off all the same: no row may be hidden while others are written.
      const drawn = prepare(context, requests, (index) => !filters?.[index]?.range.isNullObject);
      if (addsMemory) addMemory(context);
      if (taken) {
        await context.sync();
        prepared = drawn;
        application.suspendScreenUpdatingUntilNextSync();
      }
      for (const { sheet } of drawn.filter(isKnown)) wipe(sheet);
      for (const each of drawn) {
        const { layout, sheet, charts } = each;
        drawCells(sheet, layout);
        drawSizes(sheet, layout);
        drawRules(sheet, layout);
        drawPage(sheet, layout);
        for (const { chart, known } of charts) drawChart(sheet, chart, known);
        protect(each);
      }
      drawNames(context, drawn);
      (show ? drawn[0]?.sheet : shown)?.activate();
      await syncShown(context, show ? drawn.map(({ layout }) => layout.name) : []);
    } catch (error) {
      const drawn = prepared;
      const [plain] = drawn && hasWiped(error) ? await readApart(context, () => drawPlain(context, drawn)) : [null];
      if (plain) {
        sayAside('view', `${quoted(plain)}的内容已经写好，只是 Excel 没有让格式画完。需要的话请重新生成一次。`);
        return;
      }
      await takeBack(context, requests, before, addsMemory);
      throw error;
    }
  });
