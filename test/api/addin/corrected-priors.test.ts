import { correctedPriors, otherInPlan } from '../../../addin/pane/verified/corrected-priors';
import { ParkId } from '../../../shared/vocabulary/ids';

const park = ParkId.parse('dazu');
const row = {
  park,
  name: '大足园区',
  verified: [
    { figure: 'tax' as const, reported: 4100, verified: 3900 },
    { figure: 'hazards' as const, reported: 0, verified: 2 },
  ],
};
const CORRECTED = correctedPriors([row, { park: ParkId.parse('yubei'), name: '渝北园区' }]);

it('of the verified figures those are told that the next year’s plan has as last year’s', () => {
  expect(CORRECTED).toEqual([{ park, name: '大足园区', prior: 'priorTax', reported: 4100, verified: 3900 }]);
});

it.each<[words: string, priorTax: number | string | null, told: number]>([
  ['what was reported', 4100, 1],
  ['nothing', null, 1],
  ['what was verified', 3900, 0],
  ['the same as text', '3900', 0],
])('a plan that has %s', (_, priorTax, told) => {
  expect(otherInPlan(CORRECTED, [{ park, priorRevenue: null, priorTax }])).toHaveLength(told);
});

it('a plan without the park has nothing to be told', () => {
  expect(otherInPlan(CORRECTED, [])).toEqual([]);
});
