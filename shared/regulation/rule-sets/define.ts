import type { Figures, NamesIn, PlanFigure } from '../figures';
import type { MonthlyOf } from '../monthly-figures';
import type { AnnexForm } from '../annex-form';
import type { GradingRule } from '../grades';
import { indicatorsIn, type Dimension, type Indicator } from '../indicators/indicator';

type ItemsIn<Dimensions> = Dimensions extends readonly {
  readonly groups: readonly { readonly indicators: readonly { readonly id: infer Item extends string }[] }[];
}[]
  ? Item
  : never;

interface Definition<Id extends string, Of extends Figures, Dimensions, Item> {
  readonly id: Id;
  readonly basis: string;
  readonly isExample: boolean;
  readonly form: AnnexForm;
  readonly grading: GradingRule;
  readonly figures: Of & { readonly [Name in keyof Of]: Name extends PlanFigure ? unknown : { readonly from: 'park' } };
  readonly monthly: MonthlyOf<Of>;
  readonly dimensions: Dimensions;
  readonly disputed: readonly Item[];
}

/** A rule set as it is defined: the compiler knows its name, its figures and its items. */
export interface DefinedRuleSet<Id extends string, Of extends Figures, Item extends string> {
  readonly id: Id;
  readonly basis: string;
  readonly isExample: boolean;
  readonly form: AnnexForm;
  readonly grading: GradingRule;
  readonly figures: Of;
  readonly monthly: MonthlyOf<Of>;
  readonly dimensions: readonly Dimension<Item, NamesIn<Of>>[];
  readonly indicators: readonly Indicator<Item, NamesIn<Of>>[];
  readonly disputed: readonly Item[];
}

/**
 * Defines a rule set. What does not go together does not compile: a rule that names a figure that the set lacks, or one of another kind than the
 * rule can use; a figure by month that it lacks, or that months cannot make up; a disputed item that there is not; a figure that the year's plan is asked for and does not know.
 */
export const defineRuleSet = <
  const Id extends string,
  const Of extends Figures,
  const Dimensions extends readonly Dimension<string, NamesIn<Of>>[],
>(
  definition: Definition<Id, Of, Dimensions, ItemsIn<Dimensions>>,
): DefinedRuleSet<Id, Of, ItemsIn<Dimensions>> => {
  // Its items are by definition those that its dimensions hold, which TypeScript cannot follow.
  const dimensions = definition.dimensions as readonly Dimension<string, NamesIn<Of>>[] as readonly Dimension<
    ItemsIn<Dimensions>,
    NamesIn<Of>
  >[];
  return { ...definition, dimensions, indicators: indicatorsIn(dimensions) };
};
