import { drawForm } from '../../../addin/excel/review/form';
import { jumpTo } from '../../../addin/excel/workbook/jump-to';
import { selectedRow } from '../../../addin/excel/workbook/selected-row';
import { figureIds } from '../../../shared/regulation/rule-set';
import { formRow, formRows } from '../../../shared/workbook/review/form-rows';
import { figuresOfRow } from '../../../shared/workbook/submission/figures-of-row';
import { REVIEW_FORM } from '../../workbook/review/form-fixture';
import { openExcel, syncsOf } from '../support/excel-under-test';

const { ruleSet } = REVIEW_FORM;
const figureRow = formRows(ruleSet).firstFigure + figureIds(ruleSet).indexOf('employment');

it.each([
  ['an item', formRow('3.2', ruleSet), ['trainings']],
  ['a figure', figureRow, ['employment']],
])('the row of the selected cell says what it is about: on 初审表 %s', async (_, row, figures) => {
  await openExcel();
  await drawForm(REVIEW_FORM, { replace: false });
  await jumpTo({ sheet: '初审表', row, column: 3 });
  expect(figuresOfRow(await selectedRow(), ruleSet)).toEqual(figures);
});

it('nothing stands in an empty row; looking takes one sync', async () => {
  const excel = await openExcel();
  await drawForm(REVIEW_FORM, { replace: false });
  await jumpTo({ sheet: '初审表', row: 400, column: 2 });
  expect(await syncsOf(excel, async () => expect(await selectedRow()).toEqual([]))).toBe(1);
});
