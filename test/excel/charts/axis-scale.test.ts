import fc from 'fast-check';

import { axisScale } from '../../../workbench/excel/charts/axis-scale';

describe('The value axis of a chart', () => {
  test.each([
    { values: [88, 92, 79, 85], ticks: [0, 20, 40, 60, 80, 100] },
    { values: [3, 2, 3], ticks: [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5] },
    { values: [-4, 6], ticks: [-4, -2, 0, 2, 4, 6, 8] },
    { values: [], ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] },
  ])('has round gridlines for $values', ({ values, ticks }) => {
    expect(axisScale(values, null, null).ticks).toEqual(ticks);
  });

  test('keeps the bounds that it was given', () => {
    expect(axisScale([88, 92], 50, 100)).toMatchObject({ minimum: 50, maximum: 100, ticks: [50, 60, 70, 80, 90, 100] });
  });

  test('holds zero and every value, with few gridlines, whatever the figures', () => {
    const figures = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(figures, (values) => {
        const { minimum, maximum, ticks } = axisScale(values, null, null);
        const slack = (maximum - minimum) * 1e-9;
        expect(minimum).toBeLessThanOrEqual(Math.min(0, ...values) + slack);
        expect(maximum).toBeGreaterThanOrEqual(Math.max(0, ...values) - slack);
        expect(maximum).toBeGreaterThan(minimum);
        expect(ticks.length).toBeGreaterThan(2);
        expect(ticks.length).toBeLessThan(12);
      }),
    );
  });
});
