import ExcelJS from 'exceljs';
import { ParkId, Year } from '../../shared/vocabulary/ids';
import { checkTenants } from '../../shared/evaluation/tenants/check';
import { eachTenantField } from '../../shared/evaluation/tenants/labels';
import { SHEETS } from '../../shared/vocabulary/sheets';
import { TENANT_COLUMNS, TENANT_ROWS } from '../../shared/workbook/tenants/columns';
import { tenantCell } from '../../shared/workbook/tenants/sheet';
import type { CellValue } from '../../shared/vocabulary/cell-value';
import { checkTenantsSheet } from '../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../addin/excel/tenants/draw';
import { startExcel } from '../../workbench/excel/node/start-excel';
import { badCodeAt, tenantAt, tenantsFrom } from '../cases/tenants';
import { median, printTable } from './rounds';

const ROWS = 5000;
const WRONG = 4321;
const ROUNDS = 7;
const AIM_MS = 1000;
const YEAR = Year.parse(2025);
const PARK = { park: ParkId.parse('dazu'), name: '大足园区' };

const TENANTS = tenantsFrom(0, ROWS).map((tenant, n) => (n === WRONG ? tenantAt(n, { code: badCodeAt(n) }) : tenant));
const CELLS = TENANTS.map((tenant) => Object.values(eachTenantField((field) => tenantCell(field, tenant))));

/** The same rows as an .xlsx of our own sheet. */
const asFile = async (): Promise<ArrayBuffer> => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(SHEETS.tenants);
  sheet.addRows([['企业名称', '统一社会信用代码', '红名单', '营业收入', '纳税额', '服务用人单位数'], ...CELLS]);
  return workbook.xlsx.writeBuffer();
};
/** What a script outside of Excel would do: opens the file and checks its rows by the same rules. */
const checkFile = async (file: ArrayBuffer): Promise<number> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file);
  const sheet = workbook.getWorksheet(SHEETS.tenants);
  if (!sheet) throw new RangeError('The file has no such sheet');
  const rows = Array.from({ length: sheet.rowCount - 1 }, (_, n) => {
    const row = sheet.getRow(n + 2);
    const cells = eachTenantField((field) => row.getCell(TENANT_COLUMNS[field] + 1).value as CellValue);
    return { row: n + 2, cells };
  });
  return checkTenants(rows).findings.length;
};

/** Puts the rows where a paste would. */
const paste = () =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.tenants);
    const range = sheet.getRangeByIndexes(TENANT_ROWS.first, 0, ROWS, CELLS[0]?.length ?? 0);
    range.values = CELLS.map((row) => row.map((value) => (typeof value === 'string' ? `'${value}` : value)));
    await context.sync();
  });

/** Checking five thousand pasted tenants in the pane's code, marks and all, against reading the same rows out of a file. One wrong check character has to be found by both. */
export const benchTenants = async (): Promise<void> => {
  const excel = await startExcel();
  const file = await asFile();
  const check = async () =>
    (await checkTenantsSheet({ park: PARK.park, year: YEAR, participant: null })).findings.length;
  const times = { pasted: [] as number[], again: [] as number[], file: [] as number[] };
  const timed = async (into: number[], work: () => Promise<number>) => {
    const start = performance.now();
    const found = await work();
    into.push(performance.now() - start);
    if (found !== 1) throw new Error(`Found ${found}, not one`);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    await drawTenantsSheet(YEAR, PARK, [], { replace: round > 0 });
    await paste();
    excel.resetCounts();
    await timed(times.pasted, check);
    await timed(times.again, check);
    await timed(times.file, () => checkFile(file));
  }
  const { syncs, requestBytes, responseBytes } = excel.traffic();
  await excel.stop();
  const [pasted, again, fromFile] = [median(times.pasted), median(times.again), median(times.file)];
  const row = (what: string, ms: number) => [what, ms.toFixed(0), `${(ms / fromFile).toFixed(2)}×`];
  printTable([
    [`${ROWS} rows`, 'ms', 'against the file'],
    row('pane: first check after the paste', pasted),
    row('pane: checked again', again),
    row('exceljs: the .xlsx read and checked', fromFile),
  ]);
  const most = Math.max(...times.pasted);
  console.log(
    `Aim for a check: ≤ ${AIM_MS} ms (slowest of ${ROUNDS}, the very first with cold code among them: ${most.toFixed(0)} ms; ${
      most <= AIM_MS ? 'kept' : 'missed'
    }). A check takes ${syncs / 2} syncs, ${(requestBytes / 2048).toFixed(0)} KB out and ${(responseBytes / 2048).toFixed(0)} KB in.`,
  );
  console.log(
    `Both find the one wrong check character. Medians of ${ROUNDS} rounds in turn; the file is in memory already; Excel is the stand-in.`,
  );
};
