import type { DataValidation } from 'exceljs';
import type { Validation } from '../../shared/workbook/layout';

const ruleOf = (rule: Validation['rule']): Pick<DataValidation, 'type' | 'operator' | 'formulae'> =>
  rule.kind === 'list'
    ? { type: 'list', formulae: [`"${rule.options.join(',').replaceAll('"', '""')}"`] }
    : { type: rule.kind, operator: 'between', formulae: [rule.min, rule.max] };

/** A validation as exceljs takes it: it refuses what breaks the rule, and lets cells be empty. */
export const exceljsValidation = ({ rule, prompt, error }: Validation): DataValidation => ({
  ...ruleOf(rule),
  allowBlank: true,
  showInputMessage: true,
  promptTitle: prompt.title,
  prompt: prompt.message,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: error.title,
  error: error.message,
});
