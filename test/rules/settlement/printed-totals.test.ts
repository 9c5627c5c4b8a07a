import * as fc from 'fast-check';
import { printedTotals } from '../../../shared/evaluation/settlement/printed-totals';
import { GRADING } from '../../../shared/regulation/grades';
import { compareFractions, fraction } from '../../../shared/vocabulary/fraction';

const MARK = GRADING.passMark * 100;
/** Totals of panels, in hundredths: many of them close to each other and to the pass mark. */
const total = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: -60, max: 60 }), fc.constantFrom(MARK, 7_500))
  .map(([scored, off, around]) => fraction(around * scored + off, scored));
const printedOf = (totals: readonly ReturnType<typeof fraction>[]) =>
  printedTotals(new Map(totals.map((one, index) => [index, one])), GRADING);

describe('totals as they are printed', () => {
  it('say which is ahead and who passes, and are as near as two places are', () => {
    fc.assert(
      fc.property(fc.array(total, { maxLength: 12 }), (totals) => {
        const printed = printedOf(totals);
        for (const [index, one] of totals.entries()) {
          const look = printed.get(index) ?? NaN;
          expect(Math.sign(look - GRADING.passMark)).toBe(Math.sign(one.numerator - MARK * one.denominator));
          expect(Math.abs(look * 100 - one.numerator / one.denominator)).toBeLessThanOrEqual(0.5 + 1e-6);
          for (const [other, against] of totals.entries())
            expect(Math.sign(look - (printed.get(other) ?? NaN))).toBe(Math.sign(compareFractions(one, against)));
        }
      }),
    );
  });

  it.each<[string, [number, number][], number[]]>([
    ['to two places where nothing is hidden', [[18_100, 3]], [60.33]],
    ['with more where the pass mark decides', [[17_999, 3]], [59.997]],
    [
      'with more where rank decides, for those whom it concerns',
      [
        [22_500, 3],
        [22_501, 3],
        [21_001, 3],
      ],
      [75, 75.003, 70],
    ],
    [
      'alike where they are equal',
      [
        [22_501, 3],
        [45_002, 6],
      ],
      [75, 75],
    ],
  ])('are printed %s', (_, totals, expected) => {
    expect([...printedOf(totals.map(([numerator, denominator]) => fraction(numerator, denominator))).values()]).toEqual(
      expected,
    );
  });
});
