import * as fc from 'fast-check';
import {
  DEPARTURES,
  departuresOf,
  unexplainedDepartures,
  usualQuorum,
  type Departure,
} from '../../../shared/evaluation/plan/departures';
import { itemIds, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';

const ruleSet = RULE_SET_2021_57.id;
const ALL = itemIds(RULE_SET_2021_57);
const AS_THE_ARTICLE = { members: [1, 2, 3], quorum: 3, masked: false, items: ALL, visits: true };

describe('what a plan has otherwise than Article 22 (3)', () => {
  test.each<[string, object | null, readonly Departure[]]>([
    ['nothing', {}, []],
    ['no panel', null, ['no-panel']],
    ['some items', { items: ALL.slice(1) }, ['some-items']],
    ['fewer experts than three', { quorum: 2 }, ['few-experts']],
    ['all of two experts', { members: [1, 2], quorum: 2 }, []],
    ['hidden names', { masked: true }, ['masked']],
    ['no visit', { visits: false }, ['no-visit']],
    ['nothing said of a visit', { visits: undefined }, ['no-visit']],
    ['several things', { quorum: 1, masked: true, visits: false }, ['few-experts', 'masked', 'no-visit']],
  ])('%s', (_, changes, expected) => {
    expect(departuresOf({ ruleSet, panel: changes && { ...AS_THE_ARTICLE, ...changes } })).toEqual(expected);
  });

  test('asks for three experts, or for all where there are fewer', () => {
    expect([1, 2, 3, 50].map(usualQuorum)).toEqual([1, 2, 3, 3]);
  });

  const panel = fc.option(
    fc.record({
      members: fc.array(fc.constant('one'), { minLength: 1, maxLength: 5 }),
      quorum: fc.integer({ min: 1, max: 5 }),
      masked: fc.boolean(),
      items: fc.subarray([...ALL], { minLength: 1 }),
      visits: fc.option(fc.boolean(), { nil: undefined }),
    }),
  );
  test('needs a reason each, but for what a plan of before reasons were asked has as begun', () => {
    fc.assert(
      fc.property(panel, panel, (was, is) => {
        const [before, after] = [
          { ruleSet, panel: was },
          { ruleSet, panel: is },
        ];
        const all = departuresOf(after);
        const departures = Object.fromEntries(Object.keys(DEPARTURES).map((one) => [one, '理由']));
        expect(unexplainedDepartures(after, null)).toEqual(all);
        expect(unexplainedDepartures({ ...after, departures }, null)).toEqual([]);
        expect(unexplainedDepartures(after, before)).toEqual(all.filter((one) => !departuresOf(before).includes(one)));
        expect(unexplainedDepartures(after, { ...before, departures: {} })).toEqual(all);
        expect(unexplainedDepartures(before, before)).toEqual([]);
      }),
    );
  });
});
