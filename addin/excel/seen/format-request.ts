import type { Area } from '../../../shared/workbook/layout/layout';
import { mayBeUnseen, type CellPaint, type RuleLook } from '../../../shared/workbook/reading/looks/cell-look';
import type {
  LookRule,
  RuleTest,
  TextOperator,
  ValueOperator,
} from '../../../shared/workbook/reading/looks/look-rules';

/** Queues the reading of a sheet's conditional formats: when each applies, and what it makes of a cell. Excel may refuse it. */
export const requestFormats = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  sheet
    .getRange()
    .conditionalFormats.load(
      'items/type,items/priority,items/stopIfTrue,items/cellValueOrNullObject/rule,items/customOrNullObject/rule/formula,items/textComparisonOrNullObject/rule,items/presetOrNullObject/rule,items/cellValueOrNullObject/format/font/strikethrough,items/cellValueOrNullObject/format/font/color,items/cellValueOrNullObject/format/fill/color,items/cellValueOrNullObject/format/numberFormat,items/customOrNullObject/format/font/strikethrough,items/customOrNullObject/format/font/color,items/customOrNullObject/format/fill/color,items/customOrNullObject/format/numberFormat,items/textComparisonOrNullObject/format/font/strikethrough,items/textComparisonOrNullObject/format/font/color,items/textComparisonOrNullObject/format/fill/color,items/textComparisonOrNullObject/format/numberFormat,items/presetOrNullObject/format/font/strikethrough,items/presetOrNullObject/format/font/color,items/presetOrNullObject/format/fill/color,items/presetOrNullObject/format/numberFormat,items/topBottomOrNullObject/format/font/strikethrough,items/topBottomOrNullObject/format/font/color,items/topBottomOrNullObject/format/fill/color,items/topBottomOrNullObject/format/numberFormat,items/colorScaleOrNullObject/criteria,items/dataBarOrNullObject/showDataBarOnly,items/iconSetOrNullObject/showIconOnly',
    );

const OPERATORS: Readonly<Record<string, ValueOperator>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greater',
  LessThan: 'less',
  GreaterThanOrEqual: 'greaterOrEqual',
  LessThanOrEqual: 'lessOrEqual',
};
const TEXT_OPERATORS: Readonly<Record<string, TextOperator>> = {
  Contains: 'contains',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};
const PRESETS: Readonly<Record<string, RuleTest>> = {
  Blanks: { kind: 'blank', is: true },
  NonBlanks: { kind: 'blank', is: false },
  Errors: { kind: 'error', is: true },
  NonErrors: { kind: 'error', is: false },
  DuplicateValues: { kind: 'repeated', is: true },
  UniqueValues: { kind: 'repeated', is: false },
};
const OTHER: RuleTest = { kind: 'other' };
const ALWAYS: RuleTest = { kind: 'always' };

const colorOf = (color: string | null): string | null =>
  color === null || !/^#[0-9a-f]{6}$/i.test(color) ? null : color.toUpperCase();
const PLAIN: RuleLook = { strikes: null, ink: null, grounds: null, format: null, hides: false };
/** What Excel leaves open is null, an empty text, or false. */
const lookOf = ({ font, fill, numberFormat }: Excel.ConditionalRangeFormat): RuleLook => {
  const ground = colorOf(fill.color as string | null);
  return {
    ...PLAIN,
    strikes: (font.strikethrough as boolean | null) === true ? true : null,
    ink: colorOf(font.color as string | null),
    grounds: ground === null ? null : [ground],
    format: typeof numberFormat === 'string' && numberFormat !== '' ? numberFormat : null,
  };
};

const valueTest = ({ operator, formula1, formula2 }: Excel.ConditionalCellValueRule): RuleTest => {
  const known = OPERATORS[operator.replace(/OrEqualTo$/, 'OrEqual')];
  const second = formula2 === undefined || (formula2 as string | null) === null ? '' : String(formula2);
  return known
    ? { kind: 'value', operator: known, first: String(formula1), second: second === '' ? null : second }
    : OTHER;
};

/** A conditional format without the cells that it lies over. */
type PlacelessRule = Omit<LookRule, 'areas'>;

const ruleOf = (format: Excel.ConditionalFormat): PlacelessRule => {
  const stops = (format.stopIfTrue as boolean | null) === true;
  const {
    cellValueOrNullObject: value,
    customOrNullObject: custom,
    textComparisonOrNullObject: text,
    presetOrNullObject: preset,
    topBottomOrNullObject: rank,
    colorScaleOrNullObject: scale,
    dataBarOrNullObject: bar,
    iconSetOrNullObject: icons,
  } = format;
  if (!value.isNullObject) return { stops, test: valueTest(value.rule), look: lookOf(value.format) };
  if (!custom.isNullObject)
    return { stops, test: { kind: 'formula', formula: custom.rule.formula }, look: lookOf(custom.format) };
  if (!text.isNullObject) {
    const { operator, text: words } = text.rule;
    const known = TEXT_OPERATORS[operator];
    return { stops, test: known ? { kind: 'text', operator: known, text: words } : OTHER, look: lookOf(text.format) };
  }
  if (!preset.isNullObject)
    return { stops, test: PRESETS[preset.rule.criterion] ?? OTHER, look: lookOf(preset.format) };
  if (!rank.isNullObject) return { stops, test: OTHER, look: lookOf(rank.format) };
  if (!scale.isNullObject) {
    const { minimum, midpoint, maximum } = scale.criteria;
    const grounds = [minimum, midpoint, maximum].flatMap((each) => colorOf(each?.color ?? null) ?? []);
    return { stops, test: OTHER, look: { ...PLAIN, grounds } };
  }
  if (!bar.isNullObject) return { stops, test: ALWAYS, look: { ...PLAIN, hides: bar.showDataBarOnly } };
  return { stops, test: ALWAYS, look: { ...PLAIN, hides: !icons.isNullObject && icons.showIconOnly } };
};

/** A conditional format that was read, but for the cells that it lies over. */
export interface FoundRule extends PlacelessRule {
  readonly format: Excel.ConditionalFormat;
}

/** The conditional formats of a sheet after a sync, in their order, where some of them may strike or hide what its cells hold; else none. */
export const takeRules = (
  formats: Excel.ConditionalFormatCollection,
  paints: readonly CellPaint[],
): readonly FoundRule[] => {
  const rules = [...formats.items]
    .sort((a, b) => a.priority - b.priority)
    .map((format): FoundRule => ({ format, ...ruleOf(format) }));
  return mayBeUnseen(
    paints,
    rules.map(({ look }) => look),
  )
    ? rules
    : [];
};

/** Queues the reading of where a conditional format lies. */
export const requestAreas = ({ format }: FoundRule): Excel.RangeAreas =>
  format.getRanges().load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');

/** The rule with the cells that it lies over, after a sync. */
export const placedRule = ({ test, look, stops }: FoundRule, { areas }: Excel.RangeAreas): LookRule => ({
  test,
  look,
  stops,
  areas: areas.items.map(({ rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns }): Area => ({
    row,
    column,
    rows,
    columns,
  })),
});
