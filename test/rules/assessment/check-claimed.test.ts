import type { ClaimedScores } from '../../../shared/assessment/score';
import { checkClaimed } from '../../../shared/assessment/findings/check-claimed';
import { checkReported } from '../../../shared/assessment/findings/check-reported';
import { evaluate } from '../../../shared/assessment/evaluate';
import { possibleScores } from '../../../shared/assessment/outcome';
import { ITEM_IDS } from '../../../shared/regulation/indicators/indicator';
import { printedPoints } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Readings } from '../../../shared/regulation/readings';
import { indicatorOf, RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import { annex2Cases } from '../../cases/read-cases';

const SCALED: Readings = { ...DEFAULT_READINGS, 'R-ceiling': 'scaled' };
const sheet = (index: number) => {
  const golden = annex2Cases()[index];
  const checked = golden && checkReported(golden.reported, null, RULE_SET_2021_57);
  if (!golden || !checked?.ok) throw new Error(`golden case ${index} must be good`);
  const readings: Readings = { ...DEFAULT_READINGS, 'R-ceiling': golden.reading };
  return { golden, readings, assessment: evaluate(checked.reported, RULE_SET_2021_57, readings) };
};
const { golden, assessment } = sheet(0);
const right: ClaimedScores = golden.expect.items;
const check = (claimed: Partial<ClaimedScores>, total: number | null = null) =>
  checkClaimed({ ...right, ...claimed }, total, assessment, RULE_SET_2021_57, DEFAULT_READINGS);

describe('the scores that a park claims', () => {
  it.each([0, 1])('are in order when they are the computed ones (golden case %i)', (index) => {
    const one = sheet(index);
    const { items, total } = one.golden.expect;
    expect(checkClaimed(items, total, one.assessment, RULE_SET_2021_57, one.readings)).toEqual([]);
  });

  it('must all be there', () => {
    expect(check({ '1.1': null })).toEqual([
      { code: 'claimed-missing', place: { kind: 'claimed', item: '1.1' }, computed: right['1.1'] },
    ]);
  });

  it('must be scores that the standard can give', () => {
    expect(check({ '1.5': 7 })).toMatchObject([{ code: 'claimed-impossible', shown: '7', possible: [0, 2, 4, 6, 8] }]);
    expect(check({ '2.5': 8 })).toMatchObject([{ code: 'claimed-impossible', possible: [0, 2, 4, 5] }]);
    expect(check({ '1.1': 2.004 })).toMatchObject([{ code: 'claimed-impossible' }]);
  });

  it('are possible or not by the reading in force', () => {
    const codes = (readings: Readings) =>
      checkClaimed({ ...right, '2.4': 3.33 }, null, null, RULE_SET_2021_57, readings)
        .filter(({ place }) => place.kind === 'claimed' && place.item === '2.4')
        .map(({ code }) => code);
    expect(codes(DEFAULT_READINGS)).toEqual(['claimed-impossible']);
    expect(codes(SCALED)).toEqual([]);
  });

  it('may differ from the computed ones, and that is pointed out', () => {
    expect(check({ '3.1': 4 })).toEqual([
      { code: 'claimed-differs', place: { kind: 'claimed', item: '3.1' }, claimed: 4, computed: 5 },
    ]);
  });

  it('are checked as far as possible while the figures cannot be scored', () => {
    expect(
      checkClaimed({ ...right, '1.1': null, '1.5': 7 }, null, null, RULE_SET_2021_57, DEFAULT_READINGS),
    ).toMatchObject([{ code: 'claimed-missing', computed: null }, { code: 'claimed-impossible' }]);
  });

  it('must add up to the total in the sheet', () => {
    expect(check({}, golden.expect.total)).toEqual([]);
    expect(check({}, golden.expect.total + 1)).toEqual([
      { code: 'wrong-sum', place: { kind: 'total' }, shownTotal: golden.expect.total + 1, sum: golden.expect.total },
    ]);
  });

  it('add up without the noise of binary fractions', () => {
    const one = sheet(1);
    expect(checkClaimed(one.golden.expect.items, 77.23, one.assessment, RULE_SET_2021_57, one.readings)).toEqual([]);
  });
});

describe('the scores that an item can have', () => {
  it.each([DEFAULT_READINGS, SCALED])(
    'are every score that the golden cases give it, and no more than a claim can list',
    (readings) => {
      const given = annex2Cases().filter(({ reading }) => reading === readings['R-ceiling']);
      for (const id of ITEM_IDS) {
        const possible = possibleScores(indicatorOf(RULE_SET_2021_57, id), readings).map(printedPoints);
        expect(possible).toEqual([...possible].sort((a, b) => a - b));
        expect(possible.length).toBeLessThanOrEqual(20);
        for (const { expect: expected } of given) expect(possible).toContain(expected.items[id]);
      }
    },
  );
});
