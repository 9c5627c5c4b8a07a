import { compileIndicator } from '../../../shared/assessment/scorers/compile';
import type { Reported } from '../../../shared/assessment/reported';
import type { Indicator, Rule } from '../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { points, printedPoints } from '../../../shared/vocabulary/quantities';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';

/** An item of the annex with a rule of another's making: what a scorer does must not hang on the order or the scores of today's annex. */
const withRule = (rule: Rule, weight = 5): Indicator => ({ ...indicatorOf(RULE_SET_2021_57, '1.1'), weight, rule });
const score = (rule: Rule, figures: object, weight = 5) =>
  compileIndicator(withRule(rule, weight), DEFAULT_READINGS)(figures as Reported);
const option = (value: string, worth: number) => ({ value, words: value, score: worth });

describe('a judgement', () => {
  const options = [option('some', 1), option('all', 4), option('none', 0), option('most', 3)];
  const nextOf = (guidance: string, weight?: number) =>
    score({ kind: 'choice', figure: 'guidance', options }, { guidance }, weight).next;

  it('leads to the least of the better options, in whatever order they are listed', () => {
    expect(['none', 'some', 'most', 'all'].map((value) => nextOf(value)?.needs)).toEqual([
      { kind: 'choose', value: 'some' },
      { kind: 'choose', value: 'most' },
      { kind: 'choose', value: 'all' },
      undefined,
    ]);
  });

  it('leads to the first listed of options that are worth the same', () => {
    // The weight caps both: neither is better than the other.
    expect(nextOf('some', 2)).toEqual({
      score: points(2),
      figure: 'guidance',
      needs: { kind: 'choose', value: 'all' },
    });
    expect([nextOf('all', 2), nextOf('most', 2)]).toEqual([null, null]);
  });
});

describe('things counted', () => {
  it('lead on by the thing that is worth least, in whatever order they are listed', () => {
    const terms = [
      { figure: 'countyAwards', each: 1 },
      { figure: 'nationalAwards', each: 3 },
    ] as const;
    const awards = { countyAwards: 1, nationalAwards: 0 };
    for (const listed of [terms, terms.toReversed()])
      expect(score({ kind: 'sum', terms: listed, atMost: 5 }, awards).next).toEqual({
        score: points(2),
        figure: 'countyAwards',
        needs: { kind: 'atLeast', value: 2 },
      });
  });

  it('lead on by the first listed of things that are worth the same', () => {
    const terms = [
      { figure: 'municipalAwards', each: 2 },
      { figure: 'countyAwards', each: 2 },
    ] as const;
    expect(score({ kind: 'sum', terms, atMost: 5 }, { municipalAwards: 0, countyAwards: 1 }).next).toMatchObject({
      figure: 'municipalAwards',
      needs: { value: 1 },
    });
  });
});

describe('deductions', () => {
  const rule = (from: number, each: number): Rule => ({ kind: 'deductions', figure: 'hazards', from, each });
  const at = (of: Rule, hazards: number, weight?: number) => {
    const { stated, next } = score(of, { hazards }, weight);
    return [stated / 100, next?.needs.value ?? null];
  };

  it('that do not go into the whole end at nothing, not below', () => {
    expect([0, 1, 2, 3, 4, 9].map((count) => at(rule(5, 2), count))).toEqual([
      [5, null],
      [3, 0],
      [1, 1],
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  it('under a weight that caps them lead to the most that is enough for a better score', () => {
    // 8, 6, 4, 2, 0 of which 5 count: the first two are worth the same.
    expect([0, 1, 2, 3, 4].map((count) => at(rule(8, 2), count, 5))).toEqual([
      [8, null],
      [6, null],
      [4, 1],
      [2, 2],
      [0, 3],
    ]);
  });
});

describe('bands', () => {
  it('never lead down to a band that is worth more: that takes a figure worse than it is', () => {
    const bands = [
      { words: '30', atLeast: 30, score: 1 },
      { words: '10', atLeast: 10, score: 3 },
      { words: '0', score: 0 },
    ];
    const rule: Rule = { kind: 'bands', measure: { kind: 'count', figure: 'enterprises' }, bands };
    expect([30, 29, 9].map((enterprises) => score(rule, { enterprises }).next?.needs ?? null)).toEqual([
      null,
      null,
      { kind: 'atLeast', value: 10 },
    ]);
  });
});

describe('awards of the district under R-county', () => {
  const awards = (county: 'each' | 'once', won: object) => {
    const scorer = compileIndicator(indicatorOf(RULE_SET_2021_57, '1.2'), { ...DEFAULT_READINGS, 'R-county': county });
    const { score, next } = scorer({ nationalAwards: 0, municipalAwards: 0, countyAwards: 0, ...won } as Reported);
    return { score: printedPoints(score), next: next && [next.figure, next.needs.value, printedPoints(next.score)] };
  };

  it.each([
    ['each', { countyAwards: 2 }, 2, ['countyAwards', 3, 3]],
    ['once', { countyAwards: 2 }, 1, ['municipalAwards', 1, 3]],
    ['once', { countyAwards: 0 }, 0, ['countyAwards', 1, 1]],
    ['once', { countyAwards: 5, municipalAwards: 1 }, 3, null],
  ] as const)('%s, with %j: %d', (county, won, score, next) => {
    expect(awards(county, won)).toEqual({ score, next });
  });
});

describe('what was worked out once', () => {
  it('is given again, the same for the same answers', () => {
    const listed = compileIndicator(indicatorOf(RULE_SET_2021_57, '3.1'), DEFAULT_READINGS);
    const awards = compileIndicator(indicatorOf(RULE_SET_2021_57, '1.2'), DEFAULT_READINGS);
    const facilities = { floorArea: true, property: true } as Reported;
    const won = { nationalAwards: 0, municipalAwards: 1, countyAwards: 0 } as Reported;
    expect(listed({ ...facilities })).toBe(listed(facilities));
    expect(awards({ ...won }).under).toBe(awards(won).under);
  });
});

describe('a rule without bands', () => {
  it.each([
    { kind: 'count', figure: 'talent' },
    { kind: 'completion', figure: 'revenue', target: 'revenueTarget' },
  ] as const)('is refused when it is made ready, not when a park is scored: $kind', (measure) => {
    expect(() => compileIndicator(withRule({ kind: 'bands', measure, bands: [] }), DEFAULT_READINGS)).toThrow(
      RangeError,
    );
  });
});
