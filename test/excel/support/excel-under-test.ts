import { startExcel, type StartExcelOptions } from '../../../workbench/excel/node/start-excel';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { cellArea, contains } from '../../../workbench/excel/model/grid/area';
import { conditionalFormatsOn } from '../../../workbench/excel/model/looks/conditional-formats';
import { NO_VALIDATION } from '../../../workbench/excel/model/validation/rule';
import { validationsOf } from '../../../workbench/excel/model/validation/validations';
import { onAside, type Aside } from '../../../addin/excel/workbook/asides';
import type { CellValue } from '../../../shared/vocabulary/cell-value';

/** The Excel of the test that runs: Microsoft's client on the grid. */
let running: ExcelInNode | null = null;

const close = async () => {
  if (running) {
    running.behave([]);
    await running.idle();
    // The client lets go of its references after a run: this goes behind that.
    await Excel.run(async (context) => context.sync());
    running.stop();
  }
  running = null;
};

/** Opens Excel for one test; it is closed after the test. */
export const openExcel = async (options: StartExcelOptions = {}): Promise<ExcelInNode> => {
  await close();
  running = await startExcel(options);
  return running;
};
afterEach(close);

/** Syncs, and largest request in bytes, that some work takes. */
export const trafficOf = async (excel: ExcelInNode, work: () => Promise<unknown>) => {
  excel.resetCounts();
  await work();
  return excel.traffic();
};
export const syncsOf = async (excel: ExcelInNode, work: () => Promise<unknown>): Promise<number> =>
  (await trafficOf(excel, work)).syncs;

/** Excel is busy at a call of the add-in from now on, and at those after it: `first` is 1 for the next. Returns how it is no more. */
export const busyAt = (excel: ExcelInNode, first: number, calls = 1): (() => void) => {
  const { host } = excel;
  const process = host.process.bind(host);
  let nth = 0;
  host.process = (text, flags) => {
    nth += 1;
    if (nth >= first && nth < first + calls) excel.fault(5102);
    return process(text, flags);
  };
  return () => {
    host.process = process;
  };
};

/** What is said beside the result while some work is done. */
export const asidesOf = async (work: () => Promise<unknown>): Promise<readonly Aside[]> => {
  const said: Aside[] = [];
  const stop = onAside((aside) => said.push(aside));
  await work().finally(stop);
  return said;
};

/** Puts a sheet under somebody's password. */
export const lock = (sheet: string): Promise<void> =>
  Excel.run(async (context) => {
    const { protection } = context.workbook.worksheets.getItem(sheet).load('protection/protected');
    await context.sync();
    if (protection.protected) protection.unprotect();
    protection.protect({}, 'secret');
    await context.sync();
  });

/** Puts rows on a sheet, which is made where it is not there, and shows it. */
export const putRows = (
  sheetName: string,
  rows: readonly (readonly CellValue[])[],
  { row = 0, column = 0 } = {},
): Promise<void> =>
  Excel.run(async (context) => {
    const known = context.workbook.worksheets.getItemOrNullObject(sheetName).load('name');
    await context.sync();
    const sheet = known.isNullObject ? context.workbook.worksheets.add(sheetName) : known;
    const width = Math.max(...rows.map((cells) => cells.length));
    sheet.getRangeByIndexes(row, column, rows.length, width).values = rows.map((cells) =>
      Array.from({ length: width }, (_, n) => {
        const value = cells[n] ?? '';
        return typeof value === 'string' && /^[\d０-９=+@-]/.test(value) ? `'${value}` : value;
      }),
    );
    sheet.activate();
    await context.sync();
  });

/** Everything that a mark could have changed on the first cells of a sheet. */
export const lookOf = (excel: ExcelInNode, sheetName: string, rows = 60, columns = 14) => {
  const sheet = excel.sheet(sheetName);
  const validations = validationsOf(sheet);
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const { criterion, prompt, alert, ignoreBlanks } =
        validations.find(({ areas }) => areas.some((area) => contains(area, cellArea(row, column)))) ?? NO_VALIDATION;
      const content = [sheet.formula(row, column), sheet.numberFormat(row, column), sheet.style(row, column)];
      return { content, validation: { criterion, prompt, alert, ignoreBlanks } };
    }),
  );
  const formats = conditionalFormatsOn(sheet).map(({ areas, criterion, highlight }) => ({
    areas,
    criterion,
    highlight,
  }));
  const { protection, unlocked } = sheet.state;
  const allowed = Object.entries(protection?.options ?? {}).filter(([, value]) => value === true);
  return { cells, formats, protection: protection && { ...protection, options: allowed }, unlocked };
};
const KIND_OF_FILL: Readonly<Record<string, string>> = { '#FFC7CE': 'error', '#F8CBAD': 'asked', '#F2F2F2': 'blank' };

/** The parts of a sheet on which our marks lie: cell to severity, told by the fill. */
export const markedCells = (excel: ExcelInNode, sheetName: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    conditionalFormatsOn(excel.sheet(sheetName))
      .filter(({ criterion }) => criterion.kind === 'custom' && criterion.formula.includes('"园评"'))
      .flatMap(({ areas, highlight }) =>
        areas.flatMap(({ row, column, rows, columns }) =>
          Array.from({ length: rows * columns }, (_, n) => {
            const cell = `${String.fromCharCode(65 + column + (n % columns))}${row + 1 + Math.floor(n / columns)}`;
            return [cell, KIND_OF_FILL[highlight.fill ?? ''] ?? 'warning'] as const;
          }),
        ),
      ),
  );
