import * as fc from 'fast-check';
import type { ReportedJson } from '../../../shared/api/reported-json';
import { ClaimedScores } from '../../../shared/api/score';
import {
  outsideReturn,
  scoreDifferences,
  submissionDifferences,
  untenableClaims,
  type Said,
} from '../../../shared/evaluation/submission-differences';
import { FACILITIES, FIGURE_IDS, figure, type FigureId } from '../../../shared/regulation/figures';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { figuresOfItem, itemsOfFigure } from '../../../shared/regulation/rule-figures';

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

  test('may touch every figure of theirs, and every claim that depends on one', () => {
    fc.assert(
      fc.property(some, (returned) => {
        const figures = own.filter((id) => returned.some((item) => figuresOfItem(item).includes(id)));
        const items = ITEM_IDS.filter(
          (item) => returned.includes(item) || figures.some((id) => itemsOfFigure(id).includes(item)),
        );
        const outside = outsideReturn({ figures: changing(figures), claims: claiming(items) }, returned);
        expect(outside).toEqual({ figures: [], claims: [] });
      }),
    );
  });

  test('may touch no other figure, and no other claim', () => {
    fc.assert(
      fc.property(some, fc.subarray([...own]), some, (returned, changed, claimed) => {
        const outside = outsideReturn({ figures: changing(changed), claims: claiming(claimed) }, returned);
        const uses = (id: FigureId) => returned.some((item) => figuresOfItem(item).includes(id));
        expect(outside.figures).toEqual(changed.filter((id) => !uses(id)));
        const followed = changed.filter(uses).flatMap(itemsOfFigure);
        expect(outside.claims).toEqual(claimed.filter((id) => !returned.includes(id) && !followed.includes(id)));
      }),
    );
  });

  test('is not answerable for figures of the plan', () => {
    const planned = FIGURE_IDS.filter((id) => figure(id).from === 'plan');
    expect(planned).not.toEqual([]);
    expect(outsideReturn({ figures: changing(planned), claims: [] }, ['1.1']).figures).toEqual([]);
  });

  test('may touch claims that no standard gives under the readings in force', () => {
    const claimed = claims({ '1.6': 3.2, '2.4': 1.67, '1.1': 2 });
    expect(untenableClaims(claimed, { ...DEFAULT_READINGS, 'R-ceiling': 'literal' })).toEqual(
      expect.arrayContaining(['1.6', '2.4']),
    );
    expect(untenableClaims(claimed, { ...DEFAULT_READINGS, 'R-ceiling': 'literal' })).not.toContain('1.1');
    expect(untenableClaims(claimed, { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' })).not.toContain('1.6');
    expect(outsideReturn({ figures: [], claims: claiming(['1.6', '1.1']) }, [], ['1.6']).claims).toEqual(['1.1']);
  });
});

describe('figures and items', () => {
  test('every figure counts for an item, first of all for the one under which the sheet asks for it', () => {
    for (const id of FIGURE_IDS) expect(itemsOfFigure(id)).toContain(figure(id).item);
  });

  test('every item has figures, and turnover and tax count twice', () => {
    for (const id of ITEM_IDS) expect(figuresOfItem(id)).not.toEqual([]);
    expect(itemsOfFigure('revenue')).toEqual(['2.1', '2.2']);
    expect(itemsOfFigure('tax')).toEqual(['2.3', '2.4']);
    expect(figuresOfItem('3.1')).toEqual(FACILITIES);
  });
});
