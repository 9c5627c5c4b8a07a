import type { Dimension, Indicator, ItemId } from './indicators/indicator';
import { ECONOMIC_BENEFIT } from './indicators/economic-benefit';
import { OPERATION } from './indicators/operation';
import { SOCIAL_BENEFIT } from './indicators/social-benefit';

/** A version of the rules. Results name it, so that they can be recomputed with it years later. */
export interface RuleSet {
  readonly id: RuleSetId;
  readonly dimensions: readonly Dimension[];
  readonly indicators: readonly Indicator[];
}
export type RuleSetId = '2021-57/1';

const dimensions = [SOCIAL_BENEFIT, ECONOMIC_BENEFIT, OPERATION];

/** Annex 2 of 渝人社发〔2021〕57号 as first published. */
export const RULE_SET_2021_57: RuleSet = {
  id: '2021-57/1',
  dimensions,
  indicators: dimensions.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators)),
};

export const RULE_SETS: Readonly<Record<RuleSetId, RuleSet>> = { '2021-57/1': RULE_SET_2021_57 };

const byId = new Map(RULE_SET_2021_57.indicators.map((indicator) => [indicator.id, indicator]));

/** The indicator of an item. */
export const indicator = (id: ItemId): Indicator => {
  const found = byId.get(id);
  if (!found) throw new RangeError(`Annex 2 has no item ${id}`);
  return found;
};
