import * as fc from 'fast-check';
import { SomeScores } from '../../../shared/assessment/score';
import { NOBODY, tallyInForce, withoutScores, withScores } from '../../../shared/evaluation/panel/tally';
import { finalScores, isOverride, panelMean } from '../../../shared/evaluation/settlement/final-scores';
import { isRounded } from '../../../shared/evaluation/settlement/rounding-note';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';

const EXACT = { ruleSet: RULE_SET_2021_57, readings: DEFAULT_READINGS };
const PER_ITEM = { ...EXACT, readings: { ...DEFAULT_READINGS, 'R-panel-rounding': 'per-item' as const } };
const score = fc.integer({ min: 0, max: 625 }).map((hundredths) => hundredths / 100);
const everyItem = fc
  .tuple(...ITEM_IDS.map(() => score))
  .map((scores) => Object.fromEntries(ITEM_IDS.map((id, index) => [id, scores[index]])) as Record<ItemId, number>);
const NOTHING = Object.fromEntries(ITEM_IDS.map((id) => [id, 0])) as Record<ItemId, number>;
const items = fc.uniqueArray(fc.constantFrom(...ITEM_IDS), { minLength: 1 });
/** What several experts gave for the same items; null: left as computed. */
const panelOf = (one: fc.Arbitrary<number | null>) =>
  items.chain((asked) =>
    fc.array(
      fc
        .tuple(...asked.map(() => one))
        .map((scores) => Object.fromEntries(asked.map((id, index) => [id, scores[index] ?? null]))),
      { minLength: 1, maxLength: 9 },
    ),
  );
const panel = panelOf(fc.option(score, { freq: 3 }));
const tallyOf = (given: readonly Partial<Record<ItemId, number | null>>[]) => given.reduce(withScores, NOBODY);

describe('the mean of a panel', () => {
  it('is that of those who scored, to two places, whatever the order they came in; who left an item gave what it is computed to', () => {
    fc.assert(
      fc.property(panel, everyItem, (given, computed) => {
        const mean = panelMean(tallyOf(given), computed);
        expect(panelMean(tallyOf(given.toReversed()), computed)).toEqual(mean);
        expect(SomeScores.parse(mean)).toEqual(mean);
        for (const [item, value] of Object.entries(mean)) {
          const scores = given.map((one) => one[item] ?? computed[item as ItemId]);
          expect(value).toBeGreaterThanOrEqual(Math.min(...scores));
          expect(value).toBeLessThanOrEqual(Math.max(...scores));
          const exact = scores.reduce((sum, one) => sum + Math.round(one * 100), 0) / given.length;
          expect(Math.abs(Math.round(value * 100) - exact)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });

  it.each<[string, number[], number]>([
    ['half up', [1, 1.01], 1.01],
    ['down below a half', [2, 2, 2.01], 2],
    ['not below the score of one alone', [4.55], 4.55],
    ['to thirds', [3, 2, 2], 2.33],
  ])('rounds %s', (_, given, expected) => {
    expect(panelMean(tallyOf(given.map((one) => ({ '3.1': one }))), NOTHING)).toEqual({ '3.1': expected });
  });

  it('is empty before anybody has scored', () => {
    expect(panelMean(NOBODY, NOTHING)).toEqual({});
  });
});

describe('the tally of a panel', () => {
  it('counts while it is over exactly the items that the plan asks for, and starts anew otherwise', () => {
    fc.assert(
      fc.property(panel, items, (given, asked) => {
        const tally = tallyOf(given);
        const scored = Object.keys(tally.sums);
        const same = scored.length === asked.length && asked.every((id) => scored.includes(id));
        expect(tallyInForce(tally, asked)).toEqual(same ? tally : NOBODY);
        expect(tallyInForce(tally, scored as ItemId[])).toBe(tally);
      }),
    );
  });

  it('is without an expert what it was before that expert', () => {
    fc.assert(
      fc.property(panel, (given) => {
        const [first, ...others] = given;
        if (first) expect(withoutScores(tallyOf(given), first)).toEqual(tallyOf(others));
      }),
    );
  });
});

describe('the final scores', () => {
  const overrideList = fc.array(fc.record({ item: fc.constantFrom(...ITEM_IDS), score }));
  const onePerItem = (list: readonly { readonly item: ItemId; readonly score: number }[]) => [
    ...new Map(list.map((one) => [one.item, one])).values(),
  ];

  it.each([
    ['as fractions', EXACT],
    ['rounded', PER_ITEM],
  ])('are the override, else the mean, else as computed; means are added up %s', (_, rules) => {
    fc.assert(
      fc.property(everyItem, panel, overrideList, (computed, given, list) => {
        const tally = tallyOf(given);
        const mean = panelMean(tally, computed);
        const overrides = onePerItem(list);
        const final = finalScores(rules, computed, tally, overrides);
        let [hundredths, parts] = [0, 0];
        for (const id of ITEM_IDS) {
          const override = overrides.find(({ item }) => item === id);
          expect(final.items[id]).toBe(override?.score ?? mean[id] ?? computed[id]);
          hundredths += Math.round(final.items[id] * 100);
          const own = given.map((one) => (id in one && !override ? (one[id] ?? computed[id]) : final.items[id]));
          parts += own.reduce((sum, one) => sum + Math.round(one * 100), 0);
        }
        if (rules === PER_ITEM) {
          expect(final).not.toHaveProperty('exactTotal');
          expect(Math.round(final.total * 100)).toBe(hundredths);
        } else {
          const { numerator = NaN, denominator = NaN } = final.exactTotal ?? {};
          expect(numerator * given.length).toBe(parts * denominator);
          expect(Math.sign(final.total - 60)).toBe(Math.sign(numerator - 6000 * denominator));
        }
      }),
    );
  });

  it('do not carry a park over the pass mark by rounding items, and print what decides', () => {
    const computed = { ...NOTHING, '2.1': 20, '2.2': 10, '1.5': 8, '1.6': 5, '2.3': 5, '2.5': 5, '3.1': 5 };
    const tally = tallyOf([
      { '3.2': 0.66, '3.3': 0.66, '3.4': 0.67 },
      { '3.2': 0.67, '3.3': 0.67, '3.4': 0.67 },
      { '3.2': 0.67, '3.3': 0.67, '3.4': 0.65 },
    ]);
    expect(finalScores(PER_ITEM, computed, tally, []).total).toBe(60);
    const exact = finalScores(EXACT, computed, tally, []);
    expect(exact).toMatchObject({ total: 59.997, exactTotal: { numerator: 17_999, denominator: 3 } });
    expect(isRounded(exact)).toBe(true);
  });

  it('know an override that changes nothing from one that only looks as if', () => {
    const tally = tallyOf([{ '3.1': 3 }, { '3.1': 3 }, { '3.1': 2 }]);
    const looksAlike = { item: '3.1' as const, score: 2.67 };
    expect(isOverride(EXACT, NOTHING, tally, looksAlike)).toBe(true);
    expect(isOverride(PER_ITEM, NOTHING, tally, looksAlike)).toBe(false);
    expect(isOverride(EXACT, NOTHING, NOBODY, { item: '3.1', score: 0 })).toBe(false);
  });
});
