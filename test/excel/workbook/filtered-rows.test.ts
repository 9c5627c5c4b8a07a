import { clearMarks } from '../../../addin/excel/clear-marks';
import { writeConsolidated } from '../../../addin/excel/grading/write';
import { readMonths } from '../../../addin/excel/months/read';
import { writeMonths } from '../../../addin/excel/months/write';
import { readPlanSheet } from '../../../addin/excel/plan/read';
import { writePlanSheet } from '../../../addin/excel/plan/write';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { fixList } from '../../../addin/excel/filled/fix-list';
import { jumpTo } from '../../../addin/excel/workbook/jump-to';
import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { consolidatedTable } from '../../../shared/workbook/grading/consolidated-sheet';
import { CONSOLIDATED_POSITIONS } from '../../../shared/workbook/grading/consolidated-columns';
import { tablePlaces } from '../../../shared/workbook/layout/sheet-table';
import { MONTH_LEAD, MONTH_ROWS } from '../../../shared/workbook/months/columns';
import { PLAN_COLUMNS, PLAN_ROWS } from '../../../shared/workbook/plan/columns';
import { TENANT_COLUMNS, TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import type { ExcelInNode } from '../../../workbench/excel/node/excel-in-node';
import { filteredOut } from '../../../workbench/excel/model/sheet/filters';
import { matterOf, park as monthlyPark } from '../../cases/district-month';
import { badCodeAt, tenantAt } from '../../cases/tenants';
import { CONSOLIDATED_ROWS_OF_THREE as ROWS, CONSOLIDATED_STAMP as STAMP } from '../grading/consolidated-fixture';
import { park } from '../plan/plan-fixture';
import { asidesOf, openExcel, putRows } from '../support/excel-under-test';

const YEAR = Year.parse(2025);
const WHOSE = { park: ParkId.parse('dazu'), year: YEAR, participant: null };
const MATTER = matterOf([monthlyPark('dazu'), monthlyPark('dazu-2'), monthlyPark('dazu-3')]);
const TABLE = tablePlaces(consolidatedTable(ROWS, STAMP));
const TENANTS = '入驻企业名录';

/** Everything that stands on a sheet. */
const contents = (excel: ExcelInNode, name: string) =>
  Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 30 }, (__, column) => excel.sheet(name).formula(row, column)),
  );

/** Shows only some rows, as somebody does with the filter button; a protected sheet is as protected afterwards. */
const filter = (name: string, header: number, column: number, values: string[], rows = 12) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { protection } = sheet;
    protection.load('protected,options');
    await context.sync();
    if (protection.protected) protection.unprotect();
    const area = sheet.getRangeByIndexes(header, 0, rows, 10);
    sheet.autoFilter.apply(area, column, { filterOn: 'Values', values });
    if (protection.protected) protection.protect(protection.options);
    await context.sync();
  });

const wrongTenants = () =>
  putRows(
    TENANTS,
    [1, 2, 3, 4].map((n) => [
      tenantAt(n).name,
      n === 3 ? badCodeAt(n) : tenantAt(n).code,
      n === 2 ? '有' : '否',
      `${n}万`,
      `${n}`,
      3,
    ]),
    { row: TENANT_ROWS.first },
  );
const drawnTenants = async () => {
  await drawTenantsSheet(YEAR, { park: WHOSE.park, name: '大足园区' }, [], { replace: false });
  await wrongTenants();
};

interface Case {
  readonly job: string;
  readonly sheet: string;
  /** The line of heads, a column, and what is to be seen of it: rows between are hidden. The rows that the filter is over, where they matter. */
  readonly filtered: readonly [header: number, column: number, shown: string[], rows?: number];
  readonly before: () => Promise<unknown>;
  readonly work: () => Promise<unknown>;
}
const shownTenants = [tenantAt(1).name, tenantAt(4).name];
const CASES: readonly Case[] = [
  {
    job: 'checking 入驻企业名录',
    sheet: TENANTS,
    filtered: [TENANT_ROWS.first - 1, TENANT_COLUMNS.name, shownTenants],
    before: drawnTenants,
    work: () => checkTenantsSheet(WHOSE),
  },
  {
    job: 'putting right what is meant in 入驻企业名录',
    sheet: TENANTS,
    filtered: [TENANT_ROWS.first - 1, TENANT_COLUMNS.name, shownTenants],
    before: drawnTenants,
    work: async () => {
      const read = await checkTenantsSheet(WHOSE);
      await fixList(read, read.findings);
    },
  },
  {
    job: 'clearing the marks of 入驻企业名录',
    sheet: TENANTS,
    filtered: [TENANT_ROWS.first - 1, TENANT_COLUMNS.name, shownTenants],
    before: async () => {
      await drawnTenants();
      await checkTenantsSheet(WHOSE);
    },
    work: clearMarks,
  },
  {
    job: 'checking 目标任务',
    sheet: '目标任务',
    filtered: [PLAN_ROWS.header, PLAN_COLUMNS.name, ['甲园区', '丙园区']],
    before: () =>
      writePlanSheet(
        YEAR,
        [park('a', '甲园区'), { ...park('b', '乙园区'), recognised: Year.parse(2030) }, park('c', '丙园区')],
        {
          replace: false,
        },
      ),
    work: () => readPlanSheet(YEAR),
  },
  {
    job: 'checking 月报',
    sheet: '月报',
    filtered: [MONTH_ROWS.header, MONTH_LEAD.park, ['dazu', 'dazu-3']],
    before: () => writeMonths(MATTER, { replace: false }),
    work: () => readMonths(MATTER),
  },
  {
    job: 'bringing 汇总表 up to date',
    sheet: '汇总表',
    filtered: [TABLE.header, CONSOLIDATED_POSITIONS.name, ['fuling园区', 'bishan园区'], 1 + ROWS.length],
    before: () => writeConsolidated(ROWS, STAMP),
    work: () =>
      writeConsolidated(
        ROWS.map((row, n) => ({ ...row, total: 50 + n })),
        STAMP,
      ),
  },
];

describe('where Excel misplaces blocks over rows that a filter hides', () => {
  it.each(CASES)(
    '$job writes every row where it belongs, and filters as before',
    async ({ sheet, filtered, before, work }) => {
      const kind = await openExcel();
      await before();
      await work();
      const wanted = contents(kind, sheet);
      const excel = await openExcel();
      await before();
      await filter(sheet, ...filtered);
      const hidden = filteredOut(excel.sheet(sheet));
      expect(hidden.length).toBeGreaterThan(0);
      const protection = excel.sheet(sheet).isProtected;
      excel.behave(['writes-skip-filtered-rows', 'criteria-with-nulls']);
      expect(await asidesOf(work)).toEqual([]);
      expect(contents(excel, sheet)).toEqual(wanted);
      expect(filteredOut(excel.sheet(sheet))).toEqual(hidden);
      expect(excel.sheet(sheet).isProtected).toBe(protection);
    },
  );
});

it('a cell that is jumped to in a row that does not show is not left to be taken for another: it is said', async () => {
  await openExcel();
  await drawnTenants();
  await filter(TENANTS, TENANT_ROWS.first - 1, TENANT_COLUMNS.name, shownTenants);
  const cellOf = (row: number) => ({ sheet: TENANTS, row: TENANT_ROWS.first + row, column: TENANT_COLUMNS.code });
  await expect(jumpTo(cellOf(2))).rejects.toMatchObject({
    name: 'RowHidden',
    message: expect.stringContaining(`第 ${String(TENANT_ROWS.first + 3)} 行`),
  });
  await expect(jumpTo(cellOf(3))).resolves.toBeUndefined();
});
