import { ParkId } from '../../../shared/api/ids';
import { cellAddress } from '../../../shared/workbook/a1-reference';
import { CONSOLIDATED_POSITIONS } from '../../../shared/workbook/consolidated-columns';
import { consolidatedTable } from '../../../shared/workbook/consolidated-sheet';
import { itemDetailPlaces, ITEM_DETAIL_POSITIONS } from '../../../shared/workbook/item-details-sheet';
import { tablePlaces } from '../../../shared/workbook/tables/sheet-table';
import { writeConsolidated } from '../../../addin/excel/write-consolidated';
import { writeItemDetails } from '../../../addin/excel/write-item-details';
import { startExcel } from '../../../workbench/excel/node/start-excel';
import { CONSOLIDATED_ROWS_OF_THREE, CONSOLIDATED_STAMP, settledRow } from './consolidated-fixture';

/**
 * Draws 汇总表, or with `details` 分指标明细, of so many parks and refreshes it in another order, in a process of its own: prints what each
 * took, and the last name that stands in the table, as one line of JSON.
 */
const [count, which] = [Number(process.argv[2]), process.argv[3]];
const parks = CONSOLIDATED_ROWS_OF_THREE.slice(0, 1)
  .map(settledRow)
  .flatMap((row) =>
    Array.from({ length: count }, (_, n) => ({
      ...row,
      park: ParkId.parse(`park-${n}`),
      name: `重庆市第${n}人力资源服务产业园（${'综合'.repeat(1 + (n % 9))}）`,
      rank: n + 1,
    })),
  );
const { sheet, write, last } =
  which === 'details'
    ? {
        sheet: '分指标明细',
        write: writeItemDetails,
        last: cellAddress(itemDetailPlaces(CONSOLIDATED_STAMP).first + 5 * count - 1, ITEM_DETAIL_POSITIONS.name),
      }
    : {
        sheet: '汇总表',
        write: writeConsolidated,
        last: cellAddress(
          tablePlaces(consolidatedTable(parks, CONSOLIDATED_STAMP)).first + count - 1,
          CONSOLIDATED_POSITIONS.name,
        ),
      };
const excel = await startExcel();
const took = async (rows: typeof parks) => {
  excel.resetCounts();
  await write(rows, CONSOLIDATED_STAMP);
  return excel.traffic();
};
const drawn = await took(parks);
const refreshed = await took([...parks].reverse());
const stands = excel.cell(sheet, last).value;
process.stdout.write(`${JSON.stringify({ drawn, refreshed, last: stands, expected: parks.at(-1)?.name })}\n`);
process.exit(0);
