import type { Area } from '../grid/area';

/** How Excel names a comparison, in validations and conditional formats alike. */
export const VALIDATION_OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const;
export type ValidationOperator = (typeof VALIDATION_OPERATORS)[number];

/** What a cell accepts. Formulas and ranges as text with their `=`; a list's items joined by commas. */
export type ValidationCriterion =
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly source: string; readonly inCellDropDown: boolean }
  | {
      readonly kind: 'wholeNumber' | 'decimal' | 'textLength' | 'date' | 'time';
      readonly operator: ValidationOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: 'custom'; readonly formula: string };

/** Excel's 输入信息: shown beside the cell while it is selected. */
export interface InputMessage {
  readonly show: boolean;
  readonly title: string;
  readonly message: string;
}

/** Excel's 出错警告. */
interface ErrorAlert {
  readonly show: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

/** Data validation of some cells. */
export interface Validation {
  readonly criterion: ValidationCriterion;
  readonly prompt: InputMessage;
  readonly alert: ErrorAlert;
  readonly ignoreBlanks: boolean;
}

/** A validation and where it holds. */
export interface PlacedValidation extends Validation {
  readonly id: string;
  readonly areas: readonly Area[];
}

export const NO_VALIDATION: Validation = {
  criterion: { kind: 'none' },
  prompt: { show: true, title: '', message: '' },
  alert: { show: true, style: 'Stop', title: '', message: '' },
  ignoreBlanks: true,
};

/** True when the validation does nothing, so that it need not be kept. */
export function isEmptyValidation({ criterion, prompt }: Validation): boolean {
  return criterion.kind === 'none' && prompt.title === '' && prompt.message === '';
}
