import jsonLogic, { type RulesLogic } from 'json-logic-js';
import { rateThreshold, valueThreshold } from '../../../shared/assessment/scorers/bands';
import type { Indicator, ItemId } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { Contender } from './contender';

const variable = (name: string): RulesLogic => ({ var: name });
/** Conditions and answers in turn, the last answer for everything else. The published types know a ladder only by its length. */
const ladder = (steps: readonly RulesLogic[]): RulesLogic => ({ if: steps }) as unknown as RulesLogic;

/** A standard as one JsonLogic expression. */
const logicOf = ({ rule, weight }: Indicator): RulesLogic => {
  const most = weight * 100;
  switch (rule.kind) {
    case 'bands': {
      const { measure, bands } = rule;
      const steps = bands.flatMap(({ atLeast, score }): RulesLogic[] => {
        const worth = Math.min(most, score * 100);
        if (atLeast === undefined) return [worth];
        if (measure.kind === 'count' || measure.kind === 'money')
          return [{ '>=': [variable(measure.figure), valueThreshold(measure.kind, atLeast)] }, worth];
        const { numerator, denominator } = rateThreshold(measure.kind, atLeast);
        const base = variable(measure.kind === 'completion' ? measure.target : measure.prior);
        return [{ '>=': [{ '*': [variable(measure.figure), denominator] }, { '*': [base, numerator] }] }, worth];
      });
      const lowest = Math.min(most, (bands.at(-1)?.score ?? 0) * 100);
      // Growth over nothing is no growth (R-no-prior-year).
      return measure.kind === 'growth' ? ladder([{ '!': [variable(measure.prior)] }, lowest, ...steps]) : ladder(steps);
    }
    case 'choice':
      return ladder(
        rule.options.flatMap(({ value, score }): RulesLogic[] => [
          { '===': [variable(rule.figure), value] },
          score * 100,
        ]),
      );
    case 'perUnit':
      return { min: [rule.atMost * 100, { '*': [variable(rule.figure), rule.each * 100] }] };
    case 'sum': {
      const terms = rule.terms.map(({ figure, each }): RulesLogic => ({ '*': [variable(figure), each * 100] }));
      return { min: [rule.atMost * 100, { '+': terms }] };
    }
    case 'deductions':
      return { max: [0, { '-': [rule.from * 100, { '*': [variable(rule.figure), rule.each * 100] }] }] };
    case 'checklist':
      return { '+': rule.figures.map((figure): RulesLogic => ({ if: [variable(figure), rule.each * 100, 0] })) };
  }
};

export const jsonLogicContender = (): Contender => {
  const rules = RULE_SET_2021_57.indicators.map((indicator) => ({ id: indicator.id, logic: logicOf(indicator) }));
  return {
    name: 'json-logic-js',
    explains: 'nothing',
    score: (reported) => {
      const items: Partial<Record<ItemId, number>> = {};
      let total = 0;
      for (const { id, logic } of rules) {
        const score = Number(jsonLogic.apply(logic, reported));
        items[id] = score;
        total += score;
      }
      // One expression for each of the sixteen items.
      return { items: items as Record<ItemId, number>, total };
    },
  };
};
