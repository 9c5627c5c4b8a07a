import type { IRange } from '@univerjs/core';
import type {} from '@univerjs/sheets-conditional-formatting/facade';
import * as z from 'zod';

import { areaAddress } from '../grid/address';
import { cellArea, intersection, subtract, type Area } from '../grid/area';
import { fromGridRange, toGridRange } from '../grid/grid-range';
import type { SheetModel } from '../sheet/model';
import { VALIDATION_OPERATORS } from '../validation/rule';
import { gridOperator } from '../validation/codec';

const operator = z.enum(VALIDATION_OPERATORS);

/** The wire names of `Excel.ConditionalFormatType`. */
const FORMAT_TYPES = [
  'Custom',
  'CellValue',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
] as const;
export type FormatType = (typeof FORMAT_TYPES)[number];

/** A format of a file that this host does not make itself: its XML, with its part of the extension list, and the grid's own rule. */
const kept = z.object({
  kind: z.literal('kept'),
  type: z.enum(FORMAT_TYPES),
  xml: z.string(),
  extension: z.string(),
  /** Of a custom one: its formula, with `=`. */
  formula: z.string().optional(),
  drawn: z.record(z.string(), z.unknown()),
});
export type KeptCriterion = z.infer<typeof kept>;

const criterion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cellValue'), operator, formula1: z.string(), formula2: z.string().nullable() }),
  z.object({ kind: z.literal('custom'), formula: z.string() }),
  kept,
]);
export const HIGHLIGHT_EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
export type HighlightEdge = (typeof HIGHLIGHT_EDGES)[number];
const line = z.object({ style: z.string(), color: z.string() });
export type HighlightLine = z.infer<typeof line>;
const highlight = z.object({
  borders: z.partialRecord(z.enum(HIGHLIGHT_EDGES), line).optional(),
  fill: z.string().optional(),
  color: z.string().optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  numberFormat: z.string().optional(),
});

/** When a conditional format applies: the cell's value compared, a formula written for its first cell, or what a file says of it. */
export type FormatCriterion = z.infer<typeof criterion>;
/** How it makes the cell look. */
export type Highlight = z.infer<typeof highlight>;

export interface ConditionalFormatState {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  readonly criterion: FormatCriterion;
  readonly highlight: Highlight;
}

/** What was asked for travels inside the grid's own rule, whose vocabulary is smaller. */
const carried = z.object({ office: z.object({ criterion, highlight }) });

interface GridFormat {
  readonly cfId: string;
  readonly stopIfTrue: boolean;
  readonly ranges: readonly IRange[];
  readonly rule: unknown;
}

/** A rule of the grid as it was asked for; null for a rule of another kind. */
export function carriedFormat({ cfId, stopIfTrue, ranges, rule }: GridFormat): ConditionalFormatState | null {
  const known = carried.safeParse(rule);
  return known.success ? { id: cfId, areas: ranges.map(fromGridRange), stopIfTrue, ...known.data.office } : null;
}

export function conditionalFormatsOn(sheet: SheetModel): readonly ConditionalFormatState[] {
  const facade = sheet.workbook.facade.getSheetBySheetId(sheet.id);
  return (facade?.getConditionalFormattingRules() ?? []).flatMap((rule) => carriedFormat(rule) ?? []);
}

/** The formats that touch any of the areas. */
export function conditionalFormatsOver(sheet: SheetModel, areas: readonly Area[]): readonly ConditionalFormatState[] {
  return conditionalFormatsOn(sheet).filter((format) =>
    format.areas.some((own) => areas.some((area) => intersection(own, area))),
  );
}

let nextId = 0;

export function addConditionalFormat(
  sheet: SheetModel,
  format: Omit<ConditionalFormatState, 'id'>,
): ConditionalFormatState {
  nextId += 1;
  const added = { ...format, id: `conditional-${String(nextId)}` };
  sheet.mutate('sheet.mutation.add-conditional-rule', { rule: toGridRule(added) });
  return added;
}

export function changeConditionalFormat(sheet: SheetModel, format: ConditionalFormatState): void {
  sheet.mutate('sheet.mutation.set-conditional-rule', { cfId: format.id, rule: toGridRule(format) });
}

/** Takes every format off the cells of some areas and of no others. */
export function clearConditionalFormats(sheet: SheetModel, areas: readonly Area[]): void {
  for (const format of conditionalFormatsOver(sheet, areas)) {
    const rest = areas.reduce<readonly Area[]>(
      (parts, hole) => parts.flatMap((part) => subtract(part, hole)),
      format.areas,
    );
    if (rest.length === 0) removeConditionalFormat(sheet, format.id);
    else changeConditionalFormat(sheet, { ...format, areas: rest, criterion: movedCriterion(sheet, format, rest) });
  }
}

/** A formula is written for the first cell: it moves with it. */
function movedCriterion(sheet: SheetModel, { areas, criterion: test }: ConditionalFormatState, rest: readonly Area[]) {
  const [from, to] = [areas[0], rest[0]];
  if (!from || !to || test.kind === 'kept') return test;
  const { runtime } = sheet.workbook;
  const move = (formula: string) =>
    formula.startsWith('=') ? runtime.moveFormula(formula, to.column - from.column, to.row - from.row) : formula;
  if (test.kind === 'custom') return { ...test, formula: move(test.formula) };
  return { ...test, formula1: move(test.formula1), formula2: test.formula2 === null ? null : move(test.formula2) };
}

export function removeConditionalFormat(sheet: SheetModel, id: string): void {
  sheet.mutate('sheet.mutation.delete-conditional-rule', { cfId: id });
}

/** The grid's own rule of a format. */
export function toGridRule(format: ConditionalFormatState): Record<string, unknown> {
  const { id, areas, stopIfTrue } = format;
  const office = { criterion: format.criterion, highlight: format.highlight };
  return {
    cfId: id,
    ranges: areas.map(toGridRange),
    stopIfTrue,
    rule: { type: 'highlightCell', style: gridStyle(format.highlight), ...gridTest(format), office },
  };
}

function gridTest({ criterion: test, areas }: ConditionalFormatState): Record<string, unknown> {
  if (test.kind === 'kept') return test.drawn;
  if (test.kind === 'custom') return { subType: 'formula', value: test.formula === '' ? '=FALSE' : test.formula };
  const first = operand(test.formula1);
  const second = test.formula2 === null ? null : operand(test.formula2);
  if (typeof first === 'number' && (second === null || typeof second === 'number')) {
    const value = second === null ? first : [first, second];
    return { subType: 'number', operator: gridOperator(test.operator), value };
  }
  const { row, column } = areas[0] ?? cellArea(0, 0);
  return { subType: 'formula', value: `=${comparison(areaAddress(cellArea(row, column)), test)}` };
}

function operand(formula: string): number | string {
  const text = formula.replace(/^=/, '');
  return text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

const COMPARISONS = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqualTo: '>=',
  LessThanOrEqualTo: '<=',
} as const;

/** The comparison as a formula, for operands that are not plain numbers. */
function comparison(cell: string, test: Extract<FormatCriterion, { kind: 'cellValue' }>): string {
  const first = String(operand(test.formula1));
  const second = String(operand(test.formula2 ?? test.formula1));
  if (test.operator === 'Between') return `AND(${cell}>=${first},${cell}<=${second})`;
  if (test.operator === 'NotBetween') return `OR(${cell}<${first},${cell}>${second})`;
  return `${cell}${COMPARISONS[test.operator]}${first}`;
}

const GRID_SIDES: Readonly<Record<HighlightEdge, string>> = {
  EdgeTop: 't',
  EdgeBottom: 'b',
  EdgeLeft: 'l',
  EdgeRight: 'r',
};

function gridBorders(borders: Highlight['borders']): Record<string, unknown> {
  const drawn = HIGHLIGHT_EDGES.flatMap((edge) => {
    const found = borders?.[edge];
    return found && found.style !== 'None' ? [[GRID_SIDES[edge], { s: 1, cl: { rgb: found.color } }] as const] : [];
  });
  return drawn.length === 0 ? {} : { bd: Object.fromEntries(drawn) };
}

function gridStyle({ borders, fill, color, bold, italic, strikethrough }: Highlight): Record<string, unknown> {
  return {
    ...gridBorders(borders),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
    ...(color === undefined ? {} : { cl: { rgb: color } }),
    ...(bold === true ? { bl: 1 } : {}),
    ...(italic === true ? { it: 1 } : {}),
    ...(strikethrough === true ? { st: { s: 1 } } : {}),
  };
}
