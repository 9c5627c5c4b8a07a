import { typedFigure } from '../../../addin/pane/verified/typed-figure';
import type { FigureId } from '../../../shared/regulation/figures';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';

const typed = (id: FigureId, text: string) => typedFigure(id, text, RULE_SET_2021_57);

test.each<[id: FigureId, text: string, value: string | number | boolean]>([
  ['employment', '151000', 151_000],
  ['employment', '15.1万', 151_000],
  ['employment', '151,000人次', 151_000],
  ['revenue', '98000.5', 98_000.5],
  ['revenue', '9.8亿', 98_000],
  ['hazards', '0', 0],
  ['accidents', 'minor', 'minor'],
  ['floorArea', '否', false],
])('the figure %s typed as %s is %s', (id, text, value) => {
  expect(typed(id, text)).toEqual({ kind: 'figure', value });
});

test.each<[id: FigureId, text: string, words: RegExp]>([
  ['employment', '很多', /不是能读懂的数字.*人次/],
  ['employment', '1.5', /不是整数/],
  ['hazards', '-1', /不能小于 0/],
  ['revenue', '1,5', /不是能读懂的数字/],
  ['employment', '15万元', /不是能读懂的数字/],
])('the figure %s typed as %s is none, and it is said why', (id, text, words) => {
  expect(typed(id, text)).toEqual({ kind: 'fault', words: expect.stringMatching(words) as string });
});

test('nothing typed is neither a figure nor a fault', () => {
  expect(typed('employment', ' ')).toEqual({ kind: 'blank' });
});
