import type {
  ChoiceFigure,
  CountFigure,
  KnownFigure,
  OptionalMoneyFigure,
  RequiredMoneyFigure,
  YesNoFigure,
} from '../regulation/figures';
import type { Count, PersonTimes, Wan } from '../vocabulary/quantities';

type CountOf<Id extends CountFigure> = KnownFigure<Id> extends { of: { unit: '人次' } } ? PersonTimes : Count;
type OptionOf<Id extends ChoiceFigure> =
  KnownFigure<Id> extends { of: { options: infer Options } } ? keyof Options & string : never;

/**
 * The checked figures of one park and year: what `evaluate` works on. It holds exactly the figures of the rule set that it was checked by
 * (`checkReported`); only last year's may be absent (R-no-prior-year).
 */
export type Reported = { readonly [Id in CountFigure]: CountOf<Id> } & {
  readonly [Id in RequiredMoneyFigure]: Wan;
} & { readonly [Id in OptionalMoneyFigure]: Wan | null } & {
  readonly [Id in ChoiceFigure]: OptionOf<Id>;
} & { readonly [Id in YesNoFigure]: boolean };
