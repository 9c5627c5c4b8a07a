import { Year } from '../../../shared/vocabulary/ids';
import type { SubsidyYear } from '../../../shared/evaluation/money/base-due';
import { itemiseSubsidies, settleSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';

const RECOGNISED = Year.parse(2022);
const at = (offset: number, grade: SubsidyYear['grade'], changes: Partial<SubsidyYear> = {}): SubsidyYear => ({
  year: Year.parse(RECOGNISED + offset),
  grade,
  ...changes,
});
const explained = (years: readonly SubsidyYear[], readings: Readings = DEFAULT_READINGS) =>
  settleSubsidies(RECOGNISED, years, readings).at(-1)?.explanation;

describe('a year’s money says how it came about', () => {
  it.each<[string, SubsidyYear[], string[]]>([
    [
      'the base of the year since recognition',
      [at(0, '合格')],
      ['2022年为认定第1年，补助基准为 150 万元（第十一条）。', '本年应拨付 150 万元。'],
    ],
    [
      'no base after the third',
      [at(3, '合格')],
      ['2025年为认定第4年，补助资金分3年核拨，本年没有基准补助（第十一条）。', '本年应拨付 0 万元。'],
    ],
    [
      'what the bureau set, upwards',
      [at(0, '合格', { adjusted: wan(160) })],
      [
        '2022年为认定第1年，补助基准为 150 万元（第十一条）。',
        '根据建设运营及绩效评估等情况，综合确定为 160 万元（第十一条）。',
        '本年应拨付 160 万元。',
      ],
    ],
    [
      'a rectification in time',
      [at(0, '不合格', { rectified: true })],
      [
        '2022年为认定第1年，补助基准为 150 万元（第十一条）。',
        '评估为不合格等次，已按期整改合格，照拨本年补助（第二十五条第（二）项）。',
        '本年应拨付 150 万元。',
      ],
    ],
    [
      'a rectification that is waited for',
      [at(0, '不合格')],
      [
        '2022年为认定第1年，补助基准为 150 万元（第十一条）。',
        '评估为不合格等次，责令限期整改，整改结果确定前不拨付（第二十五条第（二）项）。',
      ],
    ],
    [
      'a rectification that failed',
      [at(0, '不合格', { rectified: false })],
      [
        '2022年为认定第1年，补助基准为 150 万元（第十一条）。',
        '评估为不合格等次，整改后仍不合格，取消本年补助资金（第二十五条第（二）项）。',
      ],
    ],
    [
      'two failing years running, whatever the rectification came to',
      [at(0, '不合格', { rectified: true }), at(1, '不合格', { rectified: true })],
      [
        '2023年为认定第2年，补助基准为 100 万元（第十一条）。',
        '2022年度、2023年度连续2年评估为不合格等次，取消授牌（第二十五条第（二）项）；授牌取消后不再是市级园区，因此不再拨付补助资金。',
      ],
    ],
    [
      'the title lost before',
      [at(0, '不合格'), at(1, '不合格'), at(2, '优秀')],
      ['以前年度已取消授牌（第二十五条第（二）项）；授牌取消后不再是市级园区，因此不再拨付补助资金。'],
    ],
  ])('%s', (_, years, words) => {
    expect(explained(years)).toEqual(words);
  });

  it('names the reading of R-bonus by which the bonus is worth what it is', () => {
    const years = [at(0, '合格'), at(1, '合格'), at(2, '优秀')];
    expect(explained(years, { ...DEFAULT_READINGS, 'R-bonus': 'inside' })?.[1]).toBe(
      '评估为优秀等次，增加补助资金 0 万元（第二十五条第（一）项；是否计入上限：计入，与补助合计不超过300万元）。',
    );
    // The year's own plan before the common reading.
    expect(
      explained([...years.slice(0, 2), at(2, '优秀', { readings: { ...DEFAULT_READINGS, 'R-bonus': 'inside' } })]),
    ).toContain('本年应拨付 50 万元。');
    expect(
      explained([...years.slice(0, 2), at(2, '优秀', { readings: DEFAULT_READINGS })], {
        ...DEFAULT_READINGS,
        'R-bonus': 'inside',
      }),
    ).toContain('本年应拨付 60 万元。');
  });
});

describe('a year’s money in its parts', () => {
  const parts = (years: readonly SubsidyYear[], readings: Readings = DEFAULT_READINGS) =>
    itemiseSubsidies(RECOGNISED, years, readings).map(({ parts: each, inCeiling, settled }) => [
      settled.yearOfRecognition,
      settled.state,
      each.map(({ kind, amount }) => [kind, amount / 1e6]),
      inCeiling / 1e6,
    ]);
  const INSIDE: Readings = { ...DEFAULT_READINGS, 'R-bonus': 'inside' };

  it.each<[string, SubsidyYear[], Readings, unknown[]]>([
    [
      'the bonus beside the ceiling',
      [at(0, '优秀')],
      DEFAULT_READINGS,
      [
        [
          1,
          '应拨付',
          [
            ['base', 150],
            ['bonus', 10],
          ],
          150,
        ],
      ],
    ],
    [
      'the bonus inside',
      [at(0, '优秀')],
      INSIDE,
      [
        [
          1,
          '应拨付',
          [
            ['base', 150],
            ['bonus', 10],
          ],
          160,
        ],
      ],
    ],
    [
      'what the ceiling leaves of base and bonus',
      [at(0, '优秀', { adjusted: wan(295) }), at(1, '优秀')],
      INSIDE,
      [
        [
          1,
          '应拨付',
          [
            ['base', 150],
            ['adjustment', 145],
            ['bonus', 5],
          ],
          300,
        ],
        [
          2,
          '应拨付',
          [
            ['base', 100],
            ['ceiling', -100],
            ['bonus', 0],
          ],
          0,
        ],
      ],
    ],
    [
      'exactly up to the ceiling',
      [at(0, '合格', { adjusted: wan(200) }), at(1, '合格')],
      DEFAULT_READINGS,
      [
        [
          1,
          '应拨付',
          [
            ['base', 150],
            ['adjustment', 50],
          ],
          200,
        ],
        [2, '应拨付', [['base', 100]], 100],
      ],
    ],
    [
      'an adjustment to nothing, and one below nothing',
      [at(0, '合格', { adjusted: wan(0) }), at(1, '合格', { adjusted: wan(-1) })],
      DEFAULT_READINGS,
      [
        [
          1,
          '应拨付',
          [
            ['base', 150],
            ['adjustment', -150],
          ],
          0,
        ],
        [
          2,
          '应拨付',
          [
            ['base', 100],
            ['adjustment', -100],
          ],
          0,
        ],
      ],
    ],
    [
      'an adjustment to a single 分',
      [at(0, '合格', { adjusted: wan(0.000001) })],
      DEFAULT_READINGS,
      [
        [
          1,
          '应拨付',
          [
            ['base', 150],
            ['adjustment', -149.999999],
          ],
          0.000001,
        ],
      ],
    ],
    [
      'a failing year with what the bureau had set, held in full, and nothing of it in the ceiling',
      [at(0, '不合格', { adjusted: wan(170) }), at(2, '合格')],
      DEFAULT_READINGS,
      [
        [
          1,
          '待整改',
          [
            ['base', 150],
            ['adjustment', 20],
            ['held', -170],
          ],
          0,
        ],
        [3, '应拨付', [['base', 50]], 50],
      ],
    ],
    [
      'failing, passing, failing: not running',
      [at(0, '不合格', { rectified: true }), at(1, '合格'), at(2, '不合格', { rectified: true })],
      DEFAULT_READINGS,
      [
        [1, '应拨付', [['base', 150]], 150],
        [2, '应拨付', [['base', 100]], 100],
        [3, '应拨付', [['base', 50]], 50],
      ],
    ],
    [
      'withdrawn in the second failing year, and nothing after',
      [at(1, '不合格'), at(2, '不合格'), at(3, '优秀')],
      DEFAULT_READINGS,
      [
        [
          2,
          '待整改',
          [
            ['base', 100],
            ['held', -100],
          ],
          0,
        ],
        [
          3,
          '取消授牌',
          [
            ['base', 50],
            ['withdrawn', -50],
          ],
          0,
        ],
        [4, '取消授牌', [['withdrawn', 0]], 0],
      ],
    ],
  ])('%s', (_, years, readings, expected) => {
    expect(parts(years, readings)).toEqual(expected);
  });

  it('has every sentence of its parts among what it says', () => {
    for (const years of [
      [at(0, '优秀', { adjusted: wan(280) }), at(1, '不合格'), at(2, '优秀')],
      [at(0, '不合格'), at(1, '不合格'), at(2, '优秀')],
    ])
      for (const { settled, parts: each } of itemiseSubsidies(RECOGNISED, years, DEFAULT_READINGS))
        for (const { words } of each) expect(settled.explanation).toContain(words);
  });
});
