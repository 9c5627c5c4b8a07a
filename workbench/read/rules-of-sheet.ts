import type { Area } from '../../shared/workbook/layout/layout';
import type { LookRule, RuleLook, RuleTest, TextOperator, ValueOperator } from '../../shared/workbook/reading/look-rules';
import { readReference } from '../../shared/workbook/reading/named-cells';
import { readColor } from '../excel/xlsx/colors';
import { decodeXml, elementsOf } from '../excel/xlsx/xml';

const NO_LOOK: RuleLook = { strikes: null, ink: null, grounds: null, format: null, hides: false };

const colorIn = (xml: string, element: string, theme: readonly string[]): string | null => {
  const found = elementsOf(xml, element)[0]?.attributes;
  if (!found) return null;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const { rgb: argb, theme: slot, tint, indexed } = found;
  return readColor({ argb, theme: number(slot), tint: number(tint), indexed: number(indexed) }, theme) ?? null;
};

/** What a style of a conditional format makes of a cell. */
const lookIn = (style: string, theme: readonly string[]): RuleLook => {
  const font = elementsOf(style, 'font')[0]?.inner ?? '';
  const fill = elementsOf(style, 'fill')[0]?.inner ?? '';
  const strike = elementsOf(font, 'strike')[0]?.attributes;
  // There the ground of a plain fill is the second of its colours, where it has two.
  const ground = colorIn(fill, 'bgColor', theme) ?? colorIn(fill, 'fgColor', theme);
  return {
    ...NO_LOOK,
    strikes: strike ? !['0', 'false'].includes(strike['val'] ?? '1') : null,
    ink: colorIn(font, 'color', theme),
    grounds: ground === null ? null : [ground],
    format: elementsOf(style, 'numFmt')[0]?.attributes['formatCode'] ?? null,
  };
};

/** The looks that a workbook's conditional formats have, in the order that its sheets count them. */
export const looksOfFile = (styles: string | undefined, theme: readonly string[]): readonly RuleLook[] => {
  const [all] = elementsOf(styles ?? '', 'dxfs');
  return elementsOf(all?.inner ?? '', 'dxf').map(({ inner }) => lookIn(inner, theme));
};

const areasIn = (addresses: string): readonly Area[] =>
  addresses
    .trim()
    .split(/\s+/)
    .flatMap((address) => {
      const [first, last] = address.split(':').map((cell) => readReference(`x!${cell}`));
      if (!first) return [];
      const { row, column } = first;
      return [{ row, column, rows: (last?.row ?? row) - row + 1, columns: (last?.column ?? column) - column + 1 }];
    });

const OPERATORS: Readonly<Record<string, ValueOperator>> = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equal',
  notEqual: 'notEqual',
  greaterThan: 'greater',
  lessThan: 'less',
  greaterThanOrEqual: 'greaterOrEqual',
  lessThanOrEqual: 'lessOrEqual',
};
const TEXTS: Readonly<Record<string, TextOperator>> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'beginsWith',
  endsWith: 'endsWith',
};
const PRESETS: Readonly<Record<string, RuleTest>> = {
  containsBlanks: { kind: 'blank', is: true },
  notContainsBlanks: { kind: 'blank', is: false },
  containsErrors: { kind: 'error', is: true },
  notContainsErrors: { kind: 'error', is: false },
  duplicateValues: { kind: 'repeated', is: true },
  uniqueValues: { kind: 'repeated', is: false },
  dataBar: { kind: 'always' },
  iconSet: { kind: 'always' },
};
const OTHER: RuleTest = { kind: 'other' };

const testIn = (
  { type = '', operator = '', text }: Readonly<Record<string, string>>,
  formulas: readonly string[],
): RuleTest => {
  const [first, second = null] = formulas;
  if (type === 'expression' && first !== undefined) return { kind: 'formula', formula: first };
  if (type === 'cellIs' && first !== undefined) {
    const known = OPERATORS[operator];
    return known ? { kind: 'value', operator: known, first, second } : OTHER;
  }
  const words = TEXTS[type];
  if (words === undefined) return PRESETS[type] ?? OTHER;
  if (text !== undefined) return { kind: 'text', operator: words, text };
  return first === undefined ? OTHER : { kind: 'formula', formula: first };
};

/**
 * The conditional formats of a sheet of a file, in their order.
 * @param looks of the workbook, from `looksOfFile`
 */
export const rulesOfSheet = (
  sheetXml: string,
  looks: readonly RuleLook[],
  theme: readonly string[],
): readonly LookRule[] => {
  const behind = sheetXml.slice(Math.max(0, sheetXml.lastIndexOf('sheetData>')));
  if (!behind.includes('conditionalFormatting')) return [];
  const found = elementsOf(behind, 'conditionalFormatting').flatMap(({ attributes, inner }) => {
    // Formats of the extension have their areas inside, their formulas under another name, and bring their style.
    const areas = areasIn(attributes['sqref'] ?? decodeXml(elementsOf(inner, 'sqref')[0]?.inner ?? ''));
    return elementsOf(inner, 'cfRule').map(({ attributes: of, inner: rule }) => {
      const formulas = [...elementsOf(rule, 'formula'), ...elementsOf(rule, 'f')].map((each) => decodeXml(each.inner));
      const [own] = elementsOf(rule, 'dxf');
      const hides = ['dataBar', 'iconSet'].some((name) =>
        elementsOf(rule, name).some((each) => ['0', 'false'].includes(each.attributes['showValue'] ?? '')),
      );
      const scale = of['type'] === 'colorScale' ? scaleOf(rule, theme) : null;
      const look = own ? lookIn(own.inner, theme) : (looks[Number(of['dxfId'] ?? NaN)] ?? NO_LOOK);
      return {
        areas,
        test: testIn(of, formulas),
        look: { ...look, ...(scale ? { grounds: scale } : {}), hides },
        stops: ['1', 'true'].includes(of['stopIfTrue'] ?? ''),
        rank: Number(of['priority'] ?? Infinity),
      };
    });
  });
  return found.toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
};

const scaleOf = (rule: string, theme: readonly string[]): readonly string[] =>
  elementsOf(rule, 'color').flatMap(({ attributes: { rgb, theme: slot, tint, indexed } }) => {
    const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
    return readColor({ argb: rgb, theme: number(slot), tint: number(tint), indexed: number(indexed) }, theme) ?? [];
  });
