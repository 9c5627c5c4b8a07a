import type { ChoiceFigure, CountFigure, FIGURES, MoneyFigure, YesNoFigure } from '../regulation/figures';
import type { Count, PersonTimes, Wan } from '../regulation/quantities';

type CountOf<Id extends CountFigure> = (typeof FIGURES)[Id]['of'] extends { unit: '人次' } ? PersonTimes : Count;
type OptionalMoney = 'priorRevenue' | 'priorTax';

/** The checked figures of one park and year: what `evaluate` works on. Every figure is there; only last year's may be absent (R-no-prior-year). */
export type Reported = { readonly [Id in CountFigure]: CountOf<Id> } & {
  readonly [Id in Exclude<MoneyFigure, OptionalMoney>]: Wan;
} & { readonly [Id in OptionalMoney]: Wan | null } & {
  readonly [Id in ChoiceFigure]: keyof (typeof FIGURES)[Id]['of']['options'];
} & { readonly [Id in YesNoFigure]: boolean };
