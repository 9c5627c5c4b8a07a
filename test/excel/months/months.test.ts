import { Year } from '../../../shared/vocabulary/ids';
import type { MonthlyFigure } from '../../../shared/regulation/monthly-figures';
import { cellAddress } from '../../../shared/workbook/layout/a1-reference';
import { CHECK_COLUMN, inputColumn, MONTH_LEAD, MONTH_ROWS } from '../../../shared/workbook/months/columns';
import { MonthSheetUnreadable, readMonths } from '../../../addin/excel/months/read';
import { stampMonths, writeMonths, writeMonthSummary } from '../../../addin/excel/months/write';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { FIGURES, matterOf, park, SUMMARY_ROWS } from '../../cases/district-month';
import { markedCells, openExcel, putRows, syncsOf, trafficOf } from '../support/excel-under-test';

const MATTER = matterOf([park('dazu'), park('dazu-2')]);
const cell = (index: number, id: MonthlyFigure) => cellAddress(MONTH_ROWS.firstPark + index, inputColumn(id));
const check = (index: number) => cellAddress(MONTH_ROWS.firstPark + index, CHECK_COLUMN);

describe('月报 in Excel', () => {
  it('is drawn in two syncs, read back park by park in two, and marked in one more where the marks are other ones; the first time in one more, for the other sheets', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, () => writeMonths(MATTER, { replace: false }))).toBe(2);
    expect(await syncsOf(excel, () => readMonths(MATTER))).toBe(4);
    expect(await syncsOf(excel, () => readMonths(MATTER))).toBe(2);
    expect(await readMonths(MATTER)).toMatchObject({
      basedOn: 0,
      findings: [],
      report: [
        { park: 'dazu', figures: FIGURES },
        { park: 'dazu-2', figures: FIGURES },
      ],
    });
    expect(excel.cell('月报', check(0)).value).toBe('无误');
    expect(markedCells(excel, '月报')).toEqual({});
  });

  it('says again on a cell what is wrong in it where somebody has pasted over that, although the colours stand', async () => {
    const excel = await openExcel();
    await writeMonths(matterOf([park('dazu'), park('dazu-2', 'dazu-2园区', null)]), { replace: false });
    await readMonths(MATTER);
    const at = cell(1, 'employment');
    const told = excel.cell('月报', at).prompt;
    await Excel.run(async (context) => {
      const other = { showPrompt: true, title: '别处粘贴来的', message: '请填写整数。' };
      context.workbook.worksheets.getItem('月报').protection.unprotect();
      context.workbook.worksheets.getItem('月报').getRange(at).dataValidation.prompt = other;
      await context.sync();
    });
    await readMonths(MATTER);
    expect(excel.cell('月报', at).prompt).toEqual(told);
  });

  it('marks every blank on its cell, takes what was typed or pasted, and takes the marks away once it is right', async () => {
    const excel = await openExcel();
    await writeMonths(matterOf([park('dazu'), park('dazu-2', 'dazu-2园区', null)]), { replace: false });
    const first = await readMonths(MATTER);
    expect(first?.report).toBeNull();
    expect(first?.findings).toHaveLength(10);
    expect(markedCells(excel, '月报')[cell(1, 'employment')]).toBe('blank');
    expect(excel.cell('月报', cell(1, 'employment'))).toMatchObject({
      prompt: { title: '园评：还没有填写', message: expect.stringMatching(/还没有填写.*第十六条/) },
      validation: { criterion: { kind: 'wholeNumber' } },
    });
    const pasted = ['20万', '１７２０', '1.2亿', '98000元', 2, 0, 0, '３１家', 3, '3,700'];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('月报');
      const from = sheet.getCell(MONTH_ROWS.firstPark + 1, inputColumn('employment'));
      from.getResizedRange(0, pasted.length - 1).values = [
        pasted.map((value) => (typeof value === 'string' ? `'${value}` : value)),
      ];
      await context.sync();
    });
    const second = await readMonths(MATTER);
    expect(second?.report?.[1]?.figures).toEqual({
      employment: 200_000,
      talent: 1720,
      revenue: 12_000,
      tax: 9.8,
      trainings: 2,
      hazards: 0,
      verifiedComplaints: 0,
      enterprises: 31,
      redListed: 3,
      employersServed: 3700,
    });
    expect(second?.findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
      Array.from({ length: 6 }, () => 'number-as-text warning'),
    );
    expect(markedCells(excel, '月报')[cell(1, 'employment')]).toBe('warning');
    for (const id of ['employment', 'talent', 'revenue', 'tax', 'enterprises', 'employersServed'] as const)
      await excel.userTypes('月报', cell(1, id), '5000');
    expect((await readMonths(MATTER))?.findings).toEqual([]);
    expect(markedCells(excel, '月报')).toEqual({});
  });

  it('says what no month can hold, and what fell since the last one', async () => {
    const excel = await openExcel();
    await writeMonths(MATTER, { replace: false });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('月报');
      sheet.getRange(cell(0, 'hazards')).values = [[-1]];
      sheet.getRange(cell(0, 'trainings')).values = [[1.5]];
      sheet.getRange(cell(1, 'revenue')).values = [['暂无']];
      sheet.getRange(cell(1, 'employersServed')).values = [[3000]];
      await context.sync();
    });
    const found = await readMonths(MATTER);
    expect(found?.findings.map(({ code }) => code)).toEqual([
      'not-whole',
      'negative',
      'not-a-number',
      'cumulative-fell',
    ]);
    expect(excel.cell('月报', check(1)).value).toContain('少于上一次月报');
  });

  it('notes the version that was reported, and a correction goes on from it', async () => {
    const excel = await openExcel();
    await writeMonths(MATTER, { replace: false });
    expect(await syncsOf(excel, () => stampMonths(1))).toBe(2);
    expect((await readMonths(MATTER))?.basedOn).toBe(1);
  });

  it('is not drawn over one that is there, unless asked to; another month and another table are told apart', async () => {
    const excel = await openExcel();
    expect(await readMonths(MATTER)).toBeNull();
    await writeMonths(MATTER, { replace: false });
    await excel.userTypes('月报', cell(0, 'revenue'), '1');
    await expect(writeMonths(MATTER, { replace: false })).rejects.toThrow(SheetExists);
    expect(excel.cell('月报', cell(0, 'revenue')).value).toBe(1);
    await expect(readMonths(matterOf([park('dazu')], { month: 6 }))).rejects.toThrow('2025 年 7 月');
    await writeMonths(matterOf([park('dazu')], { month: 6 }), { replace: true });
    expect((await readMonths(matterOf([park('dazu')], { month: 6 })))?.report).toHaveLength(1);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('月报');
      sheet.protection.unprotect();
      sheet.getCell(MONTH_ROWS.header, MONTH_LEAD.park).values = [['别的']];
      await context.sync();
    });
    await expect(readMonths(matterOf([park('dazu')], { month: 6 }))).rejects.toThrow(MonthSheetUnreadable);
  });

  it('is read when it was renamed, moved down and given columns, and a row too many is said', async () => {
    const excel = await openExcel();
    await writeMonths(MATTER, { replace: false });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('月报');
      sheet.protection.unprotect();
      sheet.name = '七月（终稿）';
      sheet.getRange('4:4').insert('Down');
      sheet.getRange('D:D').insert('Right');
      await context.sync();
    });
    expect((await readMonths(MATTER))?.report).toMatchObject([{ figures: FIGURES }, { figures: FIGURES }]);
    const row = MONTH_ROWS.firstPark + 1 + 2;
    await putRows('七月（终稿）', [['qijiang'], ['dazu'], ['大足']], { row, column: MONTH_LEAD.park });
    const found = await readMonths(MATTER);
    expect(found?.report).toBeNull();
    expect(found?.findings.map(({ code, cell: at }) => [code, at.row])).toEqual([
      ['unknown-park', row],
      ['duplicate-park', row + 1],
      ['unknown-park', row + 2],
    ]);
    expect(excel.sheet('七月（终稿）')).toBeDefined();
  });

  it('holds hostile names as the texts that they are', async () => {
    const excel = await openExcel();
    const names = ['=1+1', '+cmd|x', '-2', '@SUM(A1)', "'quoted", '2025-1-1'];
    const matter = matterOf(names.map((name, n) => park(`p${String(n)}`, name)));
    await writeMonths(matter, { replace: false });
    names.forEach((name, n) => {
      const at = cellAddress(MONTH_ROWS.firstPark + n, MONTH_LEAD.name);
      expect(excel.cell('月报', at).value).toBe(name);
    });
    expect((await readMonths(matter))?.report).toHaveLength(names.length);
  });

  it('takes the same syncs for five hundred parks with everything blank, each under Excel’s limit', async () => {
    const excel = await openExcel();
    const matter = matterOf(Array.from({ length: 500 }, (_, n) => park(`p${String(n)}`, `园区${String(n)}`, null)));
    await writeMonths(matter, { replace: false });
    const { syncs, largestRequest } = await trafficOf(excel, () => readMonths(matter));
    expect(syncs).toBe(3);
    expect(largestRequest).toBeLessThan(4_000_000);
  });
});

describe('月报汇总 in Excel', () => {
  const stamp = { year: Year.parse(2025), readAt: MATTER.readAt };
  const rows = SUMMARY_ROWS;

  it('is written with its chart, and brought up to date in place beside what the reader wrote', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, () => writeMonthSummary(rows, stamp, null))).toBe(2);
    const sheet = excel.sheet('月报汇总');
    const texts = () => Array.from({ length: 3 }, (_, n) => excel.cell('月报汇总', cellAddress(5 + n, 2)).value);
    expect(texts()).toEqual(['=大足', '渝北', '涪陵']);
    await excel.userTypes('月报汇总', cellAddress(6, 30), '我的备注');
    expect(
      await syncsOf(excel, () =>
        writeMonthSummary(
          [rows[1], rows[0]].flatMap((one) => one ?? []),
          stamp,
          null,
        ),
      ),
    ).toBe(2);
    expect(texts()).toEqual(['=大足', '渝北', '涪陵（已不在名单）']);
    expect(excel.cell('月报汇总', cellAddress(6, 30)).value).toBe('我的备注');
    expect(sheet.state.charts?.length ?? 0).toBe(1);
  });
});
