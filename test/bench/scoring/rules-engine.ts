import { Engine, type RuleProperties } from 'json-rules-engine';
import { rateThreshold, valueThreshold } from '../../../shared/assessment/scorers/bands';
import type { Indicator, ItemId } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { Contender } from './contender';

type Condition = { readonly fact: string; readonly operator: string; readonly value: unknown };

/** One rule for each band or option; the rule that holds gives the item its score. Counted items are a fact that is worked out. */
const rulesOf = ({ id, rule, weight }: Indicator): RuleProperties[] => {
  const most = weight * 100;
  const when = (all: Condition[], score: unknown): RuleProperties => ({
    conditions: { all },
    event: { type: id, params: { score } },
  });
  switch (rule.kind) {
    case 'bands': {
      const { measure, bands } = rule;
      const isRate = measure.kind === 'completion' || measure.kind === 'growth';
      const bound = (percentOrValue: number, not: boolean): Condition => {
        if (!isRate) {
          const value = valueThreshold(measure.kind, percentOrValue);
          return { fact: measure.figure, operator: not ? 'lessThan' : 'greaterThanInclusive', value };
        }
        const value = rateThreshold(measure.kind, percentOrValue);
        return { fact: `rate ${id}`, operator: not ? 'rateBelow' : 'rateReaches', value };
      };
      return bands.map(({ atLeast, score }, index) => {
        const above = bands[index - 1]?.atLeast;
        return when(
          [
            ...(atLeast === undefined ? [] : [bound(atLeast, false)]),
            ...(above === undefined ? [] : [bound(above, true)]),
          ],
          Math.min(most, score * 100),
        );
      });
    }
    case 'choice':
      return rule.options.map(({ value, score }) =>
        when([{ fact: rule.figure, operator: 'equal', value }], score * 100),
      );
    case 'perUnit':
    case 'sum':
    case 'deductions':
    case 'checklist':
      return [when([{ fact: `score ${id}`, operator: 'greaterThanInclusive', value: 0 }], { fact: `score ${id}` })];
  }
};

interface Rate {
  readonly amount: number;
  readonly against: number | null;
}
const reaches = ({ amount, against }: Rate, { numerator, denominator }: { numerator: number; denominator: number }) =>
  against !== null && against !== 0 && amount * denominator >= against * numerator;

/** Facts that the engine works out while it runs, in the way that its manual describes. */
const addFacts = (engine: Engine, { id, rule }: Indicator): void => {
  if (rule.kind === 'bands') {
    const { measure } = rule;
    if (measure.kind !== 'completion' && measure.kind !== 'growth') return;
    const base = measure.kind === 'completion' ? measure.target : measure.prior;
    engine.addFact(`rate ${id}`, async (_, almanac): Promise<Rate> => ({
      amount: await almanac.factValue<number>(measure.figure),
      against: await almanac.factValue<number | null>(base),
    }));
  } else if (rule.kind === 'perUnit' || rule.kind === 'sum') {
    const terms = rule.kind === 'sum' ? rule.terms : [rule];
    engine.addFact(`score ${id}`, async (_, almanac) => {
      let sum = 0;
      for (const { figure, each } of terms) sum += (await almanac.factValue<number>(figure)) * each * 100;
      return Math.min(rule.atMost * 100, sum);
    });
  } else if (rule.kind === 'deductions') {
    engine.addFact(`score ${id}`, async (_, almanac) =>
      Math.max(0, (rule.from - (await almanac.factValue<number>(rule.figure)) * rule.each) * 100),
    );
  } else if (rule.kind === 'checklist') {
    engine.addFact(`score ${id}`, async (_, almanac) => {
      let met = 0;
      for (const figure of rule.figures) if (await almanac.factValue<boolean>(figure)) met += rule.each * 100;
      return met;
    });
  }
};

export const rulesEngine = (): Contender => {
  const engine = new Engine([], { replaceFactsInEventParams: true });
  engine.addOperator('rateReaches', reaches);
  engine.addOperator('rateBelow', (rate: Rate, fraction: Parameters<typeof reaches>[1]) => !reaches(rate, fraction));
  for (const indicator of RULE_SET_2021_57.indicators) {
    addFacts(engine, indicator);
    for (const rule of rulesOf(indicator)) engine.addRule(rule);
  }
  return {
    name: 'json-rules-engine',
    explains: 'every condition, with its value and outcome',
    score: async (reported) => {
      const { events } = await engine.run(reported);
      const items: Partial<Record<ItemId, number>> = {};
      let total = 0;
      for (const { type, params } of events) {
        const score = Number(params?.['score']);
        items[type as ItemId] = score;
        total += score;
      }
      // Exactly one rule of each item holds.
      return { items: items as Record<ItemId, number>, total };
    },
  };
};
