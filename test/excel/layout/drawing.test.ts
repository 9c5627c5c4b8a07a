import { Receipt, Submission } from '../../../shared/api/submission';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';
import { completeFigures } from '../../../addin/excel/submission/complete-figures';
import { createScoringSheet } from '../../../addin/excel/submission/create-sheet';
import { drawSheets } from '../../../addin/excel/layout/draw-sheets';
import { readWorkbook } from '../support/read';
import { SheetExists } from '../../../addin/excel/workbook/sheet-exists';
import { validate } from '../support/read';
import { writeReceipt } from '../../../addin/excel/submission/write-receipt';
import { writeResult } from '../../../addin/excel/grading/write-result';
import { annex2Rows, PRINTED, SCORES, type Column, REPORTED } from '../../rules/submission/reading/annex2-copy';
import { openExcel, putRows, syncsOf } from '../support/excel-under-test';
import { CHECK, CLAIMED, drawOwnSheets, EVALUATION, RESULT } from '../support/park-fixture';

const RULES = { ruleSet: RULE_SET_2021_57.id, readings: DEFAULT_READINGS };
const RECEIPT = Receipt.parse({
  park: 'dazu',
  year: 2025,
  version: 3,
  submittedAt: '2026-01-10T06:05:00Z',
  submittedBy: 'park.dazu',
  hash: `a1b2c3d4${'0'.repeat(56)}`,
  items: CLAIMED,
  total: 69,
  claimed: CLAIMED,
  claimedTotal: 69,
  findings: [],
});
const SUBMISSION = Submission.parse({
  ...RECEIPT,
  reported: REPORTED,
  ruleSet: '2021-57/1',
  readings: DEFAULT_READINGS,
});

describe('新建评分表', () => {
  it('draws both sheets for the park, ready to fill, protected without a password', async () => {
    const excel = await openExcel();
    await createScoringSheet(EVALUATION, RULES);
    const reading = await readWorkbook(RULE_SET_2021_57);
    expect(reading).toMatchObject({ kind: 'ours', year: 2025, park: 'dazu', reported: { revenueTarget: 100000 } });
    expect(excel.workbook.activeSheet.name).toBe('评分表');
    expect(excel.sheet('评分表').state.protection).toMatchObject({ password: null });
    expect(excel.cell('基础数据', 'C10')).toMatchObject({ locked: false, numberFormat: '#,##0' });
    expect(excel.cell('评分表', 'E9').locked).toBe(true);
    expect(excel.cell('基础数据', 'C10').prompt?.message).toContain('163000');
    expect(excel.sheet('_园评').visibility).toBe('VeryHidden');
  });

  it('scores itself while it is filled by hand', async () => {
    const excel = await openExcel();
    await createScoringSheet(EVALUATION, RULES);
    await excel.userTypes('基础数据', 'C10', '163000');
    await excel.idle();
    expect(excel.cell('评分表', 'H9').value).toBe(6);
  });

  it('fills in the latest submission', async () => {
    await openExcel();
    await createScoringSheet({ ...EVALUATION, latest: SUBMISSION }, RULES);
    const reading = await readWorkbook(RULE_SET_2021_57);
    expect(reading).toMatchObject({
      claimed: CLAIMED,
      reported: { employment: 163000, guidance: '坚持正确导向且卓有成效' },
    });
    expect(reading?.findings).toEqual([]);
  });

  it('changes nothing where such a sheet is there', async () => {
    const excel = await openExcel();
    await putRows('评分表', [['我的']]);
    const refused = createScoringSheet(EVALUATION, RULES);
    await expect(refused).rejects.toThrow(SheetExists);
    await expect(refused).rejects.toThrow('“评分表”');
    expect(excel.cell('评分表', 'A1').value).toBe('我的');
    expect(excel.workbook.findSheet('基础数据')).toBeFalsy();
  });

  it('writes the names of others as the texts that they are', async () => {
    const excel = await openExcel();
    const participant = { ...EVALUATION.participant, name: '=HYPERLINK("http://evil")' };
    await createScoringSheet({ ...EVALUATION, participant }, RULES);
    expect(excel.cell('评分表', 'D3')).toMatchObject({ value: participant.name, formula: participant.name });
  });
});

describe('drawing sheets', () => {
  const layout: SheetLayout = {
    name: '试',
    columns: [10, 0],
    heights: { 0: 30 },
    styles: {
      plain: { font: { name: '宋体', size: 12, bold: true }, border: 'thin' as const },
      text: { numberFormat: '@' },
    },
    cells: [
      { row: 0, column: 0, style: 'plain', content: { kind: 'text' as const, text: '1-2' } },
      { row: 0, column: 1, style: 'plain', content: { kind: 'number' as const, value: 1.5 } },
      { row: 1, column: 0, style: 'plain', content: { kind: 'formula' as const, formula: 'B1*2' } },
    ],
    merges: [],
    names: { 园评试: { row: 0, column: 1, rows: 1, columns: 1 } },
    validations: [],
    unlocked: [],
    protect: false,
    highlights: [],
    print: { orientation: 'landscape' as const, paper: 'A4' as const, fitToWidth: true as const },
  };

  it.each([
    ['is shown after it', true, '试'],
    ['stays in front', false, '试 (2)'],
  ])('adds its names also while a copy that has them too is in front, which %s', async (_what, show, inFront) => {
    const excel = await openExcel();
    await putRows('试 (2)', [['副本']]);
    await Excel.run(async (context) => {
      const copy = context.workbook.worksheets.getItem('试 (2)');
      copy.names.add('园评试', copy.getRange('B1'));
      await context.sync();
    });
    await drawSheets([layout], { show });
    expect(excel.workbook.activeSheet.name).toBe(inFront);
    await Excel.run(async (context) => {
      const name = context.workbook.names.getItem('园评试').load('formula');
      await context.sync();
      expect(name.formula).toBe('=试!$B$1');
    });
  });

  it('takes two syncs, and three where a sheet is replaced, which keeps references to it', async () => {
    const excel = await openExcel();
    expect(await syncsOf(excel, () => drawSheets([layout]))).toBe(2);
    await putRows('别处', [['']]);
    await excel.userTypes('别处', 'A1', '=试!B1+1');
    expect(await syncsOf(excel, () => drawSheets([layout], { standing: 'ask' }))).toBe(3);
    await excel.idle();
    expect(excel.cell('别处', 'A1')).toMatchObject({ value: 2.5, formula: '=试!B1+1' });
    expect(excel.cell('试', 'A1')).toMatchObject({ value: '1-2', bold: true });
    expect(excel.cell('试', 'A2').value).toBe(3);
  });
});

describe('补全基础数据', () => {
  const { content, weight, claimed } = PRINTED;
  const stated: Column = { head: '完成情况', of: (id) => (id === '1.5' ? 163000 : id === '2.3' ? '3,100万元' : '') };

  it('adds the figures to a familiar workbook, filled with what was read, and the table is found from any sheet', async () => {
    const excel = await openExcel();
    await putRows('自评', annex2Rows({ columns: [content, weight, stated, claimed] }), { row: 3, column: 2 });
    const reading = await readWorkbook(RULE_SET_2021_57);
    if (!reading) throw new Error('not found');
    await completeFigures(reading, EVALUATION, RULES);
    expect(excel.workbook.activeSheet.name).toBe('基础数据');
    const after = await validate(CHECK);
    expect(after?.reading).toMatchObject({
      kind: 'familiar',
      claimed: SCORES,
      reported: { employment: 163000, tax: '3,100万元', accidents: '未发生安全事故', facilities: { property: '是' } },
    });
    expect(after?.reading.cells.claimed['1.1']?.sheet).toBe('自评');
    expect(after?.findings.find(({ finding }) => finding.code === 'number-as-text')?.cell?.sheet).toBe('基础数据');
  });
});

describe('after submitting', () => {
  it('the receipt stands on our sheet; reading again, marking and the receipt take four syncs in all', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    const syncs = await syncsOf(excel, async () => {
      await validate(CHECK);
      await writeReceipt(RECEIPT);
    });
    // The receipt asks first how the sheet is protected: Excel may refuse to take off a protection that is not there.
    expect(syncs).toBe(4);
    const line = '已提交：第 3 版　　时间：2026年1月10日 14:05　　校验码：A1B2C3D4';
    expect(excel.cell('评分表', 'A23').value).toBe(line);
    expect(excel.sheet('评分表').isProtected).toBe(true);
  });

  it("a familiar sheet stays as it is; under somebody's password it is said that the receipt could not be written", async () => {
    const excel = await openExcel();
    await putRows('自评', annex2Rows());
    await expect(writeReceipt(RECEIPT)).resolves.toBeUndefined();
    await drawOwnSheets();
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('评分表');
      protection.unprotect();
      protection.protect({}, 'secret');
      await context.sync();
    });
    await expect(writeReceipt(RECEIPT)).rejects.toThrow('受密码保护');
    expect(excel.cell('评分表', 'A23').value).toBe('');
  });

  it('what was published is written to 评估结果 and redrawn in place', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    await writeResult(RESULT, SUBMISSION, RULE_SET_2021_57);
    expect(excel.workbook.activeSheet.name).toBe('评估结果');
    expect(excel.cell('评估结果', 'C4').value).toBe(4);
    await writeResult({ ...RESULT, rank: 2 }, SUBMISSION, RULE_SET_2021_57);
    expect(excel.cell('评估结果', 'C4').value).toBe(2);
    expect((await readWorkbook(RULE_SET_2021_57))?.reported).toMatchObject({ employment: 163000 });
  });
});
