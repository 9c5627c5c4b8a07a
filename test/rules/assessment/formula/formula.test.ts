import * as fc from 'fast-check';
import { evaluate } from '../../../../shared/assessment/evaluate';
import { scoreFormula } from '../../../../shared/assessment/formula';
import type { Reported } from '../../../../shared/assessment/reported';
import { YES_NO, type FigureId } from '../../../../shared/regulation/figures';
import type { ItemId } from '../../../../shared/regulation/indicators/indicator';
import { printedPoints, wanFromFen, wanNumber } from '../../../../shared/vocabulary/quantities';
import { DEFAULT_READINGS, type Readings } from '../../../../shared/regulation/readings';
import {
  figureIds,
  figureOf,
  indicatorOf,
  itemIds,
  optionsOf,
  RULE_SETS,
  type RuleSet,
} from '../../../../shared/regulation/rule-set';
import { reportedBy } from '../../arbitrary/reported';
import { calculation, type Cells } from './calculate';

const CASES = Object.values(RULE_SETS).flatMap((ruleSet) =>
  (['literal', 'scaled', 'printed'] as const).map((ceiling) => {
    // R-county changes one item alone, whatever the others are read by.
    const county = ceiling === 'printed' ? 'once' : 'each';
    const readings: Readings = { ...DEFAULT_READINGS, 'R-ceiling': ceiling, 'R-county': county };
    return { id: ruleSet.id, ceiling, ruleSet, readings };
  }),
);

/** The figures as a clerk's cells hold them. */
const cellsOf = (reported: Reported, ruleSet: RuleSet): Record<string, number | string | null> =>
  Object.fromEntries(
    figureIds(ruleSet)
      .map((id): [FigureId, number | string] => {
        const value = reported[id];
        const { of } = figureOf(ruleSet, id);
        if (of.kind === 'choice') return [id, optionsOf(ruleSet, id)[String(value)] ?? ''];
        if (of.kind === 'yesNo') return [id, value === true ? YES_NO.true : YES_NO.false];
        return [id, typeof value === 'number' && of.kind === 'money' ? wanNumber(wanFromFen(value)) : Number(value)];
      })
      .map(([id, cell]) => [id, reported[id] === null ? null : cell]),
  );

/** The figures that a formula asks for. */
const neededBy = (id: ItemId, ruleSet: RuleSet): FigureId[] => {
  const asked = new Set<FigureId>();
  scoreFormula(indicatorOf(ruleSet, id), ruleSet, DEFAULT_READINGS, (figure) => {
    asked.add(figure);
    return figure;
  });
  return [...asked];
};

describe.each(CASES)('the formulas of the sheet by $id, R-ceiling $ceiling', ({ ruleSet, readings }) => {
  const formulas = new Map(
    itemIds(ruleSet).map((id) => [
      id,
      calculation(scoreFormula(indicatorOf(ruleSet, id), ruleSet, readings, (figure) => figure)),
    ]),
  );
  const calculate = (id: ItemId, cells: Cells) => formulas.get(id)?.(cells);

  it('give every sheet the scores that the rules give it', () => {
    fc.assert(
      fc.property(reportedBy(ruleSet), (reported) => {
        const { items } = evaluate(reported, ruleSet, readings);
        const cells = cellsOf(reported, ruleSet);
        for (const id of itemIds(ruleSet))
          expect([id, calculate(id, cells)]).toEqual([id, printedPoints(items[id].score)]);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(itemIds(ruleSet))('stay empty while a figure of %s is missing, a word, an error or impossible', (id) => {
    fc.assert(
      fc.property(
        reportedBy(ruleSet),
        fc.constantFrom(...neededBy(id, ruleSet)),
        fc.constantFrom(null, '', '很多', '20万', '#REF!', '#N/A', true, -1, 0.5, 1e15),
        (reported, figure, content) => {
          const { of } = figureOf(ruleSet, figure);
          // An empty prior year is a good answer, and half a 万元 a good amount.
          fc.pre(!('optional' in of && (content === null || content === '')));
          fc.pre(!(of.kind === 'money' && content === 0.5));
          expect(calculate(id, { ...cellsOf(reported, ruleSet), [figure]: content })).toBe('');
        },
      ),
    );
  });

  const growing = ruleSet.indicators.flatMap(({ id, rule }) =>
    rule.kind === 'bands' && rule.measure.kind === 'growth' ? [{ id, prior: rule.measure.prior }] : [],
  );
  it.each(growing)('give $id nothing for growth over an empty or zero prior year', ({ id, prior }) => {
    fc.assert(
      fc.property(reportedBy(ruleSet), fc.constantFrom(null, '', ' ', 0), (reported, nothing) => {
        expect(calculate(id, { ...cellsOf(reported, ruleSet), [prior]: nothing })).toBe(0);
      }),
    );
  });

  it('are short enough for a cell and nested no deeper than Excel allows', () => {
    for (const id of itemIds(ruleSet)) {
      const formula = scoreFormula(indicatorOf(ruleSet, id), ruleSet, readings, (figure) => `园评.数据.${figure}`);
      expect(formula.length).toBeLessThan(8192);
      let depth = 0;
      let deepest = 0;
      for (const sign of formula) {
        depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
        deepest = Math.max(deepest, depth);
      }
      expect(deepest).toBeLessThan(64);
    }
  });
});

describe('the calculator of this test', () => {
  it.each([
    ['IF(AND(1<=2,2>1),MIN(3,2),"no")', 2],
    ['1+2*3-4/2', 5],
    ['"a""b"', 'a"b'],
    ['ROUND(2.5,0)+ROUND(1.005*100,0)', 103],
    ['missing+"text"', '#VALUE!'],
  ])('%s is %p', (formula, expected) => {
    expect(calculation(formula)({})).toBe(expected);
  });
  it('knows no other functions', () => {
    expect(() => calculation('LET(1,2)')).toThrow('LET is not on the list');
  });
});
