import * as fc from 'fast-check';
import type { ReportedJson } from '../../../shared/assessment/reported-json';
import { ClaimedScores, ItemScores } from '../../../shared/assessment/score';
import {
  outsideReturn,
  scoreDifferences,
  submissionDifferences,
  type Said,
} from '../../../shared/evaluation/submission/differences';
import { FACILITIES, FIGURE_IDS, figure, type FigureId } from '../../../shared/regulation/figures';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { figuresOfItem } from '../../../shared/regulation/rule-figures';
import { itemOfFigure, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';

const claims = (changes: Partial<Record<ItemId, number | null>> = {}) =>
  ClaimedScores.parse({ ...Object.fromEntries(ITEM_IDS.map((id) => [id, 1])), ...changes });
const REPORTED: ReportedJson = {
  guidance: 'basic',
  employment: 100,
  revenue: 5,
  priorRevenue: null,
  facilities: { floorArea: true, property: false },
};
const said = (reported: ReportedJson = {}, claimed = claims()): Said => ({
  reported: { ...REPORTED, ...reported },
  claimed,
});

describe('what one version says otherwise than another', () => {
  test('is nothing for the same', () => {
    expect(submissionDifferences(said(), said())).toEqual({ figures: [], claims: [] });
  });

  test('is told figure by figure, in the order of the sheet, the facilities among them', () => {
    const after = said({
      revenue: 6,
      employment: null,
      priorRevenue: 3,
      facilities: { floorArea: false, property: false },
    });
    expect(submissionDifferences(said(), after).figures).toEqual([
      { figure: 'employment', before: 100, after: null },
      { figure: 'revenue', before: 5, after: 6 },
      { figure: 'priorRevenue', before: null, after: 3 },
      { figure: 'floorArea', before: true, after: false },
    ]);
  });

  test('is told claim by claim', () => {
    const after = said({}, claims({ '3.4': 3, '1.1': null }));
    expect(submissionDifferences(said(), after).claims).toEqual([
      { item: '1.1', from: 1, to: null },
      { item: '3.4', from: 1, to: 3 },
    ]);
  });

  test('reads the other way round with before and after exchanged', () => {
    const score = fc.option(fc.integer({ min: 0, max: 20 }));
    const scores = fc.record(Object.fromEntries(ITEM_IDS.map((id) => [id, score])) as Record<ItemId, typeof score>);
    fc.assert(
      fc.property(scores, scores, (one, two) => {
        const back = scoreDifferences(two, one).map(({ item, from, to }) => ({ item, from: to, to: from }));
        expect(scoreDifferences(one, two)).toEqual(back);
      }),
    );
  });
});

describe('a correction of returned items', () => {
  const some = fc.subarray([...ITEM_IDS]);
  const own = FIGURE_IDS.filter((id) => figure(id).from === 'park');
  const changing = (ids: readonly FigureId[]) => ids.map((id) => ({ figure: id, before: 0, after: 1 }));
  const claiming = (ids: readonly ItemId[]) => ids.map((item) => ({ item, from: 0, to: 1 }));
  /** What the rules give: what `claiming` claims for some items, something else for the others. */
  const computed = (same: readonly ItemId[]) =>
    ItemScores.parse(Object.fromEntries(ITEM_IDS.map((id) => [id, same.includes(id) ? 1 : 2])));

  test('may touch every figure and claim of theirs, and bring any other claim to what the rules give', () => {
    fc.assert(
      fc.property(some, some, (returned, others) => {
        const figures = own.filter((id) => returned.some((item) => figuresOfItem(RULE_SET_2021_57, item).includes(id)));
        const followed = others.filter((item) => !returned.includes(item));
        const differences = { figures: changing(figures), claims: claiming([...returned, ...followed]) };
        const outside = outsideReturn(differences, returned, computed(followed), RULE_SET_2021_57);
        expect(outside).toEqual({ figures: [], claims: [] });
      }),
    );
  });

  test('may touch no other figure, and no other claim', () => {
    fc.assert(
      fc.property(some, fc.subarray([...own]), some, (returned, changed, claimed) => {
        const differences = { figures: changing(changed), claims: claiming(claimed) };
        const outside = outsideReturn(differences, returned, computed([]), RULE_SET_2021_57);
        const uses = (id: FigureId) => returned.some((item) => figuresOfItem(RULE_SET_2021_57, item).includes(id));
        expect(outside.figures).toEqual(changed.filter((id) => !uses(id)));
        expect(outside.claims).toEqual(claimed.filter((id) => !returned.includes(id)));
      }),
    );
  });

  test('takes back, with a figure that it may not touch, the claims that followed the figure', () => {
    const differences = { figures: changing(['hazards']), claims: claiming(['3.3', '1.5']) };
    const outside = outsideReturn(differences, ['2.1'], computed(['3.3', '1.5']), RULE_SET_2021_57);
    expect(outside).toEqual({ figures: ['hazards'], claims: ['3.3'] });
  });

  test('is not answerable for figures of the plan', () => {
    const planned = FIGURE_IDS.filter((id) => figure(id).from === 'plan');
    expect(planned).not.toEqual([]);
    expect(
      outsideReturn({ figures: changing(planned), claims: [] }, ['1.1'], computed([]), RULE_SET_2021_57).figures,
    ).toEqual([]);
  });
});

describe('figures and items', () => {
  test('every figure counts for the item under which the sheet asks for it', () => {
    for (const id of FIGURE_IDS)
      expect(figuresOfItem(RULE_SET_2021_57, itemOfFigure(RULE_SET_2021_57, id).id)).toContain(id);
  });

  test('every item has figures, and turnover and tax count twice', () => {
    for (const id of ITEM_IDS) expect(figuresOfItem(RULE_SET_2021_57, id)).not.toEqual([]);
    expect(ITEM_IDS.filter((id) => figuresOfItem(RULE_SET_2021_57, id).includes('revenue'))).toEqual(['2.1', '2.2']);
    expect(ITEM_IDS.filter((id) => figuresOfItem(RULE_SET_2021_57, id).includes('tax'))).toEqual(['2.3', '2.4']);
    expect(figuresOfItem(RULE_SET_2021_57, '3.1')).toEqual(FACILITIES);
  });
});
