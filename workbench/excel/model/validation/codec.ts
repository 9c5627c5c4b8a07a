import type { IDataValidationRule } from '@univerjs/core';
import * as z from 'zod';

import { fromGridRange, toGridRange } from '../grid/grid-range';
import type { PlacedValidation, ValidationCriterion, ValidationOperator } from './rule';

const TYPES = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const;
const KINDS: Readonly<Record<string, keyof typeof TYPES>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
};
const OPERATORS: Readonly<Record<string, ValidationOperator>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
/** The grid has no titles; they travel in the part of a rule that it leaves to others. */
const titles = z.object({ errorTitle: z.string().optional(), promptTitle: z.string().optional() });
const ALERT_STYLES = ['Information', 'Stop', 'Warning'] as const;

/** The grid's operator for one of Office.js's. */
export function gridOperator(operator: ValidationOperator): string {
  const found = Object.entries(OPERATORS).find(([, name]) => name === operator);
  return found?.[0] ?? 'between';
}

export function officeOperator(operator: string | undefined): ValidationOperator {
  return OPERATORS[operator ?? 'between'] ?? 'Between';
}

function criterionOf(rule: IDataValidationRule): ValidationCriterion {
  const formula1 = rule.formula1 ?? '';
  const type: string = rule.type;
  if (type === 'list') return { kind: 'list', source: formula1, inCellDropDown: rule.showDropDown !== false };
  if (type === 'custom') return { kind: 'custom', formula: formula1 };
  const kind = KINDS[type];
  if (kind === undefined) return { kind: 'none' };
  return { kind, operator: officeOperator(rule.operator), formula1, formula2: rule.formula2 ?? null };
}

/** A rule as the grid keeps it. */
export function toValidation(rule: IDataValidationRule): PlacedValidation {
  const info = titles.parse(rule.bizInfo ?? {});
  return {
    id: rule.uid,
    areas: rule.ranges.map(fromGridRange),
    criterion: criterionOf(rule),
    prompt: { show: rule.showInputMessage !== false, title: info.promptTitle ?? '', message: rule.prompt ?? '' },
    alert: {
      show: rule.showErrorMessage !== false,
      style: ALERT_STYLES[rule.errorStyle ?? 1] ?? 'Stop',
      title: info.errorTitle ?? '',
      message: rule.error ?? '',
    },
    ignoreBlanks: rule.allowBlank !== false,
  };
}

function gridCriterion(criterion: ValidationCriterion): Record<string, unknown> {
  switch (criterion.kind) {
    case 'none':
      return { type: 'any' };
    case 'list':
      return { type: 'list', formula1: criterion.source, showDropDown: criterion.inCellDropDown };
    case 'custom':
      return { type: 'custom', formula1: criterion.formula };
    default:
      return {
        type: TYPES[criterion.kind],
        operator: gridOperator(criterion.operator),
        formula1: criterion.formula1,
        ...(criterion.formula2 === null ? {} : { formula2: criterion.formula2 }),
      };
  }
}

/** The grid's form of a validation. */
export function fromValidation(validation: PlacedValidation): Record<string, unknown> {
  const { id, areas, prompt, alert, ignoreBlanks, criterion } = validation;
  return {
    uid: id,
    ranges: areas.map(toGridRange),
    ...gridCriterion(criterion),
    allowBlank: ignoreBlanks,
    renderMode: 1,
    showInputMessage: prompt.show,
    prompt: prompt.message,
    showErrorMessage: alert.show,
    errorStyle: ALERT_STYLES.indexOf(alert.style),
    error: alert.message,
    bizInfo: { promptTitle: prompt.title, errorTitle: alert.title },
  };
}
