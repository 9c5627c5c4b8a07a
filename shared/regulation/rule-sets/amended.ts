import type { Dimension, Indicator, ItemId } from '../indicators/indicator';

/** What an amendment says anew of each item that it names. Numbers and clauses of items stay. */
export type Amendments = Readonly<Partial<Record<ItemId, Partial<Omit<Indicator, 'id' | 'clause'>>>>>;

/** Annex 2 with some items amended; every other item is the very object that it was. Printed sums stay: the proof says where weights no longer add up to them. */
export const amended = (dimensions: readonly Dimension[], amendments: Amendments): readonly Dimension[] =>
  dimensions.map((dimension) => ({
    ...dimension,
    groups: dimension.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((indicator) => {
        const amendment = amendments[indicator.id];
        return amendment ? { ...indicator, ...amendment } : indicator;
      }),
    })),
  }));
