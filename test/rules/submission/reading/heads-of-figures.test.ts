import { figureIds, figureOf, RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { askingWith } from '../../../../shared/workbook/reading/question';
import type { SeenSheet } from '../../../../shared/workbook/reading/seen-sheet';
import { readFigures } from '../../../../shared/workbook/submission/reading/read-figures';
import { seenList } from '../../../cases/seen-list';

const HEADS = ['数据', '填报内容'];
const figures = (sheet: string, heads: readonly string[], number: number, isOpen: boolean): SeenSheet =>
  seenList([heads, ...figureIds(RULE_SET_2021_57).map((id) => [figureOf(RULE_SET_2021_57, id).label, number])], {
    sheet,
    isOpen,
  });
/** The number of companies that was read, and what is asked. */
const outcome = (...sheets: readonly SeenSheet[]) => {
  const read = readFigures({ sheets, names: [] }, RULE_SET_2021_57, { year: 2025, park: null }, askingWith([]));
  return {
    said: read.kind === 'nothing' ? null : (read.reported['enterprises'] ?? null),
    asks: read.questions.map(({ id }) => id),
  };
};

describe('the head of what is filled in says more than its own words', () => {
  test.each(['2025年上半年填报内容', '第一季度填报内容', '上年填报内容', '填报内容汇总'])('%s', (head) => {
    const front = figures('基础数据', ['数据', head], 3, true);
    const copy = figures('基础数据 (2)', HEADS, 5, false);
    // Whether it is meant at all is asked before its copy is read.
    expect(outcome(front, copy)).toEqual({ said: null, asks: ['figures-sheet'] });
    expect(outcome(front)).toEqual({ said: null, asks: ['figures-column'] });
  });

  test('it is no rival of the head that says its own alone, nor is a sentence', () => {
    expect(outcome(figures('基础数据', ['数据', '填报内容', '上半年填报内容'], 3, true))).toEqual({
      said: 3,
      asks: [],
    });
    const told = seenList([['请各园区于2026年1月15日前核对以上各项填报内容并加盖公章后报送']], { sheet: '说明' });
    expect(outcome(told, figures('基础数据', HEADS, 3, false))).toEqual({ said: 3, asks: [] });
  });
});
