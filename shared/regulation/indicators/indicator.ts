import type { Clause } from '../clauses';
import type { ChoiceFigure, CountFigure, OptionalMoneyFigure, RequiredMoneyFigure, YesNoFigure } from '../figures';

/** Item numbers of Annex 2 (评估内容), in the order of the printed table. */
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
export type ItemId = (typeof ITEM_IDS)[number];

/** What a band is measured on: a figure itself, or a rate of two figures in percent, compared exactly (R-exact). */
export type Measure =
  | { readonly kind: 'count'; readonly figure: CountFigure }
  | { readonly kind: 'money'; readonly figure: RequiredMoneyFigure }
  | { readonly kind: 'completion'; readonly figure: RequiredMoneyFigure; readonly target: RequiredMoneyFigure }
  | { readonly kind: 'growth'; readonly figure: RequiredMoneyFigure; readonly prior: OptionalMoneyFigure };

/** One step of a standard: from `atLeast` (a whole number in the measure's printed unit: 人次, 家, 万元 or percent) it gives `score`; bands stand from the best to the lowest, which has no bound. */
export interface Band {
  readonly words: string;
  readonly atLeast?: number;
  readonly score: number;
}

/** The closed vocabulary of standards. Closed, so that each can be evaluated, explained, proven and written as an Excel formula. */
export type Rule =
  | { readonly kind: 'bands'; readonly measure: Measure; readonly bands: readonly Band[] }
  | {
      readonly kind: 'choice';
      readonly figure: ChoiceFigure;
      readonly options: readonly { readonly value: string; readonly words: string; readonly score: number }[];
    }
  | { readonly kind: 'perUnit'; readonly figure: CountFigure; readonly each: number; readonly atMost: number }
  | {
      readonly kind: 'sum';
      readonly terms: readonly { readonly figure: CountFigure; readonly each: number }[];
      readonly atMost: number;
    }
  | { readonly kind: 'deductions'; readonly figure: CountFigure; readonly from: number; readonly each: number }
  | { readonly kind: 'checklist'; readonly figures: readonly YesNoFigure[]; readonly each: number };

/** One row of Annex 2: its printed words beside the rule that they are read as. Scores and weights are in 分, as printed. */
export interface Indicator {
  readonly id: ItemId;
  /** 评估内容, without the number. */
  readonly title: string;
  /** 分值. */
  readonly weight: number;
  /** 评价标准. Left out where the words of bands or options, joined, are the standard. */
  readonly standard?: string;
  readonly rule: Rule;
  readonly clause: Clause;
}

/** 二级指标 with its sum of weights as printed. */
export interface Group {
  readonly title: string;
  readonly printedSum: number;
  readonly indicators: readonly Indicator[];
}

/** 一级指标 with its sum of weights as printed. */
export interface Dimension {
  readonly title: string;
  readonly printedSum: number;
  readonly groups: readonly Group[];
}

/** 评价标准 as printed. */
export const standardOf = ({ standard, rule }: Indicator): string => {
  if (standard !== undefined) return standard;
  if (rule.kind === 'bands') return rule.bands.map(({ words }) => words).join('');
  if (rule.kind === 'choice') return rule.options.map(({ words }) => words).join('');
  return '';
};

/** The indicators of all groups, in the order of the printed table. */
export const indicatorsIn = (dimensions: readonly Dimension[]): readonly Indicator[] =>
  dimensions.flatMap(({ groups }) => groups.flatMap(({ indicators }) => indicators));
