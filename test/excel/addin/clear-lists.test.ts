import { ParkId, Year } from '../../../shared/api/ids';
import { DistrictMonth } from '../../../shared/api/months';
import { Participant } from '../../../shared/api/plan';
import { cellAddress } from '../../../shared/workbook/a1-reference';
import { CHECK_COLUMN, inputColumn, MONTH_ROWS } from '../../../shared/workbook/months/month-columns';
import { PLAN_COLUMNS, PLAN_ROWS } from '../../../shared/workbook/plan-sheet-columns';
import { TENANT_CHECK_COLUMN, TENANT_COLUMNS, TENANT_ROWS } from '../../../shared/workbook/tenants-columns';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { readMonths } from '../../../addin/excel/months/read-months';
import { writeMonths } from '../../../addin/excel/months/write-months';
import { readPlanSheet } from '../../../addin/excel/read-plan-sheet';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check-tenants-sheet';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw-tenants-sheet';
import { writePlanSheet } from '../../../addin/excel/write-plan-sheet';
import { monthFigures } from '../../cases/month-figures';
import { badCodeAt, tenantsFrom } from '../../cases/tenants';
import { lookOf, markedCells, openExcel } from './excel-under-test';

const YEAR = Year.parse(2026);
const PARK = { park: ParkId.parse('dazu'), name: '大足园区' };
const PARTICIPANTS = ['dazu', 'yubei'].map((park) =>
  Participant.parse({
    park,
    name: `${park}园区`,
    district: park,
    districtName: `${park}区`,
    recognised: 2025,
    revenueTarget: 100_000,
    priorRevenue: 72_000,
    priorTax: 3000.25,
  }),
);
const FIGURES = monthFigures();
const MONTH = DistrictMonth.parse({
  year: 2026,
  month: 7,
  district: 'dazu',
  districtName: '大足区',
  readAt: '2026-08-10T02:00:00.000Z',
  state: 'open',
  begun: true,
  version: 0,
  at: null,
  by: null,
  reason: '',
  missing: [],
  last: 6,
  parks: [{ ...PARK, figures: FIGURES, before: FIGURES, sums: FIGURES }],
  events: [],
});

/** A list of ours: how it is drawn and checked, and a cell whose new content is wrong, with the one that says so in its row. */
interface List {
  readonly draw: () => Promise<unknown>;
  readonly check: () => Promise<unknown>;
  readonly wrong: readonly [cell: string, content: string];
  readonly said: string;
}
const LISTS: Readonly<Record<string, List>> = {
  目标任务: {
    draw: () => writePlanSheet(YEAR, PARTICIPANTS, { replace: false }),
    check: () => readPlanSheet(YEAR),
    wrong: [cellAddress(PLAN_ROWS.firstPark + 1, PLAN_COLUMNS.revenueTarget), ''],
    said: cellAddress(PLAN_ROWS.firstPark + 1, PLAN_COLUMNS.check),
  },
  月报: {
    draw: () => writeMonths(MONTH, { replace: false }),
    check: () => readMonths(MONTH),
    wrong: [cellAddress(MONTH_ROWS.firstPark, inputColumn('talent')), ''],
    said: cellAddress(MONTH_ROWS.firstPark, CHECK_COLUMN),
  },
  入驻企业名录: {
    draw: () => drawTenantsSheet(YEAR, PARK, tenantsFrom(1, 3), { replace: false }),
    check: () => checkTenantsSheet({ park: PARK.park, year: YEAR }),
    wrong: [cellAddress(TENANT_ROWS.first + 1, TENANT_COLUMNS.code), badCodeAt(2)],
    said: cellAddress(TENANT_ROWS.first + 1, TENANT_CHECK_COLUMN),
  },
};

it.each(Object.entries(LISTS))(
  'marks are taken off %s with their messages and words; its own rules and what was typed stay',
  async (sheet, { draw, check, wrong: [cell, text], said }) => {
    const excel = await openExcel();
    await draw();
    await excel.userTypes(sheet, cell, text);
    const before = lookOf(excel, sheet);
    const typed = excel.cell(sheet, cell).value;
    await check();
    expect(markedCells(excel, sheet)).toEqual({ [cell]: 'error' });
    expect(excel.cell(sheet, cell).prompt?.title).toBe('园评：需要更正');
    expect(excel.cell(sheet, said).value).not.toBe('');

    await clearMarks();
    expect(excel.cell(sheet, cell).prompt?.title ?? '').not.toContain('园评');
    expect(excel.cell(sheet, said).value).toBe('');
    expect(excel.cell(sheet, cell).value).toBe(typed);
    expect(lookOf(excel, sheet)).toEqual(before);

    await check();
    expect(markedCells(excel, sheet)).toEqual({ [cell]: 'error' });
  },
);
