import type { DataValidation } from 'exceljs';
import { areaFormula } from '../../shared/workbook/layout/a1-reference';
import type { Validation } from '../../shared/workbook/layout/layout';

const ruleOf = (rule: Validation['rule']): Pick<DataValidation, 'type' | 'operator' | 'formulae'> => {
  switch (rule.kind) {
    case 'list':
      return { type: 'list', formulae: [`"${rule.options.join(',').replaceAll('"', '""')}"`] };
    case 'listed':
      return { type: 'list', formulae: [areaFormula(rule.options)] };
    case 'whole':
    case 'decimal':
      return { type: rule.kind, operator: 'between', formulae: [rule.min, rule.max] };
  }
};

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
