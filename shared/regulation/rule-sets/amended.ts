import type { FigureNames } from '../figures';
import type { Dimension, Indicator } from '../indicators/indicator';

/** What an amendment says anew of each item that it names. Numbers and clauses of items stay. */
export type Amendments<Item extends string, Names extends FigureNames> = Readonly<
  Partial<Record<Item, Partial<Omit<Indicator<Item, Names>, 'id' | 'clause'>>>>
>;

/** The table with some items amended; every other item is the very object that it was. Printed sums stay: the proof says where weights no longer add up to them. */
export const amended = <Item extends string, Names extends FigureNames>(
  dimensions: readonly Dimension<Item, Names>[],
  amendments: Amendments<Item, Names>,
): readonly Dimension<Item, Names>[] =>
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
