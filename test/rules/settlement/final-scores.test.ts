import * as fc from 'fast-check';
import { SomeScores } from '../../../shared/assessment/score';
import {
  addScores,
  finalScores,
  panelMean,
  sumsInForce,
  type PanelSums,
} from '../../../shared/evaluation/settlement/final-scores';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';

const score = fc.integer({ min: 0, max: 2000 }).map((hundredths) => hundredths / 100);
const everyItem = fc
  .tuple(...ITEM_IDS.map(() => score))
  .map((scores) => Object.fromEntries(ITEM_IDS.map((id, index) => [id, scores[index]])) as Record<ItemId, number>);
const items = fc.uniqueArray(fc.constantFrom(...ITEM_IDS), { minLength: 1 });
/** What several experts gave for the same items. */
const panel = items.chain((asked) =>
  fc.array(
    fc
      .tuple(...asked.map(() => score))
      .map((scores) => SomeScores.parse(Object.fromEntries(asked.map((id, index) => [id, scores[index]])))),
    { minLength: 1, maxLength: 9 },
  ),
);
const sumsOf = (given: readonly SomeScores[]) => given.reduce<PanelSums>((sums, one) => addScores(sums, one), {});

describe('the mean of a panel', () => {
  it('is that of those who scored, to two places, whatever the order they came in', () => {
    fc.assert(
      fc.property(panel, (given) => {
        const mean = panelMean(sumsOf(given), given.length);
        expect(panelMean(sumsOf(given.toReversed()), given.length)).toEqual(mean);
        expect(SomeScores.parse(mean)).toEqual(mean);
        for (const [item, value] of Object.entries(mean)) {
          const scores = given.map((one) => one[item as ItemId] ?? 0);
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
    const sums = sumsOf(given.map((one) => ({ '3.1': one })));
    expect(panelMean(sums, given.length)).toEqual({ '3.1': expected });
  });

  it('is empty before anybody has scored', () => {
    expect(panelMean({}, 0)).toEqual({});
  });
});

describe('the sums of a panel', () => {
  it('count while they are over exactly the items that the plan asks for, and start anew otherwise', () => {
    fc.assert(
      fc.property(panel, items, (given, asked) => {
        const panelOf = { scored: given.length, sums: sumsOf(given) };
        const scored = Object.keys(panelOf.sums);
        const same = scored.length === asked.length && asked.every((id) => scored.includes(id));
        expect(sumsInForce(panelOf, asked)).toEqual(same ? panelOf : { scored: 0, sums: {} });
        expect(sumsInForce(panelOf, scored as ItemId[])).toBe(panelOf);
      }),
    );
  });
});

describe('the final scores', () => {
  it('are the override, else the mean, else as computed, and add up exactly', () => {
    fc.assert(
      fc.property(
        everyItem,
        panel,
        fc.array(fc.record({ item: fc.constantFrom(...ITEM_IDS), score })),
        (computed, given, list) => {
          const mean = panelMean(sumsOf(given), given.length);
          const overrides = [...new Map(list.map((one) => [one.item, one])).values()];
          const final = finalScores(computed, mean, overrides);
          let hundredths = 0;
          for (const id of ITEM_IDS) {
            const override = overrides.find(({ item }) => item === id);
            expect(final.items[id]).toBe(override?.score ?? mean[id] ?? computed[id]);
            hundredths += Math.round(final.items[id] * 100);
          }
          expect(Math.round(final.total * 100)).toBe(hundredths);
        },
      ),
    );
  });
});
