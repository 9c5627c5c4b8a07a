import { ParkId } from '../../../shared/vocabulary/ids';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { CONSOLIDATED_POSITIONS } from '../../../shared/workbook/grading/consolidated-columns';
import { consolidatedTable } from '../../../shared/workbook/grading/consolidated-sheet';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { writeConsolidated } from '../../../addin/excel/grading/write';
import { startExcel } from '../../../workbench/excel/node/start-excel';
import { CONSOLIDATED_ROWS_OF_THREE, CONSOLIDATED_STAMP, settledRow } from './consolidated-fixture';

/** Draws 汇总表 of so many parks and refreshes it in another order. Answers what each took, and the name that stands last in the table, with the one that should. */
export const consolidatedTraffic = async (count: number) => {
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
  const last = tablePlaces(consolidatedTable(parks, CONSOLIDATED_STAMP)).first + count - 1;
  const excel = await startExcel();
  const took = async (rows: typeof parks) => {
    excel.resetCounts();
    await writeConsolidated(rows, CONSOLIDATED_STAMP);
    return excel.traffic();
  };
  const drawn = await took(parks);
  const refreshed = await took([...parks].reverse());
  const stands = excel.cell('汇总表', cellAddress(last, CONSOLIDATED_POSITIONS.name)).value;
  await excel.stop();
  return { count, drawn, refreshed, last: stands, expected: parks.at(-1)?.name };
};
