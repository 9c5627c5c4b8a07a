import { adoptScores } from '../../../addin/excel/submission/adopt-scores';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { drawSheets } from '../../../addin/excel/layout/draw-sheets';
import { checkForm } from '../../../addin/excel/review/check-form';
import { drawForm } from '../../../addin/excel/review/form';
import { validate } from '../support/read';
import { writeConsolidated } from '../../../addin/excel/grading/write';
import { writeItemDetails } from '../../../addin/excel/settlement/write-item-details';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { itemIds, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { standardOf } from '../../../shared/regulation/indicators/indicator';
import { figuresSheet } from '../../../shared/workbook/submission/figures-sheet';
import { scoringSheet } from '../../../shared/workbook/submission/scoring-sheet';
import { PROVINCE_REPORTED, PROVINCE_SCORES, PROVINCE_TOTAL } from '../../cases/example-province';
import {
  PROVINCE,
  PROVINCE_CONTEXT,
  PROVINCE_PLAN,
  PROVINCE_REVIEW,
  PROVINCE_ROWS,
  PROVINCE_STAMP,
} from '../../workbook/formulas/province-fixture';
import { lookOf, markedCells, openExcel, putRows, syncsOf } from '../support/excel-under-test';

const CHECK = { plan: PROVINCE_PLAN, ruleSet: PROVINCE, readings: DEFAULT_READINGS };
const drawOwn = (reported: ReportedJson = PROVINCE_REPORTED) => {
  const context = { ...PROVINCE_CONTEXT, prefill: { ...PROVINCE_CONTEXT.prefill, reported } };
  return drawSheets([scoringSheet(context), figuresSheet(context)]);
};
const put = (sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const [address, value] of Object.entries(cells)) worksheet.getRange(address).values = [[value]];
    await context.sync();
  });

describe('the sheets of another annex in Excel', () => {
  it('are drawn, score themselves, and are read back with nothing found; where no mark changes, in one sync', async () => {
    const excel = await openExcel();
    await drawOwn();
    await excel.idle();
    expect(excel.cell('评分表', 'A1').value).toBe('附表1');
    expect(excel.cell('评分表', 'H15').value).toBe(PROVINCE_TOTAL);
    const validation = await validate(CHECK);
    expect(validation?.findings).toEqual([]);
    expect(validation?.reading).toMatchObject({
      kind: 'ours',
      park: 'dazu',
      claimed: PROVINCE_SCORES,
      claimedTotal: PROVINCE_TOTAL,
    });
    expect(validation?.assessment?.items.A3.score).toBe(900);
    expect(excel.cell('评分表', 'J5').value).toBe('无误');
    expect(await syncsOf(excel, () => validate(CHECK))).toBe(1);
  });

  it('are marked in place where something is wrong, and as they were when the marks are cleared', async () => {
    const excel = await openExcel();
    await drawOwn({ ...PROVINCE_REPORTED, onlineFairs: 12.5, safety: null, talentBudget: 0 });
    const before = [lookOf(excel, '基础数据'), lookOf(excel, '评分表')];
    const validation = await validate(CHECK);
    expect(validation?.findings.map(({ finding }) => finding.code)).toEqual(['not-whole', 'not-positive', 'missing']);
    expect(markedCells(excel, '基础数据')).toEqual({ C4: 'error', C9: 'error', C17: 'blank' });
    expect(excel.cell('评分表', 'J5').value).toContain('线上招聘会场次');
    await clearMarks();
    expect([lookOf(excel, '基础数据'), lookOf(excel, '评分表')]).toEqual(before);
  });

  it('take the computed scores where a park adopts them', async () => {
    const excel = await openExcel();
    await drawOwn();
    await put('评分表', { F5: 0, F14: 0 });
    const wrong = await validate(CHECK);
    expect(wrong?.findings.map(({ text }) => text.where)).toEqual(['评分表 A1「得分」', '评分表 D1.2「得分」']);
    if (wrong?.assessment) await adoptScores(wrong.assessment, wrong.reading, 'all');
    expect((await validate(CHECK))?.findings).toEqual([]);
    expect([excel.cell('评分表', 'F5').value, excel.cell('评分表', 'F14').value]).toEqual([8, 4]);
  });

  it('are not the sheets of 2021-57', async () => {
    await openExcel();
    await drawOwn();
    expect(await validate({ plan: null, ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS })).toBeNull();
  });

  it('are found in a table that somebody made: by item numbers and titles, with figures that stand beside them', async () => {
    await openExcel();
    const stated: Readonly<Record<string, string | number>> = { A1: '13场', A2: '1万人次', B3: '1999.5万元' };
    await putRows('自评', [
      ['示例市园区自评'],
      ['指标', '评价标准', '分值', '完成情况', '自评得分'],
      ...PROVINCE.indicators.map((item, n) => [
        n % 2 === 0 ? `（${item.id.toLowerCase()}）` : item.title,
        standardOf(item),
        item.weight,
        stated[item.id] ?? '',
        PROVINCE_SCORES[item.id as keyof typeof PROVINCE_SCORES],
      ]),
      ['合计', '', '', '', PROVINCE_TOTAL],
    ]);
    const { reading } = (await validate(CHECK)) ?? {};
    expect(reading).toMatchObject({ kind: 'familiar', claimed: PROVINCE_SCORES, claimedTotal: PROVINCE_TOTAL });
    expect(Object.keys(reading?.cells.claimed ?? {}).toSorted()).toEqual(itemIds(PROVINCE).toSorted());
    expect(reading?.reported).toMatchObject({ safety: '考核为良好' });
    expect(Object.keys(reading?.reported ?? {})).toEqual(
      expect.arrayContaining(['onlineFairs', 'graduates', 'tenantTax']),
    );
  });

  it('are reviewed on a form with its items', async () => {
    const excel = await openExcel();
    await drawForm(PROVINCE_REVIEW, { replace: false });
    expect(excel.cell('初审表', 'A14').value).toBe('D1.2');
    await put('初审表', { H5: 99 });
    const checked = await checkForm(PROVINCE_REVIEW);
    expect(checked?.findings.map(({ text }) => [text.where, text.clause])).toEqual([
      ['初审表 A1「初审得分」', '附表1 A1'],
    ]);
    expect(markedCells(excel, '初审表')).toEqual({ H5: 'error' });
  });

  it('are consolidated under its items', async () => {
    const excel = await openExcel();
    await writeConsolidated(PROVINCE_ROWS, PROVINCE_STAMP);
    await writeItemDetails(PROVINCE_ROWS, PROVINCE_STAMP);
    await excel.idle();
    const heads = (sheet: string) =>
      Array.from({ length: 60 }, (_, row) => row + 1).flatMap((row) =>
        ['N', 'F'].map((column) => String(excel.cell(sheet, `${column}${row}`).value)),
      );
    expect(heads('汇总表')).toContain('A1\n（12分）');
    expect(heads('分指标明细')).toContain('A1\n（12分）');
    expect(excel.cell('指标对比', 'A7').value).toBe('A1');
    expect(excel.cell('指标对比', 'E17').value).toBe(PROVINCE_TOTAL);
  });
});
