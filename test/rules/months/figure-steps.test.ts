import { eachFigure, mostSteps, printedOf, stepsOf } from '../../../shared/evaluation/months/figure-steps';
import { MONTHLY_FIGURE_IDS } from '../../../shared/regulation/monthly-figures';

describe('a monthly figure', () => {
  it.each([
    ['revenue', 98_000.5, 98_000_500_000, 100_000_000_000_000],
    ['tax', 0.000001, 1, 100_000_000_000_000],
    ['employment', 163_000, 163_000, 1_000_000_000],
    ['talent', 0, 0, 1_000_000_000],
  ] as const)('%s of %d is %d of its smallest steps, and at most %d are scored', (id, printed, steps, most) => {
    expect([stepsOf(id, printed), printedOf(id, steps), mostSteps(id)]).toEqual([steps, printed, most]);
  });

  it('has a value under its name', () => {
    expect(Object.entries(eachFigure((id) => id.length))).toEqual(MONTHLY_FIGURE_IDS.map((id) => [id, id.length]));
  });
});
