import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';
import { tellApart } from '../../../shared/workbook/reading/tell-apart';

const HEAD = ['项目', '得分', '备注'];
const span = (sheet: string, scores: readonly (number | string)[]) => ({
  sheet: plainSheet({
    sheet,
    row: 2,
    column: 0,
    values: [HEAD, ...scores.map((score, at) => [`1.${String(at + 1)}`, score, '无'])],
  }),
  first: 2,
  last: 2 + scores.length,
});

it.each([
  ['copies are told apart by the first cell that differs', [3, 6, 5], ['B5 是“6”', 'B5 是“8”'], [3, 8, 5]],
  ['an empty cell is called so', [3, 6, 5], ['B5 是“6”', 'B5 是空的'], [3, '', 5]],
  ['nothing tells copies apart that hold the same', [3, 6, 5], undefined, [3, 6, 5]],
  ['one cell tells nothing of tables that differ in much', [3, 6, 5], undefined, [1, 2, 4]],
  ['nor of tables of different length', [3, 6, 5], undefined, [3, 6]],
] as const)('%s', (_, one, said, other) => {
  const telling = tellApart([span('评分表', one), span('评分表 (2)', other)]);
  expect(telling?.map(({ text }) => text)).toEqual(said);
});
