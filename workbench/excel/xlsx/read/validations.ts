import { boundingArea } from '../../model/grid/area';
import { parseReference } from '../../model/grid/address';
import { officeOperator, fromValidation } from '../../model/validation/codec';
import type { PlacedValidation, ValidationCriterion } from '../../model/validation/rule';
import { decodeXml, elementsOf } from '../xml';

const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
const KINDS = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
} as const;

function criterionOf(
  type: string | undefined,
  operator: string | undefined,
  formulas: readonly string[],
  dropDown: boolean,
): ValidationCriterion {
  const [first = '', second] = formulas;
  if (type === 'list') {
    const written = /^"([\s\S]*)"$/.exec(first)?.[1];
    return { kind: 'list', source: written?.replaceAll('""', '"') ?? `=${first}`, inCellDropDown: dropDown };
  }
  if (type === 'custom') return { kind: 'custom', formula: `=${first}` };
  if (type === undefined || !(type in KINDS)) return { kind: 'none' };
  const kind = KINDS[type as keyof typeof KINDS]; // checked above
  const asFormula = (text: string) => (text !== '' && Number.isNaN(Number(text)) ? `=${text}` : text);
  return {
    kind,
    operator: officeOperator(operator),
    formula1: asFormula(first),
    formula2: second === undefined ? null : asFormula(second),
  };
}

/**
 * The data validations of a sheet's XML, as the grid keeps them. Read from the XML itself: exceljs would make one rule per
 * cell of them, which for a rule on a whole column is a million.
 */
export function readValidations(sheetXml: string, sheetId: string): readonly Record<string, unknown>[] {
  return elementsOf(sheetXml, 'dataValidation').flatMap(({ attributes: rule, inner }, index) => {
    const areas = (rule['sqref'] ?? '').split(/\s+/).flatMap((part) => parseReference(part)?.area ?? []);
    if (!boundingArea(areas)) return [];
    const formulas = ['formula1', 'formula2'].flatMap((name) =>
      elementsOf(inner, name).map((part) => decodeXml(part.inner)),
    );
    const alert = rule['errorStyle'] ?? 'stop';
    const validation: PlacedValidation = {
      id: `validation-${sheetId}-${String(index + 1)}`,
      areas,
      // The attribute says that the drop-down is suppressed
      criterion: criterionOf(rule['type'], rule['operator'], formulas, rule['showDropDown'] !== '1'),
      ignoreBlanks: rule['allowBlank'] === '1',
      prompt: {
        show: rule['showInputMessage'] === '1',
        title: rule['promptTitle'] ?? '',
        message: rule['prompt'] ?? '',
      },
      alert: {
        show: rule['showErrorMessage'] === '1',
        style: alert in ALERTS ? ALERTS[alert as keyof typeof ALERTS] : 'Stop', // checked
        title: rule['errorTitle'] ?? '',
        message: rule['error'] ?? '',
      },
    };
    return [fromValidation(validation)];
  });
}
