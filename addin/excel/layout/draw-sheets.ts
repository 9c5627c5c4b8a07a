import { areaAddress, areaReference } from '../../../shared/workbook/layout/a1-reference';
import { PROTECTION, type SheetLayout } from '../../../shared/workbook/layout/layout';
import type { AsDrawn } from '../../../shared/workbook/reading/lost-cells';
import { oldSheetName } from '../../../shared/workbook/layout/old-sheet-name';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { inExcel } from '../workbook/in-excel';
import { drawCells, drawContents } from './draw-cells';
import { drawChart } from './draw-chart';
import { drawFreeze, drawPage } from './draw-page';
import { drawRules } from './draw-rules';
import { drawSizes } from './draw-sizes';
import { addMemory } from '../workbook/mark-memory';
import { quoted, sayAside } from '../workbook/asides';
import { readApart, readBeside } from '../workbook/read-apart';
import { requestFilter } from '../workbook/keep-filter';
import { takeNames } from '../seen/read-request';
import { syncShown } from '../workbook/show-drawn';
import { SheetExists } from '../workbook/sheet-exists';
import { isKnown, isRedrawn, losesTyping, requestSheet, requestStandingCells, type Wanted } from './sheet-request';
import { takeBack } from './take-back';

export interface DrawOptions {
  /**
   * What becomes of a sheet of that name that is there. One on which nobody typed anything is drawn anew in place, so that references to it stay whole, unless it
   * is to be left alone whatever stands on it (`refuse`). One that somebody typed on is left alone until somebody was asked (`ask`), and kept beside the new one
   * under another title after that (`asked`), or without asking, which is said then (`keep`).
   */
  readonly standing?: 'refuse' | 'ask' | 'asked' | 'keep';
  /** Which cells that stand there are as they were drawn, although something else is to be drawn now. */
  readonly asDrawn?: AsDrawn;
  /** Whether the first sheet is shown; it is where nothing else is said. */
  readonly show?: boolean;
  /**
   * Also put the very hidden sheet of the marks into the workbook, ahead of the first validation: adding a sheet ends what Excel can
   * undo, and validating is not to.
   */
  readonly memory?: boolean;
}

/** A layout and the sheet that it is drawn on, which is there by now. */
interface Drawn extends Wanted {
  readonly sheet: Excel.Worksheet;
}

/** Takes everything off a sheet, but not the sheet itself: formulas elsewhere that point at it stay whole. */
const wipe = (sheet: Excel.Worksheet): void => {
  const all = sheet.getRange();
  all.clear('All');
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
};

/**
 * Queues what Excel may refuse from one moment to the next, such as while another workbook is in front: new sheets, panes that stay in view. What is replaced is opened; nothing is
 * lost from it yet.
 */
const prepare = (context: Excel.RequestContext, requests: readonly Wanted[]): readonly Drawn[] =>
  requests.map((request) => {
    const { layout, known, keptAs } = request;
    if (keptAs !== null) known.name = keptAs;
    const sheet = isRedrawn(request) ? known : context.workbook.worksheets.add(layout.name);
    if (isRedrawn(request)) {
      if (known.protection.protected) known.protection.unprotect();
      known.freezePanes.unfreeze();
    }
    drawFreeze(sheet, layout);
    return { ...request, sheet };
  });

/** Whether a layout has a name that the workbook has not. */
const addsNames = ({ workbook: { names } }: Excel.RequestContext, drawn: readonly Drawn[]): boolean => {
  const known = new Set(names.items.map(({ name }) => name));
  return drawn.some(({ layout }) => Object.keys(layout.names).some((name) => !known.has(name)));
};

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

/** Whether a failed drawing has begun to wipe what it replaces. What Excel refuses as a whole has no place where it failed. */
const hasWiped = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error &&
  !['', 'AutoFilter.remove', 'Range.clear'].includes(error.debugInfo.errorLocation ?? '');

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

/** Says which sheets were kept, and under which titles. */
const sayKept = (requests: readonly Wanted[]): void => {
  for (const { layout, keptAs } of requests)
    if (keptAs !== null) sayAside('kept', `原来的“${layout.name}”里有内容，没有覆盖，已改名为“${keptAs}”保留。`);
};

/**
 * Draws sheets as new sheets of the workbook and shows the first, in two syncs; in three where one is drawn anew in place. What Excel does not let be drawn is taken back; a sheet that was
 * wiped by then has at least everything that is to stand on it, and that its looks are missing is said.
 * @param layouts in the order of their tabs; formulas may point from one to another
 * @throws SheetExists before anything is changed, where a sheet of that name is there and is to be left alone
 * @throws HostRefused where Excel refused, for example under a password
 */
export const drawSheets = (
  layouts: readonly SheetLayout[],
  { standing = 'refuse', asDrawn = () => () => false, show = true, memory = false }: DrawOptions = {},
): Promise<void> =>
  inExcel(async (context) => {
    const { worksheets, names, application } = context.workbook;
    const isRefused = standing === 'refuse';
    const [{ read, shown, knownMemory }, [filters]] = await readBeside(
      context,
      () => {
        names.load('items/name,items/formula');
        if (!isRefused) worksheets.load('items/name');
        return {
          read: layouts.map((layout) => {
            const request = requestSheet(context, layout);
            return { request, cells: isRefused ? null : requestStandingCells(request) };
          }),
          shown: worksheets.getActiveWorksheet().load('name'),
          knownMemory: worksheets.getItemOrNullObject(SHEETS.memory).load('name'),
        };
      },
      () => (isRefused ? [] : layouts.map(({ name }) => requestFilter(worksheets.getItemOrNullObject(name)))),
    );
    const cellNames = takeNames({ names });
    const titles = isRefused ? [] : worksheets.items.map(({ name }) => name);
    const requests = read.map(({ request, cells }): Wanted => {
      if (!isKnown(request)) return { ...request, keptAs: null };
      const isTyped = cells === null || losesTyping(request, cells, cellNames, asDrawn);
      if (isTyped && (isRefused || standing === 'ask')) throw new SheetExists(request.layout.name);
      return { ...request, keptAs: isTyped ? oldSheetName(request.layout.name, titles) : null };
    });
    const redrawn = requests.some(isRedrawn);
    const before = names.items.map(({ name, formula }) => ({ name, formula }));
    const addsMemory = memory && knownMemory.isNullObject;
    let prepared: readonly Drawn[] | null = null;
    try {
      application.suspendScreenUpdatingUntilNextSync();
      const drawn = prepare(context, requests);
      if (addsMemory) addMemory(context);
      if (redrawn) {
        await context.sync();
        prepared = drawn;
        application.suspendScreenUpdatingUntilNextSync();
      }
      // Where nobody can say what is filtered, it is taken off all the same: no row may be hidden while others are written.
      drawn.forEach((each, index) => {
        if (isRedrawn(each) && !filters?.[index]?.range.isNullObject) each.sheet.autoFilter.remove();
      });
      for (const { sheet } of drawn.filter(isRedrawn)) wipe(sheet);
      for (const each of drawn) {
        const { layout, sheet, charts } = each;
        drawCells(sheet, layout);
        drawSizes(sheet, layout);
        drawRules(sheet, layout);
        drawPage(sheet, layout);
        for (const { chart, known } of charts) drawChart(sheet, chart, isRedrawn(each) ? known : null);
        protect(each);
      }
      const adds = addsNames(context, drawn);
      // While a copied sheet is in front, Excel takes the names that were copied with it for the workbook's, and adds none.
      if (adds) drawn[0]?.sheet.activate();
      drawNames(context, drawn);
      if (show) drawn[0]?.sheet.activate();
      else if (adds) shown.activate();
      await syncShown(context, show ? drawn.map(({ layout }) => layout.name) : []);
      if (standing === 'keep') sayKept(requests);
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
