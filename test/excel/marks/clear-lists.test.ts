import { ParkId, Year } from '../../../shared/vocabulary/ids';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { CHECK_COLUMN, inputColumn, MONTH_ROWS } from '../../../shared/workbook/months/columns';
import { PLAN_COLUMNS, PLAN_ROWS } from '../../../shared/workbook/plan/columns';
import { TENANT_CHECK_COLUMN, TENANT_COLUMNS, TENANT_ROWS } from '../../../shared/workbook/tenants/columns';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { readMonths } from '../../../addin/excel/months/read';
import { writeMonths } from '../../../addin/excel/months/write';
import { openSheet } from '../../../addin/excel/workbook/open-sheet';
import { readPastSheet } from '../../../addin/excel/past/read';
import { writePastSheet } from '../../../addin/excel/past/write';
import { PAST_COLUMNS, PAST_ROWS } from '../../../shared/workbook/past/columns';
import { readPlanSheet } from '../../../addin/excel/plan/read';
import { checkTenantsSheet } from '../../../addin/excel/tenants/check';
import { drawTenantsSheet } from '../../../addin/excel/tenants/draw';
import { writePlanSheet } from '../../../addin/excel/plan/write';
import { badCodeAt, tenantsFrom } from '../../cases/tenants';
import { busyAt, lookOf, markedCells, openExcel, syncsOf } from '../support/excel-under-test';
import { matterOf, park } from '../../cases/district-month';
import { park as participant } from '../plan/plan-fixture';

const YEAR = Year.parse(2026);
const PARK = { park: ParkId.parse('dazu'), name: '大足园区' };
const MONTH = matterOf([park('dazu')]);

const PASTS = ['dazu', 'yubei'].map((id) => ({
  park: ParkId.parse(id),
  name: `${id}园区`,
  recognised: Year.parse(YEAR - 1),
  recorded: null,
}));

/** A list of ours: how it is drawn and checked, and a cell whose new content is wrong, with the column that says so in its row. */
interface List {
  readonly draw: () => Promise<unknown>;
  readonly check: () => Promise<unknown>;
  readonly wrong: { readonly row: number; readonly column: number; readonly content: string };
  readonly says: number;
}
const LISTS: Readonly<Record<string, List>> = {
  目标任务: {
    draw: () =>
      writePlanSheet(
        YEAR,
        ['dazu', 'yubei'].map((id) => participant(id)),
        { replace: false },
      ),
    check: () => readPlanSheet(YEAR),
    wrong: { row: PLAN_ROWS.firstPark + 1, column: PLAN_COLUMNS.revenueTarget, content: '' },
    says: PLAN_COLUMNS.check,
  },
  历史情况: {
    draw: () => writePastSheet(YEAR, PASTS, { replace: false }),
    check: () => readPastSheet({ first: YEAR, parks: PASTS }),
    wrong: { row: PAST_ROWS.firstPark + 1, column: PAST_COLUMNS.park, content: 'fuling' },
    says: PAST_COLUMNS.check,
  },
  月报: {
    draw: () => writeMonths(MONTH, { replace: false }),
    check: () => readMonths(MONTH),
    wrong: { row: MONTH_ROWS.firstPark, column: inputColumn('talent'), content: '' },
    says: CHECK_COLUMN,
  },
  入驻企业名录: {
    draw: () => drawTenantsSheet(YEAR, PARK, tenantsFrom(1, 3), { replace: false }),
    check: () => checkTenantsSheet({ park: PARK.park, year: YEAR, participant: null }),
    wrong: { row: TENANT_ROWS.first + 1, column: TENANT_COLUMNS.code, content: badCodeAt(2) },
    says: TENANT_CHECK_COLUMN,
  },
};

const NOTE = '报送前请盖章';
/** Writes a note of somebody's own below a list, into the very column that is emptied. */
const writeBelow = (name: string, address: string): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const { protection } = sheet.load('protection/protected,protection/options');
    await context.sync();
    const { protected: isProtected, options } = protection;
    openSheet(sheet, { protected: isProtected, options }, () => {
      sheet.getRange(address).values = [[NOTE]];
    });
    await context.sync();
  });

it.each(Object.entries(LISTS))(
  'marks are taken off %s with their messages and words; its own rules and what was typed stay',
  async (sheet, { draw, check, wrong: { row, column, content }, says }) => {
    const [cell, said, note] = [cellAddress(row, column), cellAddress(row, says), cellAddress(row + 3, says)];
    const excel = await openExcel();
    await draw();
    await excel.userTypes(sheet, cell, content);
    await writeBelow(sheet, note);
    const before = lookOf(excel, sheet);
    const typed = excel.cell(sheet, cell).value;
    await check();
    const [kind, title] = content === '' ? ['blank', '园评：还没有填写'] : ['error', '园评：需要更正'];
    expect(markedCells(excel, sheet)).toEqual({ [cell]: kind });
    expect(excel.cell(sheet, cell).prompt?.title).toBe(title);
    expect(excel.cell(sheet, said).value).not.toBe('');

    await clearMarks();
    expect(excel.cell(sheet, cell).prompt?.title ?? '').not.toContain('园评');
    expect(excel.cell(sheet, said).value).toBe('');
    expect(excel.cell(sheet, cell).value).toBe(typed);
    expect(excel.cell(sheet, note).value).toBe(NOTE);
    expect(lookOf(excel, sheet)).toEqual(before);

    await check();
    expect(markedCells(excel, sheet)).toEqual({ [cell]: kind });
  },
);

it('a list is cleared by the next try, wherever Excel has stopped the first', async () => {
  const { draw, check, wrong } = LISTS['入驻企业名录'] ?? {};
  const marked = async () => {
    const excel = await openExcel();
    await draw?.();
    await excel.userTypes('入驻企业名录', cellAddress(wrong?.row ?? 0, wrong?.column ?? 0), wrong?.content ?? '');
    await check?.();
    return excel;
  };
  const kind = await marked();
  const syncs = await syncsOf(kind, clearMarks);
  const cleared = lookOf(kind, '入驻企业名录');
  for (let nth = 1; nth <= syncs; nth += 1) {
    const excel = await marked();
    busyAt(excel, nth);
    await clearMarks().catch(() => undefined);
    await clearMarks();
    expect(lookOf(excel, '入驻企业名录')).toEqual(cleared);
  }
});
