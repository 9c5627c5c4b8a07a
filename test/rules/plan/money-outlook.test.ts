import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import { moneyOutlooks } from '../../../shared/evaluation/plan/money-outlook';
import { DEFAULT_READINGS, type MoneyReadings } from '../../../shared/regulation/readings';
import { Year } from '../../../shared/vocabulary/ids';
import { wanNumber } from '../../../shared/vocabulary/quantities';

const RECOGNISED = Year.parse(2024);
const at = (year: number, reading: MoneyReadings['R-money-year'], grade: SubsidyYear['grade'] = '合格') => ({
  ...{ year: Year.parse(year), grade, readings: { ...DEFAULT_READINGS, 'R-money-year': reading } },
});
const told = (earlier: readonly SubsidyYear[], from: number) =>
  Object.fromEntries(
    Object.entries(moneyOutlooks({ recognised: RECOGNISED }, earlier, Year.parse(from), DEFAULT_READINGS)).map(
      ([answer, { coming, inAll }]) => [
        answer,
        [...coming.map(({ settled: { year, total } }) => `${year}: ${total}`), wanNumber(inAll)],
      ],
    ),
  );

describe('what each way to count the instalments means for a park', () => {
  test.each<[string, SubsidyYear[], number, Record<string, unknown[]>]>([
    [
      'that is assessed first in its second year',
      [],
      2025,
      {
        'evaluated-year': ['2025: 100', '2026: 50', 150],
        'following-year': ['2025: 200', 200],
        'by-evaluation': ['2025: 150', '2026: 100', '2027: 50', 300],
      },
    ],
    [
      'that had its first instalment under evaluated-year',
      [at(2024, 'evaluated-year')],
      2025,
      {
        'evaluated-year': ['2025: 100', '2026: 50', 300],
        'following-year': ['2025: 150', 300],
        'by-evaluation': ['2025: 100', '2026: 50', 300],
      },
    ],
    [
      'that has had everything',
      [at(2024, 'following-year'), at(2025, 'following-year')],
      2026,
      { 'evaluated-year': [300], 'following-year': [300], 'by-evaluation': [300] },
    ],
    [
      'that is recognised only later',
      [],
      2022,
      {
        'evaluated-year': ['2024: 150', '2025: 100', '2026: 50', 300],
        'following-year': ['2024: 250', '2025: 50', 300],
        'by-evaluation': ['2024: 150', '2025: 100', '2026: 50', 300],
      },
    ],
    [
      'whose title is gone',
      [at(2024, 'evaluated-year', '不合格'), at(2025, 'evaluated-year', '不合格')],
      2026,
      { 'evaluated-year': [0], 'following-year': [0], 'by-evaluation': [0] },
    ],
  ])('%s', (_, earlier, from, expected) => {
    expect(told(earlier, from)).toEqual(expected);
  });
});
