import { rateThreshold, valueThreshold } from '../../../shared/assessment/scorers/bands';
import type { Indicator, ItemId } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57 } from '../../../shared/regulation/rule-set';
import type { Reported } from '../../../shared/assessment/reported';
import type { Contender } from './contender';

type Row = (reported: Reported) => number;

/** The plain way: a walk down each table, a score, and not a word about why. */
const rowOf = ({ rule, weight }: Indicator): Row => {
  const most = weight * 100;
  switch (rule.kind) {
    case 'bands': {
      const { measure, bands } = rule;
      const scores = bands.map(({ score }) => Math.min(most, score * 100));
      const last = scores.length - 1;
      if (measure.kind === 'count' || measure.kind === 'money') {
        const bounds = bands.map(({ atLeast = 0 }) => valueThreshold(measure.kind, atLeast));
        return (reported) => {
          const value = reported[measure.figure];
          for (let band = 0; band < last; band += 1) if (value >= (bounds[band] ?? 0)) return scores[band] ?? 0;
          return scores[last] ?? 0;
        };
      }
      const fractions = bands.map(({ atLeast = 0 }) => rateThreshold(measure.kind, atLeast));
      const base = measure.kind === 'completion' ? measure.target : measure.prior;
      return (reported) => {
        const amount = reported[measure.figure];
        const against = reported[base];
        if (!against) return scores[last] ?? 0;
        for (let band = 0; band < last; band += 1) {
          const fraction = fractions[band];
          if (fraction && amount * fraction.denominator >= against * fraction.numerator) return scores[band] ?? 0;
        }
        return scores[last] ?? 0;
      };
    }
    case 'choice': {
      const scores = new Map<string, number>(rule.options.map(({ value, score }) => [value, score * 100]));
      return (reported) => scores.get(reported[rule.figure]) ?? 0;
    }
    case 'perUnit':
      return (reported) => Math.min(rule.atMost, reported[rule.figure] * rule.each) * 100;
    case 'sum':
      return (reported) => {
        let sum = 0;
        for (const { figure, each } of rule.terms) sum += reported[figure] * each;
        return Math.min(rule.atMost, sum) * 100;
      };
    case 'deductions':
      return (reported) => Math.max(0, rule.from - reported[rule.figure] * rule.each) * 100;
    case 'checklist':
      return (reported) => {
        let met = 0;
        for (const figure of rule.figures) if (reported[figure]) met += rule.each;
        return met * 100;
      };
  }
};

export const tableWalk = (): Contender => {
  const rows = RULE_SET_2021_57.indicators.map((indicator) => ({ id: indicator.id, row: rowOf(indicator) }));
  return {
    name: 'plain table walk',
    explains: 'nothing',
    score: (reported) => {
      const items: Partial<Record<ItemId, number>> = {};
      let total = 0;
      for (const { id, row } of rows) {
        const score = row(reported);
        items[id] = score;
        total += score;
      }
      // One row for each of the sixteen items.
      return { items: items as Record<ItemId, number>, total };
    },
  };
};
