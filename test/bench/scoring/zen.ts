import { ZenDecisionContent, ZenEngine } from '@gorules/zen-engine';
import { rateThreshold, valueThreshold } from '../../../shared/assessment/scorers/bands';
import { ITEM_IDS, type Indicator, type ItemId } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { Contender, Scores } from './contender';

const key = (id: ItemId): string => `item${id.replace('.', '_')}`;

/** Condition and score of each row of an item's decision table; the first row that holds gives the score. */
const rowsOf = ({ rule, weight }: Indicator): readonly (readonly [condition: string, score: string])[] => {
  const most = weight * 100;
  switch (rule.kind) {
    case 'bands': {
      const { measure, bands } = rule;
      const rows = bands.map(({ atLeast, score }): readonly [string, string] => {
        const worth = `${Math.min(most, score * 100)}`;
        if (atLeast === undefined) return ['true', worth];
        if (measure.kind === 'count' || measure.kind === 'money')
          return [`${measure.figure} >= ${valueThreshold(measure.kind, atLeast)}`, worth];
        const { numerator, denominator } = rateThreshold(measure.kind, atLeast);
        const base = measure.kind === 'completion' ? measure.target : measure.prior;
        return [`${measure.figure} * ${denominator} >= ${base} * ${numerator}`, worth];
      });
      const lowest = `${Math.min(most, (bands.at(-1)?.score ?? 0) * 100)}`;
      // Growth over nothing is no growth (R-no-prior-year).
      return measure.kind === 'growth'
        ? [[`${measure.prior} == null or ${measure.prior} == 0`, lowest], ...rows]
        : rows;
    }
    case 'choice':
      return rule.options.map(({ value, score }) => [`${rule.figure} == "${value}"`, `${score * 100}`]);
    case 'perUnit':
      return [['true', `min([${rule.atMost * 100}, ${rule.figure} * ${rule.each * 100}])`]];
    case 'sum': {
      const sum = rule.terms.map(({ figure, each }) => `${figure} * ${each * 100}`).join(' + ');
      return [['true', `min([${rule.atMost * 100}, ${sum}])`]];
    }
    case 'deductions':
      return [['true', `max([0, ${rule.from * 100} - ${rule.figure} * ${rule.each * 100}])`]];
    case 'checklist':
      return [['true', rule.figures.map((figure) => `(${figure} ? ${rule.each * 100} : 0)`).join(' + ')]];
  }
};

/** A JSON Decision Model: one decision table for each item, side by side. */
const model = () => {
  const tables = RULE_SET_2021_57.indicators.map((indicator) => ({
    id: key(indicator.id),
    name: key(indicator.id),
    type: 'decisionTableNode',
    content: {
      hitPolicy: 'first',
      inputs: [{ id: 'when', name: 'when' }],
      outputs: [{ id: 'score', name: 'score', field: key(indicator.id) }],
      rules: rowsOf(indicator).map(([when, score], row) => ({ _id: `${key(indicator.id)}-${row}`, when, score })),
    },
  }));
  return {
    nodes: [{ id: 'in', name: 'in', type: 'inputNode' }, ...tables, { id: 'out', name: 'out', type: 'outputNode' }],
    edges: tables.flatMap(({ id }) => [
      { id: `in-${id}`, sourceId: 'in', targetId: id, type: 'edge' },
      { id: `${id}-out`, sourceId: id, targetId: 'out', type: 'edge' },
    ]),
  };
};

export const zen = (): Contender => {
  // Compiled beforehand, and the trace as text: the fastest of its ways that explain.
  const decision = new ZenEngine().createDecision(new ZenDecisionContent(model()));
  return {
    name: '@gorules/zen-engine, trace on',
    explains: 'input, output and row hit of every table',
    score: async (reported): Promise<Scores> => {
      const answer = await decision.evaluate(reported, { trace: 'string' });
      const result: Record<string, unknown> = answer.result;
      const items: Partial<Record<ItemId, number>> = {};
      let total = 0;
      for (const id of ITEM_IDS) {
        const score = Number(result[key(id)]);
        items[id] = score;
        total += score;
      }
      // One table for each of the sixteen items.
      return { items: items as Record<ItemId, number>, total };
    },
  };
};
