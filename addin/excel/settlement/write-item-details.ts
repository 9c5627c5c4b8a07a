import type { ConsolidatedRow } from '../../../shared/api/consolidated';
import type { ConsolidatedStamp } from '../../../shared/workbook/grading/consolidated-sheet';
import { comparisonSheet, type ComparisonChoice } from '../../../shared/workbook/settlement/item-details-comparison';
import { itemDetailRows, itemDetailsTable } from '../../../shared/workbook/settlement/item-details-sheet';
import { COMPARISON_CELLS } from '../../../shared/workbook/layout/names';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { drawSheets } from '../layout/draw-sheets';
import { inExcel } from '../workbook/in-excel';
import { isOwnSheet, requestOwnSheet } from '../tables/own-sheet';
import { writeTable } from '../tables/write-table';

/** What the reader has chosen on 指标对比; null where there is no such sheet yet. */
const readChoice = (): Promise<ComparisonChoice | null> =>
  inExcel(async (context) => {
    const request = requestOwnSheet(context, SHEETS.comparison, COMPARISON_CELLS.park);
    const cell = (name: string) =>
      context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load('values');
    const [park, source] = [cell(COMPARISON_CELLS.park), cell(COMPARISON_CELLS.source)];
    await context.sync();
    if (!isOwnSheet(request, SHEETS.comparison)) return null;
    const text = (range: Excel.Range) => (range.isNullObject ? '' : String(range.values[0]?.[0] ?? ''));
    return { park: text(park), source: text(source) };
  });

/**
 * Writes 分指标明细, or brings the one that is there up to date in place (see {@link writeTable}), and beside it 指标对比 with its charts, on
 * which the reader's choice is kept.
 * @param parks the rows of 汇总表
 * @throws SheetExists before anything is changed, where a sheet 指标对比 is somebody's own
 * @throws TableAltered, HostRefused
 */
export const writeItemDetails = async (parks: readonly ConsolidatedRow[], stamp: ConsolidatedStamp): Promise<void> => {
  const choice = await readChoice();
  const rows = await writeTable(itemDetailsTable(stamp), itemDetailRows(parks));
  const layout = comparisonSheet(parks, stamp, rows, choice);
  const drawn = new Set(layout.cells.map(({ row, column }) => cellAddress(row, column)));
  // What is within the table changes with the parks; only what stands beside it was typed.
  await drawSheets([layout], { standing: 'keep', asDrawn: () => (at) => drawn.has(cellAddress(at.row, at.column)) });
};
