import { areaAddress, areaFormula } from '../../../shared/workbook/layout/a1-reference';
import type { SheetLayout, Validation } from '../../../shared/workbook/layout/layout';
import { addressLists } from './rectangles';

const ruleOf = ({ rule }: Validation): Excel.DataValidationRule => {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.options.join(',') } };
    case 'listed':
      return { list: { inCellDropDown: true, source: `=${areaFormula(rule.options)}` } };
    case 'whole':
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
  }
};

/** Queues what Excel itself holds on the cells: validations with their messages, conditional colours, and which cells stay open. */
export const drawRules = (
  sheet: Excel.Worksheet,
  { validations, highlights, unlocked }: Pick<SheetLayout, 'validations' | 'highlights' | 'unlocked'>,
): void => {
  for (const validation of validations) {
    const { dataValidation } = sheet.getRange(areaAddress(validation.area));
    dataValidation.rule = ruleOf(validation);
    dataValidation.prompt = { showPrompt: true, ...validation.prompt };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', ...validation.error };
  }
  for (const { area, when, fill, color } of highlights) {
    const { custom } = sheet.getRange(areaAddress(area)).conditionalFormats.add('Custom');
    custom.rule.formula = `=${when.formula}`;
    custom.format.fill.color = fill;
    custom.format.font.color = color;
  }
  for (const list of addressLists(unlocked)) sheet.getRanges(list).format.protection.locked = false;
};
