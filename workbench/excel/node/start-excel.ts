import { ExcelHost } from '../host/excel-host';
import { isSetSupported } from '../host/requirement-gate';
import { newWorkbookFile } from '../model/workbook-file';
import { WorkbookModel } from '../model/workbook-model';
import { readXlsx } from '../xlsx/read/xlsx';
import { installedApiSets } from './api-sets';
import { ExcelInNode } from './excel-in-node';
import { nodeUniver } from './node-univer';
import { loadOfficeClient } from './office-client';

export interface StartExcelOptions {
  /** The workbook to open; an empty one without it. */
  readonly xlsx?: Uint8Array;
  /** File name shown by `workbook.name`. */
  readonly name?: string;
  /** The `ExcelApi` version to advertise: '1.14' unless said otherwise. */
  readonly apiVersion?: string;
  /** Names of the manners that it has; without them it behaves at its best. */
  readonly manners?: readonly string[];
}

/**
 * Starts Excel without a page: Microsoft's unmodified client on the grid, in this process. While it runs, the globals
 * `Excel`, `OfficeExtension` and `Office.context.requirements` are those of the last one started; `stop()` it at the end.
 */
export async function startExcel(options: StartExcelOptions = {}): Promise<ExcelInNode> {
  const { xlsx, name = '工作簿1.xlsx', apiVersion, manners = [] } = options;
  const file = xlsx ? await readXlsx(xlsx, name) : newWorkbookFile(name);
  const runtime = nodeUniver();
  const workbook = new WorkbookModel(runtime, file);
  await workbook.calculation.settle();
  const host = new ExcelHost(workbook, {
    apiSets: installedApiSets(),
    ...(apiVersion === undefined ? {} : { excelApi: apiVersion }),
  });
  host.manners.behave(manners);
  const client = loadOfficeClient(host);
  const requirements = {
    isSetSupported: (set: string, version?: string) => isSetSupported(host.requirements, set, version),
  };
  const globals = {
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    Office: { context: { requirements } },
  };
  Object.assign(globalThis, globals);
  return new ExcelInNode(workbook, host, client, () => {
    for (const [key, value] of Object.entries(globals)) {
      if (Reflect.get(globalThis, key) === value) Reflect.deleteProperty(globalThis, key);
    }
    runtime.dispose();
  });
}
