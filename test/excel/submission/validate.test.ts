import { assess } from '../support/read';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { HostRefused } from '../../../addin/excel/workbook/host-error';
import { validate } from '../support/read';
import { annex2Rows, PRINTED, SCORES, type Column, REPORTED } from '../../rules/submission/reading/annex2-copy';
import { lookOf, markedCells, openExcel, putRows, syncsOf } from '../support/excel-under-test';
import { findingLines } from '../../../addin/commands/finding-lines';
import { sheetCountText } from '../../../addin/wording/finding-count-text';
import { CHECK, CLAIMED, drawOwnSheets } from '../support/park-fixture';

const WRONG = { ...REPORTED, employment: 16.3, tax: '3,100万元', hazards: null };
const { content, weight, standard } = PRINTED;

describe('validating our own sheets', () => {
  it('finds nothing in a sound workbook, scores it, and leaves no mark', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    const before = lookOf(excel, '基础数据');
    const validation = await validate(CHECK);
    expect(validation?.findings).toEqual([]);
    expect(validation?.assessment?.items['2.1'].score).toBe(1500);
    expect(lookOf(excel, '基础数据')).toEqual(before);
    expect(excel.cell('评分表', 'J5').value).toBe('无误');
  });

  it('marks each wrong cell in place, with a message on it and in the 校验 column', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    const validation = await validate(CHECK);
    const codes = validation?.findings.map(({ finding }) => finding.code);
    expect(codes).toEqual(['not-whole', 'number-as-text', 'missing']);
    expect(markedCells(excel, '基础数据')).toEqual({ C10: 'error', C15: 'error', C25: 'blank' });
    const { prompt, validation: rule } = excel.cell('基础数据', 'C10');
    expect(prompt).toMatchObject({ show: true, title: '园评：需要更正', message: expect.stringContaining('16.3') });
    expect(rule.criterion).toMatchObject({ kind: 'wholeNumber' });
    expect(excel.cell('评分表', 'J9').value).toContain('年帮助劳动者实现就业和流动人次');
    expect(excel.cell('评分表', 'J5').value).toBe('无误');
  });

  it('does not shout about scores that are merely blank, before the figures are there and after', async () => {
    const excel = await openExcel();
    const blank = Object.fromEntries(Object.keys(CLAIMED).map((id) => [id, null])) as typeof CLAIMED;
    await drawOwnSheets({ ...REPORTED, hazards: null }, blank);
    const validation = await validate(CHECK);
    expect(sheetCountText(validation?.findings ?? [])).toBe('还有 1 项数据、16 项得分没有填写');
    expect(findingLines(validation?.findings ?? [])).toEqual([
      expect.objectContaining({ text: expect.stringContaining('发现安全隐患处数') }),
      expect.objectContaining({ text: expect.stringContaining('还有 16 项得分没有填写') }),
    ]);
    expect(new Set(Object.values(markedCells(excel, '评分表')))).toEqual(new Set(['blank']));
    expect(excel.cell('评分表', 'F5').prompt?.title).toBe('园评：还没有填写');
  });

  it('takes two syncs, whatever is found, one where its marks stand already, and scoring while somebody types takes one', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    expect(await syncsOf(excel, () => validate(CHECK))).toBe(2);
    expect(await syncsOf(excel, () => validate(CHECK))).toBe(1);
    expect(await syncsOf(excel, () => assess(CHECK))).toBe(1);
  });

  it('restores exactly what was there when the marks are cleared, cell for cell', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    const before = [lookOf(excel, '基础数据'), lookOf(excel, '评分表')];
    await validate(CHECK);
    await validate(CHECK);
    expect(lookOf(excel, '基础数据')).not.toEqual(before[0]);
    await clearMarks();
    expect([lookOf(excel, '基础数据'), lookOf(excel, '评分表')]).toEqual(before);
  });

  it('takes back only the marks whose cells were put right, and follows rows that moved', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    const hint = excel.cell('基础数据', 'C10').prompt;
    await validate(CHECK);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('基础数据');
      sheet.protection.unprotect();
      sheet.getRange('3:3').insert('Down');
      sheet.getRange('C11').values = [[163000]];
      await context.sync();
    });
    await validate(CHECK);
    expect(markedCells(excel, '基础数据')).toEqual({ C16: 'error', C26: 'blank' });
    expect(excel.cell('基础数据', 'C11').prompt).toEqual(hint);
    await clearMarks();
    expect(markedCells(excel, '基础数据')).toEqual({});
    expect(excel.cell('基础数据', 'C16').prompt?.title).not.toContain('园评');
  });

  it('restores what was there also in a file that was saved with its marks and opened again', async () => {
    const first = await openExcel();
    await drawOwnSheets(WRONG);
    const clean = await first.save();
    await validate(CHECK);
    const marked = await first.save();
    const again = await openExcel({ xlsx: clean });
    const before = [lookOf(again, '基础数据'), lookOf(again, '评分表')];
    const excel = await openExcel({ xlsx: marked });
    expect(Object.keys(markedCells(excel, '基础数据'))).toHaveLength(3);
    await clearMarks();
    expect([lookOf(excel, '基础数据'), lookOf(excel, '评分表')]).toEqual(before);
  });

  it('keeps its memory out of sight and the protection of the sheets as it was', async () => {
    const excel = await openExcel();
    await drawOwnSheets(WRONG);
    const protection = excel.sheet('评分表').state.protection;
    await validate(CHECK);
    expect(excel.sheet('_园评').visibility).toBe('VeryHidden');
    expect(excel.sheet('评分表').state.protection?.options).toMatchObject(protection?.options ?? {});
    expect(excel.sheet('基础数据').isProtected).toBe(true);
  });

  it('shows hostile texts as the texts that they are', async () => {
    const excel = await openExcel();
    await drawOwnSheets({ ...REPORTED, talent: '=HYPERLINK("http://evil","1720")', revenue: '+cmd|x' });
    await validate(CHECK);
    const said = excel.cell('评分表', 'J10');
    expect(said.value).toContain('HYPERLINK');
    expect(said.formula).toBe(said.value);
    expect(excel.cell('基础数据', 'C11').formula).toBe('=HYPERLINK("http://evil","1720")');
    expect(excel.cell('基础数据', 'C11').value).toBe('=HYPERLINK("http://evil","1720")');
  });
});

describe('validating a familiar sheet', () => {
  const stated: Column = { head: '完成情况', of: (id) => (id === '1.5' ? '20万' : '') };
  const claimed: Column = { head: '得分', of: (id) => (id === '1.6' ? '4分' : SCORES[id]) };
  const ROWS = annex2Rows({
    columns: [content, weight, standard, stated, claimed],
    total: { label: '合计', value: 1 },
  });

  it('marks it in place and restores it exactly, rules and messages of its own included', async () => {
    const excel = await openExcel();
    await putRows('自评', ROWS, { row: 2, column: 1 });
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('自评').getRange('F11');
      cell.format.fill.color = '#00B0F0';
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '5,4,2,0' } };
      cell.dataValidation.prompt = { showPrompt: true, title: '本园区', message: '按台账填' };
      await context.sync();
    });
    const before = lookOf(excel, '自评');
    expect(await syncsOf(excel, () => validate(CHECK))).toBe(2);
    expect(markedCells(excel, '自评')).toMatchObject({ F11: 'error', F22: 'error', E10: 'error' });
    expect(excel.cell('自评', 'F11').validation.criterion).toMatchObject({ kind: 'list', source: '5,4,2,0' });
    expect(excel.cell('自评', 'F11').prompt?.title).toBe('园评：需要更正');
    await validate(CHECK);
    await clearMarks();
    expect(lookOf(excel, '自评')).toEqual(before);
  });

  it("under somebody's password it is read and listed, and not touched", async () => {
    const excel = await openExcel();
    await putRows('自评', ROWS);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评').protection.protect({}, 'secret');
      await context.sync();
    });
    const before = lookOf(excel, '自评');
    const validation = await validate(CHECK);
    expect(validation?.findings.length).toBeGreaterThan(0);
    expect(lookOf(excel, '自评')).toEqual(before);
    await expect(clearMarks()).resolves.toBeUndefined();
  });

  it('is nothing in a workbook without a scoring sheet', async () => {
    const excel = await openExcel();
    await putRows('其他', [
      ['甲', '乙'],
      [1, 2],
    ]);
    expect(await validate(CHECK)).toBeNull();
    expect(await syncsOf(excel, () => assess(CHECK))).toBe(1);
  });
});

describe('while a cell is being edited', () => {
  it.each([
    ['validating', () => validate(CHECK)],
    ['scoring', () => assess(CHECK)],
    ['clearing', () => clearMarks()],
  ])('%s is refused in Chinese, with what to do', async (_, work) => {
    const excel = await openExcel();
    await drawOwnSheets();
    excel.fault(5004);
    const refused = await work().then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(HostRefused);
    expect(refused).toMatchObject({ code: 'InvalidOperationInCellEditMode', message: expect.stringContaining('回车') });
  });
});
