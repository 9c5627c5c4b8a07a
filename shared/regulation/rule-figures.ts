import type { FigureId } from './figures';
import type { ItemId, Measure, Rule } from './indicators/indicator';
import { indicatorOf, type RuleSet } from './rule-set';

const measured = (measure: Measure): readonly FigureId[] => {
  switch (measure.kind) {
    case 'count':
    case 'money':
      return [measure.figure];
    case 'completion':
      return [measure.figure, measure.target];
    case 'growth':
      return [measure.figure, measure.prior];
  }
};

/** The figures that a rule looks at. */
export const figuresOfRule = (rule: Rule): readonly FigureId[] => {
  switch (rule.kind) {
    case 'bands':
      return measured(rule.measure);
    case 'sum':
      return rule.terms.map(({ figure }) => figure);
    case 'checklist':
      return rule.figures;
    case 'choice':
    case 'perUnit':
    case 'deductions':
      return [rule.figure];
  }
};

/** The figures that an item's score depends on; one figure can count for several items. */
export const figuresOfItem = (ruleSet: RuleSet, id: ItemId): readonly FigureId[] =>
  figuresOfRule(indicatorOf(ruleSet, id).rule);
