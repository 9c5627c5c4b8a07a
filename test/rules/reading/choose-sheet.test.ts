import { chooseSheet, type SheetCandidate } from '../../../shared/workbook/reading/choose-sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';

interface Made extends Partial<Omit<SheetCandidate, 'sheet'>> {
  readonly isOpen?: boolean;
  readonly isHidden?: boolean;
  readonly holds?: string;
}
const candidate = (sheet: string, { isOpen = false, isHidden = false, holds = sheet, ...more }: Made = {}) => ({
  sheet: {
    ...plainSheet(
      {
        sheet,
        row: 0,
        column: 0,
        values: [
          ['项目', '得分'],
          [holds, 3],
        ],
      },
      isOpen,
    ),
    visibility: isHidden ? ('hidden' as const) : ('visible' as const),
  },
  first: 0,
  last: 1,
  columns: { first: 0, last: 1 },
  isOurs: false,
  isFilled: true,
  against: null,
  title: '',
  ...more,
});
const outcome = (candidates: readonly SheetCandidate[]): string => {
  const asking = askingWith([]);
  const chosen = chooseSheet(candidates, { id: 'sheet', what: '评分表' }, asking);
  const [question] = asking.questions;
  return chosen ? chosen.sheet.sheet : question ? `asks ${String(question.choices.length - 1)}` : 'none';
};

describe('which sheet is read is the same for every kind of sheet', () => {
  const ours = { isOurs: true };
  const front = { isOpen: true };
  const old = { against: '标题写的是 2024 年，不是 2025 年' };
  const blank = { isFilled: false };
  test.each<[string, readonly SheetCandidate[], string]>([
    ['there is none', [], 'none'],
    ['there is one, whatever it is called', [candidate('汇总')], '汇总'],
    ['two that differ', [candidate('甲'), candidate('乙')], 'asks 2'],
    ['two that differ, and ours is in front', [candidate('甲', { ...ours, ...front }), candidate('乙')], 'asks 2'],
    ['a copy that holds the same', [candidate('甲'), candidate('甲 (2)', { ...front, holds: '甲' })], '甲 (2)'],
    ['a copy of ours', [candidate('甲', ours), candidate('甲 (2)', { ...front, holds: '甲' })], '甲'],
    ['one that was kept beside the new one', [candidate('甲'), candidate('甲（旧）', front)], '甲'],
    ['only one that was kept', [candidate('甲（旧）')], '甲（旧）'],
    ['only one of last year', [candidate('甲', old)], 'asks 1'],
    ['one of last year behind', [candidate('甲'), candidate('乙', old)], '甲'],
    ['one of last year in front', [candidate('甲'), candidate('乙', { ...old, ...front })], 'asks 2'],
    ['only a hidden one', [candidate('甲', { isHidden: true })], 'asks 1'],
    ['a hidden one beside', [candidate('甲'), candidate('乙', { isHidden: true })], '甲'],
    ['ours hidden beside', [candidate('甲'), candidate('乙', { ...ours, isHidden: true })], 'asks 2'],
    ['a hidden copy of it', [candidate('甲'), candidate('乙', { ...ours, isHidden: true, holds: '甲' })], '甲'],
    ['an empty one behind', [candidate('甲'), candidate('乙', blank)], '甲'],
    ['an empty one in front', [candidate('甲'), candidate('乙', { ...blank, ...front })], 'asks 2'],
    ['the empty one that we drew in front', [candidate('甲'), candidate('乙', { ...blank, ...front, ...ours })], '甲'],
    ['two empty ones, one of them ours', [candidate('甲', blank), candidate('乙', { ...blank, ...ours })], '乙'],
    ['two empty ones', [candidate('甲', blank), candidate('乙', { ...blank, ...front })], '乙'],
  ])('%s', (_, candidates, expected) => {
    expect(outcome(candidates)).toBe(expected);
  });
});
