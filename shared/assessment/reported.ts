import type {
  ChoiceFigure,
  CountFigure,
  FIGURES,
  OptionalMoneyFigure,
  RequiredMoneyFigure,
  YesNoFigure,
} from '../regulation/figures';
import type { Count, PersonTimes, Wan } from '../regulation/quantities';

type CountOf<Id extends CountFigure> = (typeof FIGURES)[Id]['of'] extends { unit: '人次' } ? PersonTimes : Count;

/** The checked figures of one park and year: what `evaluate` works on. Every figure is there; only last year's may be absent (R-no-prior-year). */
export type Reported = { readonly [Id in CountFigure]: CountOf<Id> } & {
  readonly [Id in RequiredMoneyFigure]: Wan;
} & { readonly [Id in OptionalMoneyFigure]: Wan | null } & {
  readonly [Id in ChoiceFigure]: keyof (typeof FIGURES)[Id]['of']['options'];
} & { readonly [Id in YesNoFigure]: boolean };
