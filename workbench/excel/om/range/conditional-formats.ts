import * as z from 'zod';

import {
  addConditionalFormat,
  clearConditionalFormats,
  conditionalFormatsOn,
  conditionalFormatsOver,
  removeConditionalFormat,
  type FormatCriterion,
  type FormatType,
} from '../../model/looks/conditional-formats';
import { hidesNumber, keptRule, scaleColors } from '../../xlsx/kept-formats';
import { checkAction } from '../../model/sheet/protection';
import { InvalidArgument, InvalidOperation } from '../../protocol/rich-api-error';
import { checkRuleFormula } from './rule-formula';
import { child, HostObject, method, readOnly, readWrite, type TypeTable } from '../../host/host-object';
import { Cells } from './cells';
import { collection } from '../collection';
import { change, formatChild, stateOf, type Format } from './conditional-format-looks';
import { rangeOf } from './range';
import { rangeAreasOf } from './areas';

const cellValueRule = z.object({
  formula1: z.union([z.string(), z.number()]),
  formula2: z.union([z.string(), z.number()]).nullish(),
  operator: z.enum([
    'Between',
    'NotBetween',
    'EqualTo',
    'NotEqualTo',
    'GreaterThan',
    'LessThan',
    'GreaterThanOrEqual',
    'LessThanOrEqual',
    'GreaterThanOrEqualTo',
    'LessThanOrEqualTo',
  ]),
});

const cellValueFormat: TypeTable<Format> = {
  name: 'CellValueConditionalFormat',
  properties: {
    Rule: readWrite(
      (format) => {
        const { criterion } = stateOf(format);
        if (criterion.kind !== 'cellValue') throw new InvalidOperation();
        const { operator, formula1, formula2 } = criterion;
        return formula2 === null ? { operator, formula1 } : { operator, formula1, formula2 };
      },
      (format, argument) => {
        const rule = argument.shape(cellValueRule);
        const operator =
          rule.operator === 'GreaterThanOrEqual' || rule.operator === 'LessThanOrEqual'
            ? (`${rule.operator}To` as const)
            : rule.operator;
        checkRuleFormula(rule.formula1);
        checkRuleFormula(rule.formula2);
        const formula2 = rule.formula2 === undefined || rule.formula2 === null ? null : String(rule.formula2);
        change(format, { criterion: { kind: 'cellValue', operator, formula1: String(rule.formula1), formula2 } });
      },
    ),
  },
  children: { Format: formatChild },
};

const formulaRule: TypeTable<Format> = {
  name: 'ConditionalFormatRule',
  properties: {
    Formula: readWrite(
      (format) => {
        const { criterion } = stateOf(format);
        return criterion.kind === 'cellValue' ? '' : (criterion.formula ?? '');
      },
      (format, argument) => {
        checkRuleFormula(argument.text());
        change(format, { criterion: { kind: 'custom', formula: argument.text() } });
      },
    ),
  },
};
const customFormat: TypeTable<Format> = {
  name: 'CustomConditionalFormat',
  children: { Format: formatChild, Rule: child((format) => HostObject.of(formulaRule, format)) },
};

function typed(type: FormatType, table: TypeTable<Format>, orNull: boolean) {
  return child<Format>((format) => {
    if (typeOf(stateOf(format).criterion) === type) return HostObject.of(table, format);
    if (orNull) return null;
    throw new InvalidOperation();
  });
}

const ruleChild = (format: Format) => {
  const { criterion } = stateOf(format);
  return criterion.kind === 'kept' ? criterion : null;
};
const KEPT_RULE = readOnly<Format>((format) => {
  const kept = ruleChild(format);
  return kept && keptRule(kept);
});
const HIDES = readOnly<Format>((format) => {
  const kept = ruleChild(format);
  return kept !== null && hidesNumber(kept);
});
const SCALE = readOnly<Format>((format) => {
  const kept = ruleChild(format);
  const colors = kept ? scaleColors(kept) : [];
  const [minimum, ...others] = colors.map((color) => ({ type: 'LowestValue', color }));
  const maximum = others.at(-1);
  return others.length > 1 ? { minimum, midpoint: others[0], maximum } : { minimum, maximum };
});

/** The formats of a type that only files bring: what they are is known, when they apply and how cells look then. */
function keptOrNull(type: FormatType, name: string, parts: Omit<TypeTable<Format>, 'name'>) {
  const table: TypeTable<Format> = { name, ...parts };
  return child<Format>((format) => (typeOf(stateOf(format).criterion) === type ? HostObject.of(table, format) : null));
}

function typeOf(criterion: FormatCriterion): FormatType {
  if (criterion.kind === 'kept') return criterion.type;
  return criterion.kind === 'custom' ? 'Custom' : 'CellValue';
}

const conditionalFormat: TypeTable<Format> = {
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: readOnly(({ id }) => id),
    Type: readOnly((format) => typeOf(stateOf(format).criterion)),
    Priority: readOnly(({ sheet, id }) => conditionalFormatsOn(sheet).findIndex((state) => state.id === id)),
    StopIfTrue: readWrite(
      (format) => stateOf(format).stopIfTrue,
      (format, stop) => {
        change(format, { stopIfTrue: stop.flag() });
      },
    ),
  },
  children: {
    CellValue: typed('CellValue', cellValueFormat, false),
    CellValueOrNullObject: typed('CellValue', cellValueFormat, true),
    Custom: typed('Custom', customFormat, false),
    CustomOrNullObject: typed('Custom', customFormat, true),
    DataBarOrNullObject: keptOrNull('DataBar', 'DataBarConditionalFormat', { properties: { ShowDataBarOnly: HIDES } }),
    ColorScaleOrNullObject: keptOrNull('ColorScale', 'ColorScaleConditionalFormat', {
      properties: { Criteria: SCALE },
    }),
    IconSetOrNullObject: keptOrNull('IconSet', 'IconSetConditionalFormat', { properties: { ShowIconOnly: HIDES } }),
    TopBottomOrNullObject: keptOrNull('TopBottom', 'TopBottomConditionalFormat', { children: { Format: formatChild } }),
    PresetOrNullObject: keptOrNull('PresetCriteria', 'PresetCriteriaConditionalFormat', {
      properties: { Rule: KEPT_RULE },
      children: { Format: formatChild },
    }),
    TextComparisonOrNullObject: keptOrNull('ContainsText', 'TextConditionalFormat', {
      properties: { Rule: KEPT_RULE },
      children: { Format: formatChild },
    }),
  },
  methods: {
    GetRange: method((format) => {
      const { areas } = stateOf(format);
      if (areas.length !== 1) throw new InvalidOperation();
      return rangeOf(new Cells(format.sheet, areas));
    }),
    GetRanges: method((format) => rangeAreasOf(new Cells(format.sheet, stateOf(format).areas))),
    Delete: method((format) => {
      checkAction(format.sheet, 'allowFormatCells');
      removeConditionalFormat(format.sheet, format.id);
    }),
  },
};

const START: Readonly<Record<'Custom' | 'CellValue', FormatCriterion>> = {
  Custom: { kind: 'custom', formula: '' },
  CellValue: { kind: 'cellValue', operator: 'EqualTo', formula1: '=""', formula2: null },
};

const conditionalFormatCollection = collection<Cells, Format>({
  name: 'ConditionalFormatCollection',
  item: (format) => HostObject.of(conditionalFormat, format),
  list: ({ sheet, areas }) => conditionalFormatsOver(sheet, areas).map(({ id }) => ({ sheet, id })),
  find: ({ sheet }, key) => {
    const state = conditionalFormatsOn(sheet).find(({ id }) => id === key.text());
    return state && { sheet, id: state.id };
  },
  methods: {
    Add: method(({ sheet, areas }, args) => {
      checkAction(sheet, 'allowFormatCells');
      const kind = args.at(0).text();
      if (kind !== 'Custom' && kind !== 'CellValue') {
        throw new InvalidArgument(`This host has conditional formats of type Custom and CellValue, not ${kind}.`);
      }
      const { id } = addConditionalFormat(sheet, { areas, stopIfTrue: false, criterion: START[kind], highlight: {} });
      return HostObject.of(conditionalFormat, { sheet, id });
    }),
    ClearAll: method(({ sheet, areas }) => {
      checkAction(sheet, 'allowFormatCells');
      clearConditionalFormats(sheet, areas);
    }),
  },
});

export function conditionalFormatsOf(cells: Cells): HostObject {
  return HostObject.of(conditionalFormatCollection, cells);
}
