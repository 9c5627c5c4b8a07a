import { ParkId } from '../../../shared/api/ids';
import { writeConsolidated } from '../../../addin/excel/write-consolidated';
import { CONSOLIDATED_ROWS_OF_THREE, CONSOLIDATED_STAMP } from './consolidated-fixture';
import { openExcel, trafficOf } from './excel-under-test';

const MEGABYTES = 1_000_000;
const PARKS = 10_000;

describe('汇总表 of 10 000 parks', () => {
  it('takes four syncs at most, each request under 4 MB, drawn and refreshed', async () => {
    const excel = await openExcel();
    const parks = CONSOLIDATED_ROWS_OF_THREE.slice(0, 1).flatMap((row) =>
      Array.from({ length: PARKS }, (_, n) => ({
        ...row,
        park: ParkId.parse(`park-${n}`),
        name: `重庆市第${n}人力资源服务产业园（综合性）`,
        total: 63.33,
      })),
    );
    for (const rows of [parks, [...parks].reverse()]) {
      const { syncs, largestRequest } = await trafficOf(excel, () => writeConsolidated(rows, CONSOLIDATED_STAMP));
      expect(syncs).toBeLessThanOrEqual(4);
      expect(largestRequest).toBeLessThan(4 * MEGABYTES);
    }
    expect(excel.cell('汇总表', `C${PARKS + 5}`).value).toBe(parks.at(-1)?.name);
  }, 400_000);
});
