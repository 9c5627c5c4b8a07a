import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { startExcel, type StartExcelOptions } from '../../../workbench/excel/node/start-excel';

/** One Excel for all tests of a file; each test works on a sheet of its own. */
export function sharedExcel(options: StartExcelOptions = {}): { readonly now: ExcelInNode } {
  let excel: ExcelInNode | null = null;
  beforeAll(async () => {
    excel = await startExcel(options);
  });
  afterAll(() => excel?.stop());
  return {
    get now() {
      if (!excel) throw new Error('Excel has not been started');
      return excel;
    },
  };
}

let sheets = 0;

/** Runs a batch on a new, empty sheet and gives what it returns. */
export function onNewSheet<T>(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  sheets += 1;
  const name = `表${String(sheets)}`;
  return Excel.run(async (context) => work(context.workbook.worksheets.add(name), context));
}

/** The code and the place of the error that a batch fails with; `null` when it does not fail. */
export async function errorOf(work: () => Promise<unknown>): Promise<readonly [code: string, where: string] | null> {
  try {
    await work();
    return null;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error; // whatever the client throws
    return [code, debugInfo.errorLocation ?? ''];
  }
}

/** The code with which Excel refuses something on a new sheet; `null` where it takes it. */
export async function refusalOnNewSheet(
  ask: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown,
): Promise<string | null> {
  const failure = await errorOf(() =>
    onNewSheet(async (sheet, context) => {
      ask(sheet, context);
      await context.sync();
    }),
  );
  return failure?.[0] ?? null;
}
