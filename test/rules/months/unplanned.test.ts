import * as fc from 'fast-check';
import { isReportedAhead, yearsAhead } from '../../../shared/evaluation/months/unplanned';
import { Year } from '../../../shared/vocabulary/ids';

const year = fc.integer({ min: 2021, max: 2040 }).map((number) => Year.parse(number));
const years = fc.uniqueArray(year, { maxLength: 6 });
const [Y2024, Y2025, Y2026, Y2027, Y2028] = [2024, 2025, 2026, 2027, 2028].map((number) => Year.parse(number));

describe('a year without a plan', () => {
  it.each([
    ['the year after the last plan', Y2026, [Y2024, Y2025], [], true],
    ['the year after that, where one is left out', Y2027, [Y2024, Y2025], [], true],
    ['a year that is far off', Y2028, [Y2024, Y2025], [], false],
    ['a year that has a plan', Y2025, [Y2024, Y2025], [], false],
    ['a year between plans', Y2025, [Y2024, Y2026], [], false],
    ['while there is no plan at all, the year of a recognition', Y2025, [], [Y2025], true],
    ['while there is no plan at all, the year before a recognition', Y2024, [], [Y2025], false],
  ] as const)('can be reported or not: %s', (_, asked, planned, recognised, expected) => {
    if (asked === undefined) throw new RangeError('no year');
    const known = (some: readonly (Year | undefined)[]) => some.filter((one) => one !== undefined);
    expect(isReportedAhead(asked, known(planned), known(recognised))).toBe(expected);
  });

  it('is found again whatever plans come later, unless one of its own', () => {
    fc.assert(
      fc.property(year, years, years, years, (asked, planned, later, recognised) => {
        fc.pre(isReportedAhead(asked, planned, recognised) && !later.includes(asked));
        expect(yearsAhead([...planned, ...later], recognised)).toContain(asked);
      }),
    );
  });
});
