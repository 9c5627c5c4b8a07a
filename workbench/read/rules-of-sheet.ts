import type { Area } from '../../shared/workbook/layout/layout';
import type { RuleLook } from '../../shared/workbook/reading/looks/cell-look';
import type { LookRule, RuleTest, TextOperator, ValueOperator } from '../../shared/workbook/reading/looks/look-rules';
import { readReference } from '../../shared/workbook/reading/named-cells';
import { readColor } from '../excel/xlsx/colors';
import { attributesOf, decodeXml } from '../excel/xlsx/xml';

/** A tag of a file, with what stands behind it. */
interface Tag {
  readonly name: string;
  readonly kind: 'start' | 'end' | 'empty';
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

const NAME = /^\/?(?:\w+:)?(\w+)/;
/** The tags of an XML, one after the other: gone through once, whatever stands in it. */
const tagsOf = function* (xml: string): Generator<Tag> {
  for (const part of xml.split('<')) {
    const end = part.indexOf('>');
    const name = NAME.exec(part)?.[1];
    if (end < 0 || name === undefined) continue;
    const inside = part.slice(0, end);
    yield {
      name,
      kind: inside.startsWith('/') ? 'end' : inside.endsWith('/') ? 'empty' : 'start',
      attributes: attributesOf(inside),
      text: part.slice(end + 1),
    };
  }
};

const colorOf = ({ rgb: argb, theme: slot, tint, indexed }: Tag['attributes'], theme: readonly string[]) => {
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text));
  return readColor({ argb, theme: number(slot), tint: number(tint), indexed: number(indexed) }, theme) ?? null;
};
const isOff = (value: string | undefined): boolean => value === '0' || value === 'false';

type Changing<Value> = { -readonly [Key in keyof Value]: Value[Key] };
const noLook = (): Changing<RuleLook> => ({ strikes: null, ink: null, grounds: null, format: null, hides: false });

/** Takes a tag of a style into what the style makes of a cell. `within`: the part of the style in which it stands. */
const takeStyle = (look: Changing<RuleLook>, { name, attributes }: Tag, within: string, theme: readonly string[]) => {
  if (name === 'strike') look.strikes = !isOff(attributes['val']);
  else if (name === 'numFmt') look.format = attributes['formatCode'] ?? null;
  else if (name === 'color' && within === 'font') look.ink = colorOf(attributes, theme);
  else if (name === 'bgColor' || (name === 'fgColor' && look.grounds === null)) {
    // There the ground of a plain fill is the second of its colours, where it has two.
    const ground = colorOf(attributes, theme);
    if (ground !== null) look.grounds = [ground];
  }
};
const STYLE_PARTS = ['font', 'fill', 'border', 'numFmt', 'alignment', 'protection'];

/** The looks that a workbook's conditional formats have, in the order that its sheets count them. */
export const looksOfFile = (styles: string | undefined, theme: readonly string[]): readonly RuleLook[] => {
  const looks: Changing<RuleLook>[] = [];
  let isWithin = false;
  let within = '';
  for (const tag of tagsOf(styles ?? '')) {
    if (tag.name === 'dxfs') isWithin = tag.kind === 'start';
    else if (isWithin && tag.name === 'dxf' && tag.kind !== 'end') looks.push(noLook());
    else if (isWithin && tag.kind !== 'end') {
      if (STYLE_PARTS.includes(tag.name)) within = tag.name;
      const look = looks.at(-1);
      if (look) takeStyle(look, tag, within, theme);
    }
  }
  return looks;
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

/** A rule as it is gone through. */
interface OpenRule {
  readonly attributes: Tag['attributes'];
  readonly formulas: string[];
  readonly scale: string[];
  look: Changing<RuleLook>;
}

/**
 * The conditional formats of a sheet of a file, in their order. Those of the extension have their areas inside, their formulas under another name, and bring their style.
 * @param looks of the workbook, from `looksOfFile`
 */
export const rulesOfSheet = (
  sheetXml: string,
  looks: readonly RuleLook[],
  theme: readonly string[],
): readonly LookRule[] => {
  const behind = sheetXml.slice(Math.max(0, sheetXml.lastIndexOf('sheetData>')));
  if (!behind.includes('conditionalFormatting')) return [];
  const found: { readonly rule: OpenRule; readonly areas: readonly Area[] }[] = [];
  let areas: readonly Area[] = [];
  let rules: OpenRule[] = [];
  let within = '';
  const close = () => {
    for (const rule of rules) found.push({ rule, areas });
    rules = [];
  };
  for (const tag of tagsOf(behind)) {
    const { name, kind, attributes, text } = tag;
    const rule = rules.at(-1);
    if (name === 'conditionalFormatting') {
      close();
      if (kind === 'start') areas = areasIn(attributes['sqref'] ?? '');
    } else if (kind === 'end') continue;
    else if (name === 'cfRule') {
      const look = { ...(looks[Number(attributes['dxfId'] ?? NaN)] ?? noLook()) };
      rules.push({ attributes, formulas: [], scale: [], look });
      within = '';
    } else if (name === 'sqref') areas = areasIn(decodeXml(text));
    else if (rule && (name === 'formula' || (name === 'f' && within !== 'cfvo'))) rule.formulas.push(decodeXml(text));
    else if (rule && name === 'dxf') rule.look = noLook();
    else if (rule) {
      if (STYLE_PARTS.includes(name) || name === 'cfvo') within = name;
      if (name === 'colorScale') within = name;
      if (name === 'dataBar' || name === 'iconSet') rule.look.hides = isOff(attributes['showValue']);
      const color = name === 'color' && rule.attributes['type'] === 'colorScale' ? colorOf(attributes, theme) : null;
      if (color !== null) rule.scale.push(color);
      else takeStyle(rule.look, tag, within, theme);
    }
  }
  close();
  return found
    .map(({ rule: { attributes: of, formulas, scale, look }, areas: over }) => ({
      areas: over,
      test: testIn(of, formulas),
      look: scale.length > 0 ? { ...look, grounds: scale } : look,
      stops: of['stopIfTrue'] !== undefined && !isOff(of['stopIfTrue']),
      rank: Number(of['priority'] ?? Infinity),
    }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
};
