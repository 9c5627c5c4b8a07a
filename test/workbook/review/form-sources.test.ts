import { figureIds, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { formColumn } from '../../../shared/workbook/review/form-columns';
import { askingWith } from '../../../shared/workbook/reading/question';
import { readItemForm } from '../../../shared/workbook/review/form-reading';
import { formRows } from '../../../shared/workbook/review/form-rows';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { seenLayout } from '../../cases/seen-layout';
import { PANEL_FORM, REVIEW_FORM } from './form-fixture';

describe.each([
  ['the district’s form', REVIEW_FORM],
  ['the expert’s form', PANEL_FORM],
])('%s', (_, form) => {
  const column = formColumn(form.kind, 'remark');
  const { figuresHeader, firstFigure } = formRows(RULE_SET_2021_57);
  const besideFigures = (sources: typeof form.sources) =>
    itemFormSheet({ ...form, sources }).cells.filter((cell) => cell.column === column && cell.row >= figuresHeader);

  test('has the source that the park gave beside its figure, as text whatever it starts with', () => {
    const tax = firstFigure + figureIds(RULE_SET_2021_57).indexOf('tax');
    const cells = besideFigures({ tax: '=渝税〔2025〕12号' });
    expect(cells.find(({ row }) => row === figuresHeader)?.content).toEqual({
      kind: 'text',
      text: '数据来源、佐证材料编号',
    });
    expect(cells.find(({ row }) => row === tax)?.content).toEqual({ kind: 'text', text: '=渝税〔2025〕12号' });
  });

  test('is read as it is without the sources', () => {
    const read = (sources: typeof form.sources) =>
      readItemForm(form.kind, seenLayout(itemFormSheet({ ...form, sources }), new Map()), askingWith([]));
    expect(read({ tax: '1.1 3', revenue: '项目号' })).toEqual(read({}));
  });

  test('has no such column where the park said nothing', () => {
    expect(besideFigures({})).toEqual([]);
  });
});
