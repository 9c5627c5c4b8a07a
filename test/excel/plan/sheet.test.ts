import { Year } from '../../../shared/vocabulary/ids';
import type { Participant } from '../../../shared/evaluation/plan/plan';
import { PLAN_COLUMNS, PLAN_ROWS, type PlanField } from '../../../shared/workbook/plan/columns';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { PlanSheetUnreadable, readPlanSheet } from '../../../addin/excel/plan/read';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { writePlanSheet } from '../../../addin/excel/plan/write';
import { park } from './plan-fixture';
import { lookOf, markedCells, openExcel, putRows, syncsOf, trafficOf } from '../support/excel-under-test';

const YEAR = Year.parse(2026);
const PARKS = [park('dazu'), park('yubei'), park('fuling')];
const cell = (index: number, field: PlanField | 'check') =>
  cellAddress(PLAN_ROWS.firstPark + index, PLAN_COLUMNS[field]);
const draw = (parks: readonly Participant[] = PARKS) => writePlanSheet(YEAR, parks, { replace: false });

describe('目标任务 in Excel', () => {
  it('is drawn in two syncs, read back park by park in two, and marked in one more where the marks are other ones; the first time in one more, for the other sheets', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, draw)).toBe(2);
    expect(await syncsOf(excel, () => readPlanSheet(YEAR))).toBe(4);
    expect(await syncsOf(excel, () => readPlanSheet(YEAR))).toBe(2);
    expect((await readPlanSheet(YEAR))?.participants).toEqual(PARKS);
    expect(excel.cell('目标任务', cell(0, 'check')).value).toBe('无误');
    expect(markedCells(excel, '目标任务')).toEqual({});
  });

  it('marks what is wrong on its cell, says it on the cell and in the 校验 column, and takes it away once it is right', async () => {
    const excel = await openExcel();
    await draw();
    await excel.userTypes('目标任务', cell(1, 'revenueTarget'), '');
    await excel.userTypes('目标任务', cell(2, 'park'), 'dazu');
    const before = lookOf(excel, '目标任务');
    const found = await readPlanSheet(YEAR);
    expect(found?.participants).toBeNull();
    expect(markedCells(excel, '目标任务')).toEqual({
      [cell(0, 'park')]: 'error',
      [cell(2, 'park')]: 'error',
      [cell(1, 'revenueTarget')]: 'blank',
    });
    expect(excel.cell('目标任务', cell(1, 'revenueTarget'))).toMatchObject({
      prompt: { title: '园评：还没有填写', message: expect.stringContaining('还没有填写') },
      validation: { criterion: { kind: 'decimal' } },
    });
    expect(excel.cell('目标任务', cell(2, 'park')).prompt).toMatchObject({ show: true });
    expect(excel.cell('目标任务', cell(0, 'check')).value).toContain('出现了不止一次');
    await excel.userTypes('目标任务', cell(1, 'revenueTarget'), '5000');
    await excel.userTypes('目标任务', cell(2, 'park'), 'fuling');
    expect((await readPlanSheet(YEAR))?.participants?.[1]?.revenueTarget).toBe(5000);
    expect(markedCells(excel, '目标任务')).toEqual({});
    expect(excel.cell('目标任务', cell(2, 'check')).value).toBe('无误');
    const rules = (look: typeof before) => look.cells.map((row) => row.map(({ validation }) => validation));
    expect(rules(lookOf(excel, '目标任务'))).toEqual(rules(before));
  });

  it('takes a park that was typed into an empty row, and gives it its number', async () => {
    const excel = await openExcel();
    await draw();
    const typed: Readonly<Partial<Record<PlanField, string>>> = {
      park: 'wanzhou',
      name: '万州园区',
      district: 'wanzhou',
      districtName: '万州区',
      recognised: '2026',
      revenueTarget: '8000.5',
    };
    for (const [field, text] of Object.entries(typed))
      await excel.userTypes('目标任务', cell(3, field as PlanField), text);
    expect((await readPlanSheet(YEAR))?.participants?.[3]).toMatchObject({
      park: 'wanzhou',
      revenueTarget: 8000.5,
      priorTax: null,
    });
    await excel.idle();
    expect(excel.cell('目标任务', cellAddress(PLAN_ROWS.firstPark + 3, PLAN_COLUMNS.number)).value).toBe(4);
  });

  it('is not drawn over one that is there, unless asked to', async () => {
    const excel = await openExcel();
    await draw();
    await excel.userTypes('目标任务', cell(0, 'revenueTarget'), '1');
    await expect(draw()).rejects.toThrow(SheetExists);
    expect(excel.cell('目标任务', cell(0, 'revenueTarget')).value).toBe(1);
    await writePlanSheet(YEAR, PARKS, { replace: true });
    expect(excel.cell('目标任务', cell(0, 'revenueTarget')).value).toBe(100_000);
  });

  it('is found when it was renamed; none, another year’s, and another table are told apart', async () => {
    await openExcel();
    expect(await readPlanSheet(YEAR)).toBeNull();
    await draw();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('目标任务').name = '任务（终稿）';
      await context.sync();
    });
    expect((await readPlanSheet(YEAR))?.participants).toEqual(PARKS);
    await expect(readPlanSheet(Year.parse(2025))).rejects.toThrow('2026 年度');
    await openExcel();
    await putRows('目标任务', [['我自己的表', 1]]);
    await expect(readPlanSheet(YEAR)).rejects.toThrow(PlanSheetUnreadable);
  });

  it('holds hostile names as the texts that they are', async () => {
    const excel = await openExcel();
    const names = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', "'quoted", '2025-1-1'];
    await draw(names.map((name, n) => park(`p${String(n)}`, name)));
    expect((await readPlanSheet(YEAR))?.participants?.map(({ name }) => name)).toEqual(names);
    expect(excel.cell('目标任务', cell(0, 'name')).formula).toBe('=1+1');
  });

  it('takes the same syncs for a thousand parks with something wrong in each, each under Excel’s limit', async () => {
    const excel = await openExcel();
    await draw(Array.from({ length: 1000 }, (_, n) => park(`p${String(n)}`, '同名园区')));
    const { syncs, largestRequest } = await trafficOf(excel, () => readPlanSheet(YEAR));
    expect(syncs).toBe(3);
    expect(largestRequest).toBeLessThan(4_000_000);
  });
});
