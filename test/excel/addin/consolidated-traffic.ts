import { ParkId } from '../../../shared/api/ids';
import { writeConsolidated } from '../../../addin/excel/write-consolidated';
import { startExcel } from '../../../workbench/excel/node/start-excel';
import { CONSOLIDATED_ROWS_OF_THREE, CONSOLIDATED_STAMP } from './consolidated-fixture';

/**
 * Draws 汇总表 of so many parks and refreshes it in another order, in a process of its own: prints what each took, and the last
 * name that stands in the table, as one line of JSON.
 */
const count = Number(process.argv[2]);
const parks = CONSOLIDATED_ROWS_OF_THREE.slice(0, 1).flatMap((row) =>
  Array.from({ length: count }, (_, n) => ({
    ...row,
    park: ParkId.parse(`park-${n}`),
    name: `重庆市第${n}人力资源服务产业园（综合性）`,
    total: 63.33,
  })),
);
const excel = await startExcel();
const took = async (rows: typeof parks) => {
  excel.resetCounts();
  await writeConsolidated(rows, CONSOLIDATED_STAMP);
  return excel.traffic();
};
const drawn = await took(parks);
const refreshed = await took([...parks].reverse());
const last = excel.cell('汇总表', `C${count + 5}`).value;
process.stdout.write(`${JSON.stringify({ drawn, refreshed, last, expected: parks.at(-1)?.name })}\n`);
process.exit(0);
