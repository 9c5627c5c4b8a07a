import * as fc from 'fast-check';
import { evaluate } from '../../../shared/assessment/evaluate';
import { possibleScores } from '../../../shared/assessment/outcome';
import type { Reported } from '../../../shared/assessment/reported';
import type { FigureId } from '../../../shared/regulation/figures';
import { ITEM_IDS, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { printedPoints, sumPoints, wan } from '../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Alternative, type Readings } from '../../../shared/regulation/readings';
import {
  figureIds,
  figureOf,
  indicatorOf,
  itemIds,
  RULE_SET_2021_57,
  RULE_SETS,
} from '../../../shared/regulation/rule-set';
import { annex2Cases } from '../../cases/read-cases';
import { reportedBy, reportedFigures } from '../arbitrary/reported';
import { checkReported } from '../../../shared/assessment/findings/check-reported';

const CEILINGS = ['literal', 'scaled'] as const;
const SETS = Object.values(RULE_SETS);
const SETS_READ = SETS.flatMap((ruleSet) => CEILINGS.map((ceiling) => ({ id: ruleSet.id, ruleSet, ceiling })));
const under = (ceiling: Alternative<'R-ceiling'>): Readings => ({ ...DEFAULT_READINGS, 'R-ceiling': ceiling });
const score = (reported: Reported, ceiling: Alternative<'R-ceiling'> = 'literal', ruleSet = RULE_SET_2021_57) =>
  evaluate(reported, ruleSet, under(ceiling));
const ordinary = (() => {
  const [first] = annex2Cases();
  const checked = first && checkReported(first.reported, null, RULE_SET_2021_57);
  if (!checked?.ok) throw new Error('the first golden case must be good');
  return checked.reported;
})();
const itemScore = (id: ItemId, figures: Partial<Reported>) =>
  printedPoints(score({ ...ordinary, ...figures }).items[id].score);

describe('the scores of a sheet', () => {
  it.each(SETS_READ)(
    'are scores that the standards of $id can give, and add up to the total ($ceiling)',
    ({ ruleSet, ceiling }) => {
      fc.assert(
        fc.property(reportedBy(ruleSet), (reported) => {
          const { items, total } = score(reported, ceiling, ruleSet);
          for (const id of itemIds(ruleSet))
            expect(possibleScores(indicatorOf(ruleSet, id), under(ceiling))).toContain(items[id].score);
          expect(sumPoints(itemIds(ruleSet).map((id) => items[id].score))).toBe(total);
          for (const id of itemIds(ruleSet))
            expect(printedPoints(items[id].score)).toBeLessThanOrEqual(indicatorOf(ruleSet, id).weight);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('reach 90 under the literal reading and 100 under the scaled one, and no more', () => {
    const best = (ceiling: Alternative<'R-ceiling'>) =>
      ITEM_IDS.reduce(
        (sum, id) => sum + (possibleScores(indicatorOf(RULE_SET_2021_57, id), under(ceiling)).at(-1) ?? 0),
        0,
      ) / 100;
    expect(best('literal')).toBe(90);
    expect(best('scaled')).toBe(100);
    const perfect: Reported = {
      ...ordinary,
      ...{ nationalAwards: 1, redListed: 5, employment: 200_000, talent: 2000, enterprises: 35, employersServed: 5000 },
      ...{ revenue: ordinary.revenueTarget, priorRevenue: wan(1000), tax: wan(5000), priorTax: wan(1000), hazards: 0 },
    } as Reported;
    expect(printedPoints(score(perfect).total)).toBe(90);
    expect(printedPoints(score(perfect, 'scaled').total)).toBe(100);
  });

  it('say under both readings what they would be, whichever is in force', () => {
    fc.assert(
      fc.property(reportedFigures, (reported) => {
        const [literal, scaled] = [score(reported, 'literal'), score(reported, 'scaled')];
        for (const id of ITEM_IDS) {
          expect(literal.items[id].under).toEqual(scaled.items[id].under);
          expect(literal.items[id].score).toBe(literal.items[id].under.literal);
          expect(scaled.items[id].score).toBe(scaled.items[id].under.scaled);
        }
      }),
    );
  });

  it.each(SETS)('never fall when a good figure rises, and never rise when a bad one does ($id)', (ruleSet) => {
    const bad = new Set<FigureId>(
      ruleSet.indicators.flatMap(({ rule }): FigureId[] => {
        if (rule.kind === 'deductions') return [rule.figure];
        if (rule.kind !== 'bands') return [];
        const { measure } = rule;
        return measure.kind === 'completion' ? [measure.target] : measure.kind === 'growth' ? [measure.prior] : [];
      }),
    );
    const ofKind = (id: FigureId) => figureOf(ruleSet, id).of;
    const counted = figureIds(ruleSet).filter((id) => ['count', 'money'].includes(ofKind(id).kind));
    fc.assert(
      fc.property(
        reportedBy(ruleSet),
        fc.constantFrom(...counted),
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.constantFrom(...CEILINGS),
        (reported, figure, more, ceiling) => {
          const value = reported[figure];
          // From none to some prior year is not a rise, but the end of R-no-prior-year.
          fc.pre(typeof value === 'number' && (value > 0 || !('optional' in ofKind(figure))));
          const before = score(reported, ceiling, ruleSet);
          const after = score({ ...reported, [figure]: (value as number) + more }, ceiling, ruleSet);
          for (const id of itemIds(ruleSet)) {
            const change = after.items[id].score - before.items[id].score;
            if (bad.has(figure)) expect(change).toBeLessThanOrEqual(0);
            else expect(change).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('are the same every time, and depend on nothing but the figures', () => {
    fc.assert(
      fc.property(reportedFigures, (reported) => {
        const first = score(reported);
        score(ordinary);
        expect(score({ ...reported })).toEqual(first);
      }),
    );
  });
});

describe('the next step of an item', () => {
  it.each(SETS)('is the least change that improves the score, to exactly the score that it names ($id)', (ruleSet) => {
    fc.assert(
      fc.property(reportedBy(ruleSet), fc.constantFrom(...CEILINGS), (reported, ceiling) => {
        const { items } = score(reported, ceiling, ruleSet);
        for (const id of itemIds(ruleSet)) {
          const { next, score: now } = items[id];
          if (!next) continue;
          expect(next.score).toBeGreaterThan(now);
          const isMoney = figureOf(ruleSet, next.figure).of.kind === 'money';
          const { needs } = next;
          const put = (value: unknown) =>
            score({ ...reported, [next.figure]: value }, ceiling, ruleSet).items[id].score;
          if (needs.kind === 'choose') {
            expect(put(figureOf(ruleSet, next.figure).of.kind === 'yesNo' ? true : needs.value)).toBe(next.score);
            continue;
          }
          const value = isMoney ? wan(needs.value) : needs.value;
          expect(put(value)).toBe(next.score);
          expect(put(needs.kind === 'atLeast' ? value - 1 : value + 1)).toBe(now);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(SETS)(
    'is absent only where the item has its best score, or has no prior year to grow from ($id)',
    (ruleSet) => {
      fc.assert(
        fc.property(reportedBy(ruleSet), fc.constantFrom(...CEILINGS), (reported, ceiling) => {
          const { items } = score(reported, ceiling, ruleSet);
          for (const id of itemIds(ruleSet)) {
            const { next, score: now, step } = items[id];
            const isBest = now === possibleScores(indicatorOf(ruleSet, id), under(ceiling)).at(-1);
            const hasNoPrior = step.kind === 'band' && step.measured.kind === 'noPriorYear';
            expect(next === null).toBe(isBest || hasNoPrior);
          }
        }),
      );
    },
  );
});

describe('exactness', () => {
  it.each([
    [
      '99.999999999999 % of a target is not the whole of it',
      { revenue: wan(99_999_999.999999), revenueTarget: wan(100_000_000) },
      15,
    ],
    ['a target met to the 分', { revenue: wan(99_999_999.999999), revenueTarget: wan(99_999_999.999999) }, 20],
    ['95 % to the 分', { revenue: wan(95_000_000), revenueTarget: wan(100_000_000) }, 15],
    ['one 分 short of 95 %', { revenue: wan(94_999_999.999999), revenueTarget: wan(100_000_000) }, 10],
    ['94.5 % stands in no printed band: the lower one', { revenue: wan(94.5), revenueTarget: wan(100) }, 10],
    ['0.3 of 0.1 + 0.2 is the whole', { revenue: wan(0.3), revenueTarget: wan(0.1 + 0.2) }, 20],
  ] as const)('%s', (_, figures, expected) => {
    expect(itemScore('2.1', figures)).toBe(expected);
  });

  it('holds for growth at the largest amounts', () => {
    const prior = wan(66_666_666.666666);
    expect(itemScore('2.2', { revenue: wan(99_999_999.999999), priorRevenue: prior })).toBe(10);
    expect(itemScore('2.2', { revenue: wan(99_999_999.999998), priorRevenue: prior })).toBe(8);
  });
});
