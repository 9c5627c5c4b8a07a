import type { Dimension, Indicator, ItemId, Rule } from '../../../shared/regulation/indicators/indicator';
import { RULE_SET_2021_57, type RuleSet } from '../../../shared/regulation/rule-set';

/** The rule set with one indicator changed, as an editor of the data might by mistake. */
export const tampered = (id: ItemId, change: (indicator: Indicator) => Indicator): RuleSet => {
  const dimensions: readonly Dimension[] = RULE_SET_2021_57.dimensions.map((dimension) => ({
    ...dimension,
    groups: dimension.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((one) => (one.id === id ? change(one) : one)),
    })),
  }));
  const indicators = dimensions.flatMap(({ groups }) => groups.flatMap((group) => group.indicators));
  return { ...RULE_SET_2021_57, dimensions, indicators };
};
export const withRule = <Kind extends Rule['kind']>(
  id: ItemId,
  kind: Kind,
  change: (rule: Extract<Rule, { kind: Kind }>) => Rule,
) =>
  tampered(id, (one) => {
    if (one.rule.kind !== kind) throw new Error(`${id} is not of kind ${kind}`);
    return { ...one, rule: change(one.rule as Extract<Rule, { kind: Kind }>) };
  });
type Bands = Extract<Rule, { kind: 'bands' }>['bands'];
export const withBands = (id: ItemId, change: (bands: Bands) => Bands) =>
  withRule(id, 'bands', (rule) => ({ ...rule, bands: change(rule.bands) }));
