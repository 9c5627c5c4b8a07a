import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import type { EarlierYear, ParkPast } from '../../../shared/evaluation/money/earlier-year';
import { itemiseSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { wan } from '../../../shared/vocabulary/quantities';
import { Year } from '../../../shared/vocabulary/ids';
import { DEFAULT_READINGS, type MoneyReadings } from '../../../shared/regulation/readings';

const RECOGNISED = Year.parse(2022);
type Reading = MoneyReadings['R-money-year'];
const under = (reading: Reading): MoneyReadings => ({ ...DEFAULT_READINGS, 'R-money-year': reading });
type Told = readonly [offset: number, reading: Reading, grade: SubsidyYear['grade'], changes?: Partial<SubsidyYear>];
const itemised = (told: readonly Told[], past: ParkPast | null = null) =>
  itemiseSubsidies(
    RECOGNISED,
    told.map(([offset, reading, grade, changes]) => ({
      ...{ year: Year.parse(RECOGNISED + offset), grade, readings: under(reading), ...changes },
    })),
    DEFAULT_READINGS,
    past,
  );
/** What each year comes to, in 万元, and its state where it is not simply payable. */
const money = (told: readonly Told[], past: ParkPast | null = null) =>
  itemised(told, past).map(({ settled: { total, state } }) => (state === '应拨付' ? total : [total, state]));

const [OWN, NEXT, COUNTED] = ['evaluated-year', 'following-year', 'by-evaluation'] as const;

describe('under following-year', () => {
  it.each<[string, Told[], unknown[]]>([
    [
      'the first instalment is due with the title, and each evaluation decides the next',
      [
        [0, NEXT, '合格'],
        [1, NEXT, '合格'],
        [2, NEXT, '合格'],
      ],
      [250, 50, 0],
    ],
    [
      'a failing first year takes the second instalment, not the first',
      [
        [0, NEXT, '不合格', { rectified: false }],
        [1, NEXT, '合格'],
      ],
      [[150, '已取消'], 50],
    ],
    [
      'a failing year waits with what it decides, and is paid once rectified',
      [
        [0, NEXT, '不合格', { rectified: null }],
        [1, NEXT, '不合格', { rectified: true }],
      ],
      [
        [150, '待整改'],
        [0, '取消授牌'],
      ],
    ],
    ['a rectified year has all of it', [[0, NEXT, '不合格', { rectified: true }]], [250]],
    [
      'a year of recognition without an assessment has the first all the same; the second has no evaluation',
      [
        [0, NEXT, null],
        [1, NEXT, '合格'],
      ],
      [[150, '未参加评估'], 50],
    ],
    [
      'the first waits for the first evaluation where the year of recognition was not in any plan',
      [
        [1, NEXT, '合格'],
        [2, NEXT, '合格'],
      ],
      [200, 0],
    ],
    ['a first evaluation that fails leaves the first instalment', [[1, NEXT, '不合格']], [[150, '待整改']]],
    [
      'what the bureau sets is for the year as a whole, and an evaluation that fails takes all but the first of it',
      [
        [0, NEXT, '合格', { adjusted: wan(200) }],
        [1, NEXT, '不合格', { adjusted: wan(80), rectified: false }],
      ],
      [200, [0, '已取消']],
    ],
    [
      'a year set below the first instalment keeps no more than that',
      [[0, NEXT, '不合格', { adjusted: wan(100), rectified: false }]],
      [[100, '已取消']],
    ],
    [
      'a bonus comes on top of both',
      [
        [0, NEXT, '优秀'],
        [1, NEXT, '优秀'],
      ],
      [260, 60],
    ],
  ])('%s', (_, told, expected) => {
    expect(money(told)).toEqual(expected);
  });

  it('has a line of its own for what is due with the title', () => {
    const [first] = itemised([[0, NEXT, '不合格', { rectified: false }]]);
    expect(first?.parts.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['title', wan(150)],
      ['base', wan(100)],
      ['cancelled', wan(-100)],
    ]);
    expect(first?.settled.explanation).toEqual([
      '第一期补助随授牌核拨，2022年认定，补助基准为 150 万元（第十一条）。',
      '2022年为认定第1年，该年度的评估决定以后的补助，第二期补助基准为 100 万元（第十一条）。',
      '评估为不合格等次，整改后仍不合格，取消该年度评估所决定的补助资金（第二十五条第（二）项）。',
      '本年应拨付 150 万元。',
    ]);
  });
});

describe('a change of reading between years', () => {
  it.each<[string, Told[], unknown[]]>([
    [
      'to following-year makes good the instalment that falls between',
      [
        [0, OWN, '合格'],
        [1, NEXT, '合格'],
        [2, NEXT, '合格'],
      ],
      [150, 150, 0],
    ],
    [
      'to following-year in the third year has the last instalment, which no year before governed',
      [
        [0, OWN, '合格'],
        [1, OWN, '合格'],
        [2, NEXT, '合格'],
      ],
      [150, 100, 50],
    ],
    [
      'back to evaluated-year grants nothing a second time',
      [
        [0, NEXT, '合格'],
        [1, OWN, '合格'],
        [2, OWN, '合格'],
      ],
      [250, 0, 50],
    ],
    [
      'from by-evaluation has what was put off with the first evaluation under the other',
      [
        [0, COUNTED, null],
        [1, COUNTED, '合格'],
        [2, OWN, '合格'],
      ],
      [[0, '未参加评估'], 150, 150],
    ],
    [
      'does not lose what was put off where there is no evaluation under the other at once',
      [
        [0, COUNTED, null],
        [1, COUNTED, '合格'],
        [2, OWN, null],
        [3, OWN, '合格'],
      ],
      [[0, '未参加评估'], 150, [0, '未参加评估'], 100],
    ],
    [
      'to by-evaluation goes on with the lowest that no evaluation governed',
      [
        [0, OWN, '合格'],
        [1, OWN, null],
        [2, COUNTED, '合格'],
        [3, COUNTED, '合格'],
      ],
      [150, [0, '未参加评估'], 100, 50],
    ],
    [
      'to by-evaluation takes what was before the first year known here for dealt with',
      [
        [1, OWN, '合格'],
        [2, COUNTED, '合格'],
        [3, COUNTED, '合格'],
      ],
      [100, 50, 0],
    ],
    [
      'does not bring back what a failing year lost',
      [
        [0, OWN, '不合格', { rectified: false }],
        [1, NEXT, '合格'],
        [2, COUNTED, '合格'],
      ],
      [[0, '已取消'], 150, 0],
    ],
    [
      'has the first with the title where the year of recognition was not assessed',
      [
        [0, OWN, null],
        [1, NEXT, '合格'],
      ],
      [[0, '未参加评估'], 300],
    ],
  ])('%s', (_, told, expected) => {
    expect(money(told)).toEqual(expected);
  });

  it('goes on from papers too: what their practice had put off is due', () => {
    const paper: EarlierYear = {
      ...{ year: RECOGNISED, grade: '合格', rectified: null, instalment: 1, base: 150, bonus: 0, cancelled: 0 },
      ...{ paid: 150, spent: 0, document: '' },
    };
    const past: ParkPast = { known: true, recognised: RECOGNISED, withdrawn: null, years: [paper] };
    expect(money([[1, NEXT, '合格']], past)).toEqual([150]);
    expect(money([[1, OWN, '合格']], past)).toEqual([100]);
    expect(money([[1, COUNTED, '合格']], past)).toEqual([100]);
  });
});
