import { checkForm } from '../../../addin/excel/review/check-form';
import { drawForm, readForm, stampForm } from '../../../addin/excel/review/form';
import { fillBlankScores } from '../../../addin/excel/review/fill-blank-scores';
import { Version } from '../../../shared/vocabulary/ids';
import { typedEntries } from '../../../shared/workbook/review/form-reading';
import { PANEL_FORM, REVIEW_FORM } from '../../workbook/review/form-fixture';
import { markedCells, openExcel, syncsOf } from '../support/excel-under-test';

/** Cells of 初审表 and 专家评分表 as they are drawn. */
const REVIEW = { sheet: '初审表', score11: 'H5', remark11: 'I5', score13: 'H7', remark13: 'I7', notes: 'C22' };
const PANEL = { sheet: '专家评分表', score11: 'G5', score12: 'G6', score31: 'G17' };

const put = (sheet: string, cells: Readonly<Record<string, string | number>>): Promise<void> =>
  Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const [address, value] of Object.entries(cells)) worksheet.getRange(address).values = [[value]];
    await context.sync();
  });

describe('初审表', () => {
  it('comes with the computed scores filled in, open only where the district writes, and reads as untouched', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    expect(excel.cell(REVIEW.sheet, REVIEW.score11).value).toBe(REVIEW_FORM.computed['1.1']);
    expect(excel.sheet(REVIEW.sheet).isProtected).toBe(true);
    expect(await readForm('review')).toMatchObject({ subject: 'dazu', year: 2026, version: 2, isTyped: false });
    expect(await readForm('panel')).toBeNull();
  });

  it('is read back by its names, with what was typed, also where rows were moved', async () => {
    await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    await put(REVIEW.sheet, { [REVIEW.score13]: 3, [REVIEW.remark13]: "'=红名单只有三家", [REVIEW.notes]: '总体属实' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(REVIEW.sheet);
      sheet.protection.unprotect();
      sheet.getRange('4:4').insert('Down');
      sheet.name = '我的初审';
      await context.sync();
    });
    const checked = await checkForm(REVIEW_FORM);
    expect(checked?.findings).toEqual([]);
    expect(checked?.entries.scores['1.3']).toBe(3);
    expect(checked?.entries).toMatchObject({ remarks: { '1.3': '=红名单只有三家' }, notes: '总体属实' });
    expect(checked?.reading.isTyped).toBe(true);
  });

  it('marks a score that is none, one over the weight, and one without the reason for it, and quietly one that is not there', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    await put(REVIEW.sheet, { [REVIEW.score11]: 99, [REVIEW.score13]: 1.5, H8: "'两分", H10: '' });
    const checked = await checkForm(REVIEW_FORM);
    expect(checked?.findings.map(({ text }) => text.where)).toEqual([
      '初审表 1.1「初审得分」',
      '初审表 1.3「初审意见」',
      '初审表 1.4「初审得分」',
      '初审表 1.6「初审得分」',
    ]);
    expect(markedCells(excel, REVIEW.sheet)).toEqual({ H5: 'error', I7: 'error', H8: 'error', H10: 'blank' });
    expect(excel.cell(REVIEW.sheet, 'H10').prompt?.title).toBe('园评：还没有填写');
    await put(REVIEW.sheet, {
      [REVIEW.score11]: 2,
      [REVIEW.remark11]: '导向一般',
      [REVIEW.remark13]: '核实为三家',
      H8: 3,
      H10: REVIEW_FORM.computed['1.6'],
    });
    expect((await checkForm(REVIEW_FORM))?.findings).toEqual([]);
    expect(markedCells(excel, REVIEW.sheet)).toEqual({});
  });

  it('takes one sync to read, and one more to mark whatever is found', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    expect(await syncsOf(excel, () => readForm('review'))).toBe(1);
    expect(await syncsOf(excel, () => checkForm(REVIEW_FORM))).toBe(1);
    await put(REVIEW.sheet, { [REVIEW.score11]: 99 });
    expect(await syncsOf(excel, () => checkForm(REVIEW_FORM))).toBe(2);
  });

  it('gives what was typed to the form of a newer version, and leaves the rest as computed there', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    await put(REVIEW.sheet, { [REVIEW.score13]: 1.5, [REVIEW.remark13]: '核实为三家' });
    const standing = await readForm('review');
    if (!standing) throw new RangeError('the form is not there');
    const typed = typedEntries(standing);
    expect(typed).toEqual({ scores: { '1.3': 1.5 }, remarks: { '1.3': '核实为三家' }, notes: '' });
    const next = { ...REVIEW_FORM, version: Version.parse(3), computed: { ...REVIEW_FORM.computed, '1.1': 0 } };
    await drawForm(
      { ...next, entries: { ...typed, scores: { ...next.computed, ...typed.scores } } },
      { replace: true },
    );
    expect(excel.cell(REVIEW.sheet, REVIEW.score11).value).toBe(0);
    expect(excel.cell(REVIEW.sheet, REVIEW.score13).value).toBe(1.5);
  });

  it('is not taken for the form of another version', async () => {
    await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    expect(await checkForm({ ...REVIEW_FORM, version: Version.parse(3) })).toBeNull();
  });

  it('says when it was sent, as text', async () => {
    const excel = await openExcel();
    await drawForm(REVIEW_FORM, { replace: false });
    await stampForm('review', '=已提交', REVIEW_FORM.entries);
    expect(await readForm('review')).toMatchObject({
      receipt: expect.stringMatching(/^=已提交　内容核对码 /),
      isSent: true,
    });
    expect(excel.sheet(REVIEW.sheet).isProtected).toBe(true);
  });

  it('shows texts of the park and of colleagues as texts', async () => {
    const excel = await openExcel();
    const hostile = '=HYPERLINK("http://evil","x")';
    await drawForm(
      {
        ...REVIEW_FORM,
        label: hostile,
        entries: { ...REVIEW_FORM.entries, remarks: { '1.1': hostile }, notes: hostile },
      },
      { replace: false },
    );
    expect(excel.cell(REVIEW.sheet, REVIEW.remark11)).toMatchObject({ value: hostile, formula: hostile });
    expect(excel.cell(REVIEW.sheet, REVIEW.notes)).toMatchObject({ value: hostile, formula: hostile });
    expect(excel.cell(REVIEW.sheet, 'A2').value).toContain(hostile);
  });
});

describe('专家评分表', () => {
  it('leaves the scores to the expert, and only of the items that the panel scores', async () => {
    const excel = await openExcel();
    await drawForm(PANEL_FORM, { replace: false });
    expect(excel.cell(PANEL.sheet, PANEL.score11).value).toBe('');
    expect(excel.cell(PANEL.sheet, PANEL.score12).value).toBe('—');
    const checked = await checkForm(PANEL_FORM);
    expect(checked?.findings.map(({ item, isBlank }) => [item, isBlank])).toEqual([
      ['1.1', true],
      ['3.1', true],
    ]);
    expect(markedCells(excel, PANEL.sheet)).toEqual({ [PANEL.score11]: 'blank', [PANEL.score31]: 'blank' });
    expect(checked?.reading.isTyped).toBe(false);
  });

  it.each([
    ['was typed', true],
    ['was typed since the form was read', false],
  ])('takes the computed scores into the empty cells on request, and leaves what %s', async (_, isRead) => {
    const excel = await openExcel();
    await drawForm(PANEL_FORM, { replace: false });
    const before = await readForm('panel');
    await put(PANEL.sheet, { [PANEL.score31]: 2 });
    const reading = isRead ? await readForm('panel') : before;
    if (!reading) throw new RangeError('the form is not there');
    await fillBlankScores(reading, PANEL_FORM);
    expect(excel.cell(PANEL.sheet, PANEL.score11).value).toBe(PANEL_FORM.computed['1.1']);
    expect(excel.cell(PANEL.sheet, PANEL.score31).value).toBe(2);
    expect((await checkForm(PANEL_FORM))?.findings).toEqual([]);
  });

  it('says nothing of the park where its name is masked', async () => {
    const excel = await openExcel();
    await drawForm(PANEL_FORM, { replace: false });
    const saved = (await excel.save()).toString('latin1');
    expect(saved).not.toContain('dazu');
    const cells = Array.from({ length: 60 }, (_, row) =>
      Array.from(
        { length: 9 },
        (__, column) => excel.cell(PANEL.sheet, `${String.fromCharCode(65 + column)}${row + 1}`).value,
      ),
    );
    expect(JSON.stringify(cells)).not.toMatch(/大足|dazu/);
    expect(JSON.stringify(cells)).toContain('园区03');
  });
});
