import { validate as validateWorkbook } from '../../../addin/excel/submission/validate';
import { rememberAnswer } from '../../../addin/excel/seen/answers';
import { Instant } from '../../../shared/vocabulary/ids';
import { adoptScores } from '../../../addin/excel/submission/adopt-scores';
import { applyFixes } from '../../../addin/excel/submission/apply-fixes';
import { HostRefused } from '../../../addin/excel/workbook/host-error';
import { jumpTo } from '../../../addin/excel/workbook/jump-to';
import { openSheet, syncOpened } from '../../../addin/excel/workbook/open-sheet';
import { validate } from '../support/read';
import { watchEdits } from '../../../addin/excel/workbook/watch-edits';
import { annex2Rows, PRINTED, REPORTED } from '../../rules/submission/reading/annex2-copy';
import { openExcel, putRows, syncsOf } from '../support/excel-under-test';
import { CHECK, CLAIMED, drawOwnSheets } from '../support/park-fixture';

const fixesIn = (validation: Awaited<ReturnType<typeof validate>>) =>
  validation?.findings.flatMap(({ finding, cell }) =>
    finding.code === 'number-as-text' && cell ? [{ cell, value: finding.reads }] : [],
  ) ?? [];

describe('numbers typed as text', () => {
  it('become numbers on demand: the format stays, the protection too, and nothing is found any more', async () => {
    const excel = await openExcel();
    await drawOwnSheets({ ...REPORTED, employment: '16.3万', tax: '３,１００ 万元' });
    const before = await validate(CHECK);
    expect(fixesIn(before)).toHaveLength(2);
    expect(await syncsOf(excel, () => applyFixes(fixesIn(before)))).toBe(2);
    expect(excel.cell('基础数据', 'C10')).toMatchObject({ value: 163000, numberFormat: '#,##0' });
    expect(excel.cell('基础数据', 'C15').value).toBe(3100);
    expect(excel.sheet('基础数据').isProtected).toBe(true);
    expect((await validate(CHECK))?.findings).toEqual([]);
  });

  it('leave the text format, in which they would be text again', async () => {
    const excel = await openExcel();
    await putRows('自评', [['6']]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评').getRange('A1').numberFormat = [['@']];
      await context.sync();
    });
    await applyFixes([{ cell: { sheet: '自评', row: 0, column: 0 }, value: 6 }]);
    expect(excel.cell('自评', 'A1')).toMatchObject({ value: 6, numberFormat: 'General' });
  });
});

describe('采用核算得分', () => {
  it('fills the scores of our sheet and leaves its sum to its formula', async () => {
    const excel = await openExcel();
    await drawOwnSheets(REPORTED, { ...CLAIMED, '1.5': 8, '2.1': null });
    const validation = await validate(CHECK);
    if (!validation?.assessment) throw new Error('not scored');
    await adoptScores(validation.assessment, validation.reading, 'all');
    await excel.idle();
    expect(excel.cell('评分表', 'F9').value).toBe(6);
    expect(excel.cell('评分表', 'F21')).toMatchObject({ value: validation.assessment.total / 100 });
    expect(String(excel.cell('评分表', 'F21').formula)).toContain('SUM(F5:F20)');
    expect((await validate(CHECK))?.findings).toEqual([]);
  });

  it('fills what is blank, and leaves what somebody has typed, even meanwhile', async () => {
    const excel = await openExcel();
    await drawOwnSheets(REPORTED, { ...CLAIMED, '1.5': 8, '2.1': null, '2.2': null });
    const validation = await validate(CHECK);
    if (!validation?.assessment) throw new Error('not scored');
    const { cells } = validation.reading;
    const at = (item: '1.5' | '2.1' | '2.2') => excel.sheet('评分表').value(cells.claimed[item]?.row ?? -1, 5);
    await putRows('评分表', [['两分']], { row: cells.claimed['2.2']?.row ?? -1, column: 5 });
    await adoptScores(validation.assessment, validation.reading, 'blank');
    await excel.idle();
    expect([at('1.5'), at('2.1'), at('2.2')]).toEqual([8, validation.assessment.items['2.1'].score / 100, '两分']);
  });

  it('also rights a typed total of a familiar sheet', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    const ours = await validate(CHECK);
    const { content, weight, claimed } = PRINTED;
    await putRows('自评', annex2Rows({ columns: [content, weight, claimed], total: { label: '合计', value: 1 } }));
    const asked = await validateWorkbook(CHECK);
    const [question] = asked.kind === 'nothing' ? asked.questions : [];
    const choice = question?.choices.find(({ text }) => text.includes('自评'));
    if (!question || !choice) throw new Error('was not asked which of the two is meant');
    await rememberAnswer(question, choice.id, { by: '示例', at: Instant.parse('2026-01-10T00:00:00.000Z') });
    const familiar = await validate(CHECK);
    if (!ours?.assessment || !familiar) throw new Error('not scored');
    expect(familiar.reading.kind).toBe('familiar');
    await adoptScores(ours.assessment, familiar.reading, 'all');
    const { total } = familiar.reading.cells;
    expect(excel.sheet('自评').value(total?.row ?? -1, total?.column ?? -1)).toBe(ours.assessment.total / 100);
  });
});

describe('jumping to a cell', () => {
  it('shows its sheet and selects it', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    await jumpTo({ sheet: '基础数据', row: 9, column: 2 });
    expect(excel.workbook.activeSheet.name).toBe('基础数据');
    expect(excel.workbook.selection.area).toMatchObject({ row: 9, column: 2 });
  });

  it('of a sheet that is gone is refused in Chinese', async () => {
    await openExcel();
    await expect(jumpTo({ sheet: '没有', row: 0, column: 0 })).rejects.toThrow(HostRefused);
    await expect(jumpTo({ sheet: '没有', row: 0, column: 0 })).rejects.toThrow('重新校验');
  });
});

describe('watching edits', () => {
  it('hears what the person types, on any sheet, and not what we write', async () => {
    const excel = await openExcel();
    await drawOwnSheets({ ...REPORTED, talent: null });
    const heard = jest.fn();
    const stop = await watchEdits(heard);
    await excel.userTypes('基础数据', 'C11', '1720');
    expect(heard).toHaveBeenCalledTimes(1);
    await validate(CHECK);
    await applyFixes([{ cell: { sheet: '基础数据', row: 10, column: 2 }, value: 1 }]);
    await excel.idle();
    expect(heard).toHaveBeenCalledTimes(1);
    await excel.userTypes('评分表', 'F5', '2');
    expect(heard).toHaveBeenCalledTimes(2);
    await stop();
    await excel.userTypes('评分表', 'F5', '3');
    expect(heard).toHaveBeenCalledTimes(2);
  });
});

describe('a batch that fails halfway', () => {
  it('leaves no sheet open that was protected', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    const failed = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('评分表');
      sheet.protection.load('protected,options');
      await context.sync();
      const protection = { protected: sheet.protection.protected, options: sheet.protection.options };
      openSheet(sheet, protection, () => {
        context.workbook.worksheets.getItem('没有').activate();
      });
      await syncOpened(context, [{ sheet, protection }]);
    });
    await expect(failed).rejects.toMatchObject({ code: 'ItemNotFound' });
    expect(excel.sheet('评分表').isProtected).toBe(true);
    expect(excel.sheet('评分表').state.protection?.options).toMatchObject({ allowFormatRows: true });
  });
});
