import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { figuresOfRow } from '../../../shared/workbook/submission/figures-of-row';

const FACILITIES = ['floorArea', 'socialSecurity', 'employmentService', 'personnel', 'property'];

test.each<[words: string, row: readonly CellValue[], figures: readonly string[]]>([
  ['the figure that is named in it', ['1.5', '年帮助劳动者实现就业和流动人次', '人次', 163_000], ['employment']],
  ['the one of several of its item that is named', ['1.2', '市级表彰奖励次数', '次', 1], ['municipalAwards']],
  ['the figures of an item by its number', [3.3, '', 4, 3], ['hazards']],
  ['all figures of an item that has several', ['3.1', '基础设施', 5, 4, 4], FACILITIES],
  ['of an item that is held against the plan, the park’s own alone', ['2.1', '', 8, 7], ['revenue']],
  ['nothing where the plan’s figure is named', ['2.1', '年营业收入目标任务', '万元', 100_000], []],
  ['nothing where neither is named', ['合计', '', 100, 71], []],
  ['nothing of an empty row', [], []],
])('a row is about %s', (_, row, figures) => {
  expect(figuresOfRow(row, RULE_SET_2021_57)).toEqual(figures);
});
