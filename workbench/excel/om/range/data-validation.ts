import * as z from 'zod';

import { InvalidArgument } from '../../protocol/rich-api-error';
import { parseReference, sheetAddress } from '../../model/grid/address';
import type { SheetModel } from '../../model/sheet/model';
import { checkUnprotected } from '../../model/sheet/protection';
import {
  type Validation,
  type ValidationCriterion,
  NO_VALIDATION,
  VALIDATION_OPERATORS,
} from '../../model/validation/rule';
import { changeValidation, validationOver } from '../../model/validation/validations';
import { HostObject, method, readOnly, readWrite, type Property, type TypeTable } from '../../host/host-object';
import { Cells } from './cells';
import { checkValidationFormula } from './rule-formula';

const operator = z.enum(VALIDATION_OPERATORS);
const basic = z.object({ formula1: z.unknown(), formula2: z.unknown().optional(), operator });
const BASIC_KINDS = ['wholeNumber', 'decimal', 'textLength', 'date', 'time'] as const;
const rule = z.object({
  list: z.object({ inCellDropDown: z.boolean(), source: z.unknown() }).optional(),
  custom: z.object({ formula: z.unknown() }).optional(),
  wholeNumber: basic.optional(),
  decimal: basic.optional(),
  textLength: basic.optional(),
  date: basic.optional(),
  time: basic.optional(),
});
const prompt = z.object({ showPrompt: z.boolean(), title: z.string(), message: z.string() });
const alert = z.object({
  showAlert: z.boolean(),
  style: z.enum(['Stop', 'Warning', 'Information']),
  title: z.string(),
  message: z.string(),
});
/** Excel's limits for messages and for a list that is written out. Source: xlsxwriter.readthedocs.io, "Working with Data Validation" */
const LIST_LIMIT = 255;
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** A formula as text: a Range becomes its address. */
function formulaText(value: unknown): string {
  const cells = value instanceof HostObject && value.self instanceof Cells ? value.self : null;
  if (cells) return `=${sheetAddress(cells.sheet.name, cells.area, true)}`;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new InvalidArgument();
}

/** Throws InvalidArgument for a list that Excel does not take: too long, or an area of several rows and columns. Source: exceljs #174, xuri/excelize #476 */
function checkList(sheet: SheetModel, source: string): void {
  checkValidationFormula(sheet, source);
  const area = source.startsWith('=') ? parseReference(source.slice(1))?.area : null;
  if (area ? area.rows > 1 && area.columns > 1 : source === '' || source.length > LIST_LIMIT) {
    throw new InvalidArgument();
  }
}

/** Throws InvalidArgument for bounds that Excel does not take: a formula that is none, one of two that is missing, the smaller one second (Excel's own message: 最大值必须大于或等于最小值). */
function checkBounds(sheet: SheetModel, criterion: Extract<ValidationCriterion, { formula1: string }>): void {
  const { kind, operator: comparison, formula1, formula2 } = criterion;
  for (const formula of formula2 === null ? [formula1] : [formula1, formula2]) {
    checkValidationFormula(sheet, formula);
    const isDate = kind === 'date' || kind === 'time';
    if (!formula.startsWith('=') && !isDate && !isNumber(formula)) throw new InvalidArgument();
  }
  if (comparison !== 'Between' && comparison !== 'NotBetween') return;
  if (formula2 === null) throw new InvalidArgument();
  const [least, most] = [formula1, formula2].map((formula) => formula.replace(/^=/, ''));
  if (least !== undefined && most !== undefined && isNumber(least) && isNumber(most) && Number(least) > Number(most)) {
    throw new InvalidArgument();
  }
}

const isNumber = (text: string) => text.trim() !== '' && !Number.isNaN(Number(text));

function criterionFrom(sheet: SheetModel, input: z.infer<typeof rule>): ValidationCriterion {
  if (input.list) {
    const source = formulaText(input.list.source);
    checkList(sheet, source);
    return { kind: 'list', source, inCellDropDown: input.list.inCellDropDown };
  }
  if (input.custom) {
    const formula = formulaText(input.custom.formula);
    checkValidationFormula(sheet, formula);
    return { kind: 'custom', formula };
  }
  for (const kind of BASIC_KINDS) {
    const found = input[kind];
    if (!found) continue;
    const formula2 = found.formula2 === undefined || found.formula2 === null ? null : formulaText(found.formula2);
    const criterion = { kind, operator: found.operator, formula1: formulaText(found.formula1), formula2 };
    checkBounds(sheet, criterion);
    return criterion;
  }
  return { kind: 'none' };
}

/** A bound as Office.js gives it back: always as a formula. Source: learn.microsoft.com, Excel.BasicDataValidation.formula1 */
function formulaValue(text: string): string {
  return text.startsWith('=') ? text : `=${text}`;
}

function ruleOf(criterion: ValidationCriterion): Record<string, unknown> {
  switch (criterion.kind) {
    case 'none':
      return {};
    case 'list':
      return { list: { inCellDropDown: criterion.inCellDropDown, source: criterion.source } };
    case 'custom':
      return { custom: { formula: criterion.formula } };
    default:
      return {
        [criterion.kind]: {
          operator: criterion.operator,
          formula1: formulaValue(criterion.formula1),
          ...(criterion.formula2 === null ? {} : { formula2: formulaValue(criterion.formula2) }),
        },
      };
  }
}

/** A part of the validation that all the cells have in common, null where they differ. */
function part(
  read: (validation: Validation) => unknown,
  change: (before: Validation, raw: unknown, sheet: SheetModel) => Validation,
): Property<Cells> {
  return readWrite(
    ({ sheet, areas }) => {
      const validation = validationOver(sheet, areas);
      return validation === 'mixed' ? null : read(validation);
    },
    ({ sheet, areas }, argument) => {
      checkUnprotected(sheet);
      changeValidation(sheet, areas, (before) => change(before, argument.raw, sheet));
    },
  );
}

function parsed<T>(schema: z.ZodType<T>, raw: unknown): T {
  const result = schema.safeParse(raw);
  if (!result.success) throw new InvalidArgument();
  return result.data;
}

export const dataValidation: TypeTable<Cells> = {
  name: 'DataValidation',
  properties: {
    Type: readOnly(({ sheet, areas }) => {
      const validation = validationOver(sheet, areas);
      if (validation === 'mixed') return 'Inconsistent';
      const { kind } = validation.criterion;
      return kind.charAt(0).toUpperCase() + kind.slice(1);
    }),
    Rule: part(
      ({ criterion }) => ruleOf(criterion),
      (before, raw, sheet) => ({ ...before, criterion: criterionFrom(sheet, parsed(rule, raw)) }),
    ),
    Prompt: part(
      (validation) => {
        const { show, title, message } = validation.prompt;
        return { showPrompt: show, title, message };
      },
      (before, raw) => {
        const { showPrompt, title, message } = parsed(prompt, raw);
        if (title.length > TITLE_LIMIT || message.length > MESSAGE_LIMIT) throw new InvalidArgument();
        return { ...before, prompt: { show: showPrompt, title, message } };
      },
    ),
    ErrorAlert: part(
      (validation) => {
        const { show, style, title, message } = validation.alert;
        return { showAlert: show, style, title, message };
      },
      (before, raw) => {
        const { showAlert, style, title, message } = parsed(alert, raw);
        if (title.length > TITLE_LIMIT || message.length > MESSAGE_LIMIT) throw new InvalidArgument();
        return { ...before, alert: { show: showAlert, style, title, message } };
      },
    ),
    IgnoreBlanks: part(
      ({ ignoreBlanks }) => ignoreBlanks,
      (before, raw) => ({ ...before, ignoreBlanks: raw === true }),
    ),
  },
  methods: {
    Clear: method(({ sheet, areas }) => {
      checkUnprotected(sheet);
      changeValidation(sheet, areas, () => NO_VALIDATION);
    }),
  },
};
