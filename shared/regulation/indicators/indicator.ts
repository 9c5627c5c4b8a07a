import type { Clause } from '../clauses';
import type {
  ChoiceFigure,
  CountFigure,
  FIGURES,
  FigureNames,
  NamesIn,
  OptionalMoneyFigure,
  RequiredMoneyFigure,
  YesNoFigure,
} from '../figures';
import type { KnownRuleSet } from '../rule-set';

/** Item numbers of Annex 2 of 2021-57 (评估内容), in the order of the printed table. */
export const ITEM_IDS = [
  '1.1',
  '1.2',
  '1.3',
  '1.4',
  '1.5',
  '1.6',
  '2.1',
  '2.2',
  '2.3',
  '2.4',
  '2.5',
  '2.6',
  '3.1',
  '3.2',
  '3.3',
  '3.4',
] as const;
/** An item of some rule set; which rule set has which is for `indicatorOf` to say. */
export type ItemId = ItemIdIn<KnownRuleSet>;
type ItemIdIn<Set> = Set extends { readonly indicators: readonly { readonly id: infer Id extends string }[] }
  ? Id
  : never;

/** The names of figures that some rule set has. */
interface KnownFigureNames extends FigureNames {
  readonly count: CountFigure;
  readonly requiredMoney: RequiredMoneyFigure;
  readonly optionalMoney: OptionalMoneyFigure;
  readonly choice: ChoiceFigure;
  readonly yesNo: YesNoFigure;
}

/** What a band is measured on: a figure itself, or a rate of two figures in percent, compared exactly (R-exact). */
export type Measure<Names extends FigureNames = KnownFigureNames> =
  | { readonly kind: 'count'; readonly figure: Names['count'] }
  | { readonly kind: 'money'; readonly figure: Names['requiredMoney'] }
  | { readonly kind: 'completion'; readonly figure: Names['requiredMoney']; readonly target: Names['requiredMoney'] }
  | { readonly kind: 'growth'; readonly figure: Names['requiredMoney']; readonly prior: Names['optionalMoney'] };

/** One step of a standard: from `atLeast` (a whole number in the measure's printed unit: 人次, 家, 万元 or percent) it gives `score`; bands stand from the best to the lowest, which has no bound. */
export interface Band {
  readonly words: string;
  readonly atLeast?: number;
  readonly score: number;
}

/** The closed vocabulary of standards. Closed, so that each can be evaluated, explained, proven and written as an Excel formula. */
export type Rule<Names extends FigureNames = KnownFigureNames> =
  | { readonly kind: 'bands'; readonly measure: Measure<Names>; readonly bands: readonly Band[] }
  | {
      readonly kind: 'choice';
      readonly figure: Names['choice'];
      readonly options: readonly { readonly value: string; readonly words: string; readonly score: number }[];
    }
  | { readonly kind: 'perUnit'; readonly figure: Names['count']; readonly each: number; readonly atMost: number }
  | {
      readonly kind: 'sum';
      readonly terms: readonly { readonly figure: Names['count']; readonly each: number }[];
      readonly atMost: number;
    }
  | { readonly kind: 'deductions'; readonly figure: Names['count']; readonly from: number; readonly each: number }
  | { readonly kind: 'checklist'; readonly figures: readonly Names['yesNo'][]; readonly each: number };

/** One row of the annex: its printed words beside the rule that they are read as. Scores and weights are in 分, as printed. */
export interface Indicator<Item extends string = ItemId, Names extends FigureNames = KnownFigureNames> {
  readonly id: Item;
  /** 评估内容, without the number. */
  readonly title: string;
  /** 分值. */
  readonly weight: number;
  /** 评价标准. Left out where the words of bands or options, joined, are the standard. */
  readonly standard?: string;
  readonly rule: Rule<Names>;
  readonly clause: Clause;
}

/** 二级指标 with its sum of weights as printed. */
interface Group<Item extends string = ItemId, Names extends FigureNames = KnownFigureNames> {
  readonly title: string;
  readonly printedSum: number;
  readonly indicators: readonly Indicator<Item, Names>[];
}

/** 一级指标 with its sum of weights as printed. */
export interface Dimension<Item extends string = ItemId, Names extends FigureNames = KnownFigureNames> {
  readonly title: string;
  readonly printedSum: number;
  readonly groups: readonly Group<Item, Names>[];
}
/** 一级指标 of Annex 2 of 2021-57 and its amendments. */
export type Annex2Dimension = Dimension<(typeof ITEM_IDS)[number], NamesIn<typeof FIGURES>>;

/** 评价标准 as printed. */
export const standardOf = ({ standard, rule }: Pick<Indicator, 'standard' | 'rule'>): string => {
  if (standard !== undefined) return standard;
  if (rule.kind === 'bands') return rule.bands.map(({ words }) => words).join('');
  if (rule.kind === 'choice') return rule.options.map(({ words }) => words).join('');
  return '';
};

/** The indicators of all groups, in the order of the printed table. */
export const indicatorsIn = <Item extends string, Names extends FigureNames>(
  dimensions: readonly Dimension<Item, Names>[],
): readonly Indicator<Item, Names>[] =>
  dimensions.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
