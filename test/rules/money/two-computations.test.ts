import * as fc from 'fast-check';
import { earlierInCeiling } from '../../../shared/evaluation/money/earlier-year';
import { isGrant } from '../../../shared/evaluation/money/subsidy-ledger';
import { wanOf } from '../../../shared/evaluation/money/sums';
import { settleSubsidies } from '../../../shared/evaluation/money/settle-subsidy';
import { DEFAULT_READINGS } from '../../../shared/regulation/readings';
import { SUBSIDY } from '../../../shared/regulation/subsidy-schedule';
import { wan } from '../../../shared/vocabulary/quantities';
import { bothWays, moneyHistories } from '../arbitrary/money-histories';
import { moneyYearsCases } from '../../cases/read-cases';

/** `npm run bench -- histories` takes 50 000 of them. */
const HISTORIES = 500;
const sum = (amounts: readonly number[]) => amounts.reduce((all, each) => all + each, 0);

describe('the money of a park, over random histories', () => {
  it('comes out the same in a second computation that was written from the regulation alone', () => {
    fc.assert(
      fc.property(moneyHistories, (history) => {
        const { coded, byHand } = bothWays(history);
        expect(coded).toEqual(byHand);
      }),
      { numRuns: HISTORIES },
    );
  });

  it('is never negative, never past the ceiling but for the bonus that R-bonus has outside, and every 分 stands on a line', () => {
    fc.assert(
      fc.property(moneyHistories, (history) => {
        const { ledger } = bothWays(history);
        for (const { settled, parts } of ledger.years) {
          expect(Math.min(settled.base, settled.bonus, settled.total)).toBeGreaterThanOrEqual(0);
          expect(sum(parts.map(({ amount }) => amount))).toBe(wanOf(settled.total));
        }
        const before = earlierInCeiling(history.past, false);
        const counted = sum(ledger.years.map(({ inCeiling }) => inCeiling));
        // What papers granted over the ceiling is not taken back here; nothing is added to it.
        expect(counted).toBeLessThanOrEqual(Math.max(0, wan(SUBSIDY.ceiling) - before));
        const bases = sum(ledger.years.map(({ settled: { base } }) => wanOf(base)));
        expect(bases).toBeLessThanOrEqual(Math.max(0, wan(SUBSIDY.ceiling) - before));
        const lines = ledger.entries.filter(isGrant).map(({ amount }) => wanOf(Math.abs(amount)) * Math.sign(amount));
        expect(sum(lines)).toBe(ledger.granted);
      }),
      { numRuns: HISTORIES },
    );
  });

  it('has each instalment once at most, whatever was read in which year', () => {
    fc.assert(
      fc.property(moneyHistories, (history) => {
        const { ledger } = bothWays(history);
        const titles = ledger.years.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'title'));
        expect(titles.length).toBeLessThanOrEqual(1);
        // Of the years whose instalments were not left to the bureau.
        const worth = ledger.years.flatMap(({ parts, scheduled }) =>
          parts.some(({ kind }) => kind === 'unassessed') ? [] : [scheduled],
        );
        expect(sum(worth)).toBeLessThanOrEqual(wan(sum(SUBSIDY.baseByYear)));
      }),
      { numRuns: HISTORIES },
    );
  });
});

describe('the golden money years', () => {
  it.each(moneyYearsCases().map((golden) => [golden.name, golden] as const))('%s', (_, { recognised, years }) => {
    const settled = settleSubsidies(
      recognised,
      years.map(({ year, by, grade, rectified }) => ({
        ...{ year, grade, readings: { ...DEFAULT_READINGS, 'R-money-year': by } },
        ...(rectified === undefined ? {} : { rectified }),
      })),
      DEFAULT_READINGS,
    );
    expect(settled.map(({ total }) => total)).toEqual(years.map(({ pay }) => pay));
  });
});
