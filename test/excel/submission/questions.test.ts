import { rememberAnswer } from '../../../addin/excel/seen/answers';
import { validate as validateWorkbook } from '../../../addin/excel/submission/validate';
import { clearMarks } from '../../../addin/excel/clear-marks';
import { Instant } from '../../../shared/vocabulary/ids';
import { openQuestions, type Question } from '../../../shared/workbook/reading/question';
import { annex2Rows, PRINTED, REPORTED, type Column } from '../../rules/submission/reading/annex2-copy';
import { lookOf, markedCells, openExcel, putRows, syncsOf } from '../support/excel-under-test';
import { CHECK, CLAIMED, drawOwnSheets } from '../support/park-fixture';

const GIVEN = { by: '张三', at: Instant.parse('2026-01-10T00:00:00.000Z') };
const SECOND: Column = { head: '自评得分（二）', of: (id) => (id === '1.1' ? 2 : PRINTED.claimed.of(id)) };
const twoColumns = (first: string): Promise<void> =>
  putRows(
    '自评',
    annex2Rows({
      columns: [PRINTED.content, PRINTED.weight, { ...PRINTED.claimed, head: first }, SECOND],
      total: null,
    }),
  );

const asked = async (): Promise<readonly Question[]> => {
  const checked = await validateWorkbook(CHECK);
  return checked.kind === 'read' ? checked.reading.questions : checked.questions;
};
const only = async (): Promise<Question> => {
  const [question, ...others] = await asked();
  if (!question || others.length > 0) throw new RangeError('one thing is asked');
  return question;
};
const choiceOf = ({ choices }: Question, words: string): string =>
  choices.find(({ text }) => text.includes(words))?.id ?? '';

describe('what could be either of two columns', () => {
  it('is marked on both heads, and the marks go with the answer', async () => {
    const excel = await openExcel();
    await twoColumns('自评得分（一）');
    const before = lookOf(excel, '自评');
    const question = await only();
    expect(markedCells(excel, '自评')).toMatchObject({ C3: 'asked', D3: 'asked' });
    const [mark] = lookOf(excel, '自评').cells[2]?.slice(2, 3) ?? [];
    expect(mark?.validation.prompt).toMatchObject({
      title: '园评：请选择',
      message: expect.stringContaining('请在“园评”窗格中选择'),
    });
    expect(await rememberAnswer(question, choiceOf(question, '（一）'), GIVEN)).toEqual({ kind: 'remembered' });
    expect(openQuestions({ questions: await asked() })).toEqual([]);
    expect(Object.values(markedCells(excel, '自评'))).not.toContain('asked');
    expect((await only()).given).toEqual(GIVEN);
    await clearMarks();
    expect(lookOf(excel, '自评')).toEqual(before);
  });

  it('is asked again once its words are others, and says that the earlier answer no longer fits', async () => {
    await openExcel();
    await twoColumns('自评得分（一）');
    const question = await only();
    expect(question.hasLapsed).toBe(false);
    await rememberAnswer(question, choiceOf(question, '（一）'), GIVEN);
    await twoColumns('自评得分（三）');
    expect(await only()).toMatchObject({ answer: null, given: null, hasLapsed: true });
  });

  it('is remembered beside whatever else stands where answers are kept', async () => {
    await openExcel();
    await twoColumns('自评得分（一）');
    const question = await only();
    const long = { ...question, id: `counts.${'很长'.repeat(500)}` };
    await rememberAnswer(long, 'counts', GIVEN);
    await Excel.run(async (context) => {
      const kept = context.workbook.settings.getItem('园评.答复').load('value');
      await context.sync();
      context.workbook.settings.add('园评.答复', [{ id: 7 }, ...(kept.value as unknown[])]);
      await context.sync();
    });
    await rememberAnswer(question, choiceOf(question, '（一）'), GIVEN);
    expect(openQuestions({ questions: await asked() })).toEqual([]);
  });

  it('is not asked anew once the workbook was saved as a file and opened again', async () => {
    const first = await openExcel();
    await twoColumns('自评得分（一）');
    const question = await only();
    await rememberAnswer(question, choiceOf(question, '（一）'), GIVEN);
    await openExcel({ xlsx: await first.save() });
    expect(await only()).toMatchObject({ answer: choiceOf(question, '（一）'), given: GIVEN });
  });

  it('is not taken for another year', async () => {
    await openExcel();
    await twoColumns('自评得分（一）');
    const question = await only();
    await rememberAnswer(question, choiceOf(question, '（一）'), GIVEN);
    const next = await validateWorkbook({ ...CHECK, about: { year: 2027, park: null } });
    const { questions } = next.kind === 'read' ? next.reading : next;
    expect(questions).toMatchObject([{ answer: null }]);
  });

  it('stays as another window chose meanwhile', async () => {
    await openExcel();
    await twoColumns('自评得分（一）');
    const question = await only();
    await rememberAnswer(question, choiceOf(question, '（二）'), { ...GIVEN, by: '李四' });
    expect(await rememberAnswer(question, choiceOf(question, '（一）'), GIVEN)).toEqual({
      kind: 'overtaken',
      by: '李四',
    });
    const standing = await only();
    expect(standing).toMatchObject({ answer: choiceOf(question, '（二）'), given: { by: '李四' } });
    await rememberAnswer(standing, choiceOf(question, '（一）'), GIVEN);
    expect(await only()).toMatchObject({ answer: choiceOf(question, '（一）'), given: GIVEN });
  });
});

describe('which of two sheets is meant', () => {
  it('is marked where each begins, although none is read yet', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    await putRows('自评', annex2Rows());
    const question = await only();
    expect(question.cells.map(({ sheet }) => markedCells(excel, sheet))).toEqual([
      expect.objectContaining({ A3: 'asked' }),
      expect.objectContaining({ A4: 'asked' }),
    ]);
  });

  it('is asked again in the same words whichever sheet is in front, and in one sync, since its marks stand already', async () => {
    const excel = await openExcel();
    await drawOwnSheets();
    await putRows('自评', annex2Rows());
    const { text, choices } = await only();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('评分表').activate();
      await context.sync();
    });
    expect(await only()).toMatchObject({ text, choices });
    expect(await syncsOf(excel, only)).toBe(1);
  });
});

describe('a score that one click fills', () => {
  it('is marked as blank, and not as an error', async () => {
    const excel = await openExcel();
    await drawOwnSheets(REPORTED, { ...CLAIMED, '1.5': null });
    await validateWorkbook(CHECK);
    expect(markedCells(excel, '评分表')).toMatchObject({ F9: 'blank' });
  });
});
