import * as z from 'zod';
import { areaAddress, parseReference } from '../model/grid/address';
import type { Area } from '../model/grid/area';
import type { ConditionalFormatState, FormatType, Highlight, KeptCriterion } from '../model/looks/conditional-formats';
import { readColor } from './colors';
import { decodeXml, elementsOf } from './xml';

/** A conditional format as it stands in a sheet's XML. */
export interface FileFormat {
  readonly areas: readonly Area[];
  /** The whole `<cfRule>`. */
  readonly xml: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const TYPES: Readonly<Record<string, FormatType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  top10: 'TopBottom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};
const GROUP = /<conditionalFormatting\b[^>]*>[\s\S]*?<\/conditionalFormatting>/g;
const RULE = /<cfRule\b[^>]*?(?:\/>|>[\s\S]*?<\/cfRule>)/g;
const EXTENSION_GROUP = /<x14:conditionalFormatting\b[^>]*>[\s\S]*?<\/x14:conditionalFormatting>/g;
const EXTENSION_RULE = /<x14:cfRule\b[^>]*?(?:\/>|>[\s\S]*?<\/x14:cfRule>)/g;

const areasOf = (addresses: string) =>
  addresses
    .trim()
    .split(/\s+/)
    .flatMap((part) => parseReference(part)?.area ?? []);

/** The conditional formats of a sheet's XML, group by group and rule by rule. */
export function fileFormats(sheetXml: string): readonly (readonly FileFormat[])[] {
  return [...sheetXml.matchAll(GROUP)].map(([group]) => {
    const areas = areasOf(elementsOf(group, 'conditionalFormatting')[0]?.attributes['sqref'] ?? '');
    return [...group.matchAll(RULE)].map(([xml]) => ({
      areas,
      xml,
      attributes: elementsOf(xml, 'cfRule')[0]?.attributes ?? {},
    }));
  });
}

/** The rules of Excel 2010's extension: part of a rule above, or rules of their own. */
interface ExtensionRule {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly xml: string;
  readonly type: FormatType;
}

function extensionRules(sheetXml: string): readonly ExtensionRule[] {
  return [...sheetXml.matchAll(EXTENSION_GROUP)].flatMap(([group]) => {
    const areas = areasOf(decodeXml(elementsOf(group, 'sqref')[0]?.inner ?? ''));
    return [...group.matchAll(EXTENSION_RULE)].map(([xml]) => {
      const attributes = elementsOf(xml, 'cfRule')[0]?.attributes ?? {};
      return { id: attributes['id'] ?? '', areas, xml, type: TYPES[attributes['type'] ?? ''] ?? 'PresetCriteria' };
    });
  });
}

/** Keeps what this host does not make itself as the file has it. */
export class KeptFormats {
  readonly #extensions: readonly ExtensionRule[];
  readonly #used = new Set<string>();

  constructor(
    sheetXml: string,
    private readonly theme: readonly string[],
  ) {
    this.#extensions = extensionRules(sheetXml);
  }

  criterion({ xml, attributes }: FileFormat): KeptCriterion {
    const id = decodeXml(elementsOf(xml, 'id')[0]?.inner ?? '');
    const extension = this.#extensions.find((rule) => rule.id === id && id !== '');
    if (extension) this.#used.add(extension.id);
    const type = TYPES[attributes['type'] ?? ''] ?? 'PresetCriteria';
    return { kind: 'kept', type, xml, extension: extension?.xml ?? '', drawn: this.#drawn(xml, attributes) };
  }

  /** Rules that stand in the extension alone; to be asked for last. */
  alone(): readonly { readonly areas: readonly Area[]; readonly criterion: KeptCriterion }[] {
    return this.#extensions
      .filter(({ id, areas }) => !this.#used.has(id) && areas.length > 0)
      .map(({ areas, xml, type }) => ({
        areas,
        criterion: { kind: 'kept', type, xml: '', extension: xml, drawn: UNSEEN, formula: formulaIn(xml) },
      }));
  }

  /** The grid's own rule, as near as it has one. */
  #drawn(xml: string, attributes: Readonly<Record<string, string>>): KeptCriterion['drawn'] {
    const values = elementsOf(xml, 'cfvo').map(({ attributes: { type, val } }) => ({
      type: type ?? 'num',
      ...(val === undefined ? {} : { value: type === 'formula' ? `=${val}` : Number(val) }),
    }));
    const colors = elementsOf(xml, 'color').map(({ attributes: { rgb, theme, tint, indexed } }) => {
      const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
      const color = { argb: rgb, theme: number(theme), tint: number(tint), indexed: number(indexed) };
      return readColor(color, this.theme) ?? '#638EC6';
    });
    const [min, max] = values;
    const formula = decodeXml(elementsOf(xml, 'formula')[0]?.inner ?? '').trim();
    switch (attributes['type']) {
      case 'colorScale':
        return { type: 'colorScale', config: values.map((value, index) => ({ index, color: colors[index], value })) };
      case 'dataBar': {
        const config = { min, max, isGradient: true, positiveColor: colors[0], nativeColor: '#FF0000' };
        return { type: 'dataBar', isShowValue: elementsOf(xml, 'dataBar')[0]?.attributes['showValue'] !== '0', config };
      }
      case 'top10': {
        const { bottom, percent, rank } = attributes;
        return { ...RANK, isBottom: bottom === '1', isPercent: percent === '1', value: Number(rank ?? 10) };
      }
      case 'aboveAverage':
        return { ...AVERAGE, operator: attributes['aboveAverage'] === '0' ? 'lessThan' : 'greaterThan' };
      case 'duplicateValues':
      case 'uniqueValues':
        return { type: 'highlightCell', subType: attributes['type'] };
      default:
        return formula === '' ? UNSEEN : { ...UNSEEN, value: `=${formula}` };
    }
  }
}

const colorIn = (xml: string, element: string, theme: readonly string[]) => {
  const found = elementsOf(xml, element)[0]?.attributes;
  if (!found) return undefined;
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  const { rgb: argb, theme: slot, tint, indexed } = found;
  return readColor({ argb, theme: number(slot), tint: number(tint), indexed: number(indexed) }, theme);
};

/** How a rule of the extension, which brings its own style, makes the cell look. */
export function highlightIn(extension: string, theme: readonly string[]): Highlight {
  const style = elementsOf(extension, 'dxf')[0]?.inner ?? '';
  const font = elementsOf(style, 'font')[0]?.inner ?? '';
  const fill = colorIn(style, 'bgColor', theme);
  const color = colorIn(font, 'color', theme);
  const strike = elementsOf(font, 'strike')[0]?.attributes;
  const numberFormat = elementsOf(style, 'numFmt')[0]?.attributes['formatCode'];
  return {
    ...(fill === undefined ? {} : { fill }),
    ...(color === undefined ? {} : { color }),
    ...(strike && strike['val'] !== '0' ? { strikethrough: true } : {}),
    ...(numberFormat === undefined ? {} : { numberFormat }),
  };
}

/** When a rule on a text, or one that Excel has ready, applies, in Excel's own names. */
export function keptRule({ xml, extension }: KeptCriterion): Readonly<Record<string, string>> {
  const {
    type = '',
    operator = '',
    text,
    timePeriod,
    aboveAverage,
    equalAverage,
  } = elementsOf(xml === '' ? extension : xml, 'cfRule')[0]?.attributes ?? {};
  if (TYPES[type] === 'ContainsText')
    return {
      operator: (operator === type ? type : operator || type).replace(/Text$/, '').replace(/^./, upper),
      text: text ?? wordsIn(xml),
    };
  if (type === 'timePeriod') return { criterion: (timePeriod ?? '').replace(/^./, upper).replace('7', 'Seven') };
  if (type === 'aboveAverage')
    return {
      criterion: `${equalAverage === '1' ? 'EqualOr' : ''}${aboveAverage === '0' ? 'Below' : 'Above'}Average`,
    };
  return { criterion: PRESETS[type] ?? 'Invalid' };
}
const upper = (letter: string) => letter.toUpperCase();
const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
};
/** The words of a rule on a text that stand in its formula alone. */
const wordsIn = (xml: string) =>
  /"((?:[^"]|"")*)"/.exec(decodeXml(elementsOf(xml, 'formula')[0]?.inner ?? ''))?.[1] ?? '';

/** Whether a bar or a sign stands in the place of the number. */
export const hidesNumber = ({ xml, extension }: KeptCriterion): boolean =>
  ['dataBar', 'iconSet'].some((name) =>
    [xml, extension].some((part) => elementsOf(part, name).some(({ attributes }) => attributes['showValue'] === '0')),
  );

/** The colours of a scale, in their order. */
export const scaleColors = ({ drawn }: KeptCriterion): readonly string[] =>
  z
    .array(z.looseObject({ color: z.string().optional() }))
    .catch([])
    .parse(drawn['config'])
    .flatMap(({ color }) => color ?? []);

/** The formula of a rule of the extension: one that reads another sheet stands there alone. */
const formulaIn = (extension: string) => `=${decodeXml(elementsOf(extension, 'f')[0]?.inner ?? '')}`;

const UNSEEN = { type: 'highlightCell', subType: 'formula', value: '=FALSE' };
const RANK = { type: 'highlightCell', subType: 'rank' };
const AVERAGE = { type: 'highlightCell', subType: 'average' };

/** What the file library is given in the place of a rule that it cannot write; `completeFormats` puts the rule there. */
export const placeholder = (index: number): string => `_kept_format_${String(index)}`;
const PLACEHOLDER = /<cfRule type="expression"([^>]*)><formula>_kept_format_(\d+)<\/formula><\/cfRule>/g;

/** Puts the rules that were kept, and what else the file library leaves out, into a sheet's XML. */
export function completeFormats(sheetXml: string, formats: readonly ConditionalFormatState[]): string {
  const extensions = formats.flatMap(({ areas, criterion }) =>
    criterion.kind === 'kept' && criterion.extension !== ''
      ? [
          `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${criterion.extension}` +
            `<xm:sqref>${areas.map((area) => areaAddress(area)).join(' ')}</xm:sqref></x14:conditionalFormatting>`,
        ]
      : [],
  );
  const complete = sheetXml
    .replace(PLACEHOLDER, (whole, attributes: string, index: string) => {
      const criterion = formats[Number(index)]?.criterion;
      if (criterion?.kind !== 'kept') return whole;
      return criterion.xml.replace(/^<cfRule\b[^>]*?(?=\/?>)/, (tag) => tag.replace(OWN, '') + attributes);
    })
    .replace(/<cfRule type="(?:expression|cellIs)"[^>]* priority="(\d+)"/g, (tag, priority: string) => {
      const format = formats[Number(priority) - 1];
      return format?.stopIfTrue === true && format.criterion.kind !== 'kept' ? `${tag} stopIfTrue="1"` : tag;
    });
  if (extensions.length === 0) return complete;
  const list = `<x14:conditionalFormattings>${extensions.join('')}</x14:conditionalFormattings>`;
  const extension = `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">${list}</ext></extLst>`;
  // A function: a text with $ in it would be read as what was found.
  return complete.replace('</worksheet>', () => `${extension}</worksheet>`);
}

/** What a rule has anew in each file. */
const OWN = /\s(?:dxfId|priority)="[^"]*"/g;
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
