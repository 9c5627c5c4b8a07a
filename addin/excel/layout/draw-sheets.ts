import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import { PROTECTION, type SheetLayout } from '../../../shared/workbook/layout/layout';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { inExcel } from '../workbook/in-excel';
import { drawCells } from './draw-cells';
import { drawChart } from './draw-chart';
import { drawPage } from './draw-page';
import { drawRules } from './draw-rules';
import { drawSizes } from './draw-sizes';
import { addMemory } from '../workbook/mark-memory';
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

/** Takes everything off a sheet, but not the sheet itself: formulas elsewhere that point at it stay whole. */
const wipe = (sheet: Excel.Worksheet, isProtected: boolean): void => {
  if (isProtected) sheet.protection.unprotect();
  const all = sheet.getRange();
  all.unmerge();
  all.clear('All');
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  sheet.freezePanes.unfreeze();
};

/**
 * Draws sheets as new sheets of the workbook and shows the first, in two syncs.
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
    names.load('items/name');
    const shown = worksheets.getActiveWorksheet().load('name');
    const knownMemory = worksheets.getItemOrNullObject(SHEETS.memory).load('name');
    const requests = layouts.map((layout) => {
      const known = worksheets.getItemOrNullObject(layout.name).load('name');
      const protection = known.protection.load('protected');
      const charts = (layout.charts ?? []).map((chart) => ({
        chart,
        known: known.charts.getItemOrNullObject(chart.name).load('name'),
      }));
      return { layout, known, protection, charts };
    });
    await context.sync();
    const taken = requests.find(({ known }) => !known.isNullObject);
    if (taken && !replace) throw new SheetExists(taken.layout.name);
    application.suspendScreenUpdatingUntilNextSync();
    const drawn = requests.map((request) => {
      const { layout, known, protection } = request;
      if (!known.isNullObject) wipe(known, protection.protected);
      return { ...request, sheet: known.isNullObject ? worksheets.add(layout.name) : known };
    });
    const wanted = new Map(
      drawn.flatMap(({ layout, sheet }) => Object.entries(layout.names).map(([name, area]) => [name, { sheet, area }])),
    );
    for (const { name } of names.items) if (wanted.has(name)) names.getItem(name).delete();
    for (const { layout, sheet, charts } of drawn) {
      drawCells(sheet, layout);
      drawSizes(sheet, layout);
      drawRules(sheet, layout);
      drawPage(sheet, layout);
      for (const { chart, known } of charts) drawChart(sheet, chart, known);
    }
    for (const [name, { sheet, area }] of wanted) names.add(name, sheet.getRange(areaAddress(area)));
    for (const { layout, sheet } of drawn) if (layout.protect) sheet.protection.protect(PROTECTION);
    if (memory && knownMemory.isNullObject) addMemory(context);
    (show ? drawn[0]?.sheet : shown)?.activate();
    await context.sync();
  });
