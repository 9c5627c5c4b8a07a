import fc from 'fast-check';
import { possibleScores, scoreLimit } from '../../../shared/assessment/outcome';
import type { ItemScores } from '../../../shared/assessment/score';
import { opinionsOf, undecided } from '../../../shared/evaluation/settlement/opinions';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { CURRENT_RULE_SET as RULES, indicatorOf, itemIds } from '../../../shared/regulation/rule-set';
import { printedPoints } from '../../../shared/vocabulary/quantities';

const rules = { ruleSet: RULES.id, readings: DEFAULT_READINGS };
const computed = Object.fromEntries(
  itemIds(RULES).map((id) => {
    const best = possibleScores(indicatorOf(RULES, id), DEFAULT_READINGS).at(-1);
    return [id, best === undefined ? 0 : printedPoints(best)];
  }),
) as ItemScores;
const review = (own: object) => ({ scores: { ...computed, ...own }, own });
const opinions = (own: object, mean: object = {}) => opinionsOf(review(own), computed, mean, rules);

describe('what the bureau decides between the district and what would be settled', () => {
  test.each([
    ['nothing where the district scores as computed', {}, {}, []],
    ['an item that the district scores otherwise', { '3.3': 1 }, {}, [{ item: '3.3', district: 1, standing: 5 }]],
    ['a panel’s mean a point away', { '3.3': 4 }, { '3.3': 5 }, [{ item: '3.3', district: 4, standing: 5 }]],
    ['not a mean near to what the district gave', { '3.3': 4 }, { '3.3': 4.33 }, []],
    [
      'a mean nearer to another score of the standard',
      {},
      { '1.1': 2.33 },
      [{ item: '1.1', district: 3, standing: 2.33 }],
    ],
    ['not a mean half way to the next', {}, { '1.1': 2.5 }, []],
    ['not the same item twice: what the panel scores is held against the panel', { '1.1': 2 }, { '1.1': 2 }, []],
  ])('is %s', (_, own, mean, expected) => {
    expect(opinions(own, mean)).toEqual(expected);
  });

  test('is every score that is not the computed one, in a review of before its own scores were kept apart', () => {
    expect(opinionsOf({ scores: { ...computed, '3.3': 1 } }, computed, {}, rules)).toMatchObject([{ item: '3.3' }]);
  });

  test('is nothing before a district has passed the park', () => {
    expect([opinionsOf(null, computed, {}, rules), opinionsOf({ scores: null }, computed, {}, rules)]).toEqual([
      [],
      [],
    ]);
  });

  test('is, without a panel, every item whose score differs, and each is decided by a decision on that very score', () => {
    const item = fc.constantFrom(...itemIds(RULES));
    const given = item.chain((id) =>
      fc.tuple(
        fc.constant(id),
        fc.integer({ min: 0, max: scoreLimit(indicatorOf(RULES, id), DEFAULT_READINGS) * 100 }),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(given, { selector: ([id]) => id, maxLength: 16 }), (scores) => {
        const own = Object.fromEntries(scores.map(([id, score]) => [id, score / 100]));
        const found = opinions(own);
        expect(new Set(found.map((one) => one.item))).toEqual(
          new Set(scores.filter(([id, score]) => score / 100 !== computed[id]).map(([id]) => id)),
        );
        expect(undecided(found, found)).toEqual([]);
        expect(
          undecided(
            found,
            found.map((one) => ({ ...one, district: one.district + 1 })),
          ),
        ).toEqual(found);
      }),
    );
  });
});
