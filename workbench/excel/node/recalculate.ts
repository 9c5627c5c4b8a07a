import type { CellValue } from '../model/cells/cell-value';
import { parseReference } from '../model/grid/address';
import { WorkbookModel } from '../model/workbook-model';
import { readXlsx } from '../xlsx/read/xlsx';
import { nodeUniver } from './node-univer';

/** The values of a workbook whose every formula was calculated by the grid's engine. */
export interface Recalculated {
  /** By the sheet's name: the value at an address such as `C5`. */
  readonly sheets: Readonly<Record<string, (a1: string) => CellValue>>;
}

/** `CalculationMode.NO_CALCULATION` of the grid, whose enum is not loaded here. */
const NO_CALCULATION = 2;

/** Opens an .xlsx, calculates all of it anew whatever results it carried, and gives the values. */
export async function recalculate(xlsx: Uint8Array): Promise<Recalculated> {
  const runtime = nodeUniver();
  try {
    // Opening would calculate once, and `calculateAll` again.
    runtime.api.getFormula().setInitialFormulaComputing(NO_CALCULATION);
    const workbook = new WorkbookModel(runtime, await readXlsx(xlsx, 'recalculated.xlsx'));
    await workbook.calculation.calculateAll();
    const sheets = workbook.sheets.map((sheet) => {
      const values = new Map<string, CellValue>();
      sheet.grid.getCellMatrix().forValue((row, column) => {
        values.set(`${String(row)} ${String(column)}`, sheet.value(row, column));
      });
      const read = (a1: string): CellValue => {
        const area = parseReference(a1)?.area;
        if (!area) throw new Error(`${a1} is not an address`);
        return values.get(`${String(area.row)} ${String(area.column)}`) ?? '';
      };
      return [sheet.name, read] as const;
    });
    return { sheets: Object.fromEntries(sheets) };
  } finally {
    runtime.dispose();
  }
}
