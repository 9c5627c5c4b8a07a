import { areaAddress } from '../../model/grid/address';
import { gridOperator } from '../../model/validation/codec';
import type { PlacedValidation } from '../../model/validation/rule';
import { encodeXml } from '../xml';

const TYPES = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const;

/** Type, operator and formulas of a rule; null for a rule that only shows an input message. */
function rule({ criterion }: PlacedValidation): { readonly attributes: string; readonly formulas: readonly string[] } {
  switch (criterion.kind) {
    case 'none':
      return { attributes: '', formulas: [] };
    case 'list': {
      const { source, inCellDropDown } = criterion;
      const formula = source.startsWith('=') ? source.slice(1) : `"${source.replaceAll('"', '""')}"`;
      return { attributes: ` type="list"${inCellDropDown ? '' : ' showDropDown="1"'}`, formulas: [formula] };
    }
    case 'custom':
      return { attributes: ' type="custom"', formulas: [criterion.formula.replace(/^=/, '')] };
    default: {
      const { kind, operator, formula1, formula2 } = criterion;
      const formulas = [formula1, ...(formula2 === null ? [] : [formula2])].map((text) => text.replace(/^=/, ''));
      return { attributes: ` type="${TYPES[kind]}" operator="${gridOperator(operator)}"`, formulas };
    }
  }
}

function element(validation: PlacedValidation): string {
  const { prompt, alert, ignoreBlanks, areas } = validation;
  const { attributes, formulas } = rule(validation);
  const text = (name: string, value: string) =>
    value === '' ? '' : ` ${name}="${encodeXml(value).replaceAll('\n', '_x000a_')}"`;
  return [
    `<dataValidation${attributes}`,
    alert.style === 'Stop' ? '' : ` errorStyle="${alert.style.toLowerCase()}"`,
    ignoreBlanks ? ' allowBlank="1"' : '',
    prompt.show ? ' showInputMessage="1"' : '',
    alert.show ? ' showErrorMessage="1"' : '',
    text('errorTitle', alert.title),
    text('error', alert.message),
    text('promptTitle', prompt.title),
    text('prompt', prompt.message),
    ` sqref="${areas.map((area) => areaAddress(area)).join(' ')}">`,
    ...formulas.map(
      (formula, index) => `<formula${String(index + 1)}>${encodeXml(formula)}</formula${String(index + 1)}>`,
    ),
    '</dataValidation>',
  ].join('');
}

/** The `<dataValidations>` element of a sheet; empty where there are none. */
function writeValidations(validations: readonly PlacedValidation[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${String(validations.length)}">${validations.map(element).join('')}</dataValidations>`;
}

/** What follows the validations in a sheet's XML, in the format's order. */
const FOLLOWING =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|picture|oleObjects|controls|webPublishItems|tableParts|extLst)[\s>/]|<\/worksheet>/;

/** Puts the element where the format wants it. */
export function insertValidations(sheetXml: string, validations: readonly PlacedValidation[]): string {
  const at = FOLLOWING.exec(sheetXml)?.index ?? -1;
  return at < 0 ? sheetXml : sheetXml.slice(0, at) + writeValidations(validations) + sheetXml.slice(at);
}
