import type ExcelJS from 'exceljs';
import * as z from 'zod';

import { areaAddress } from '../model/grid/address';
import {
  HIGHLIGHT_EDGES,
  toGridRule,
  type ConditionalFormatState,
  type FormatCriterion,
  type Highlight,
} from '../model/looks/conditional-formats';
import { gridOperator, officeOperator } from '../model/validation/codec';
import { readColor, writeColor } from './colors';
import { fileFormats, highlightIn, KeptFormats, placeholder } from './kept-formats';

const color = z.object({
  argb: z.string().optional(),
  theme: z.number().optional(),
  tint: z.number().optional(),
  indexed: z.number().optional(),
});
/** What the bridge reads of exceljs's conditional formats, which its types describe only for writing. A part of a style that is not said is null there. */
const formatting = z.object({
  ref: z.string(),
  rules: z.array(
    z.looseObject({
      type: z.string(),
      operator: z.string().optional(),
      formulae: z.array(z.union([z.string(), z.number()])).optional(),
      style: z
        .looseObject({
          border: z
            .partialRecord(
              z.enum(['top', 'bottom', 'left', 'right']),
              z.looseObject({ style: z.string().optional(), color: color.optional() }).nullish(),
            )
            .nullish(),
          fill: z.looseObject({ bgColor: color.optional(), fgColor: color.optional() }).nullish(),
          numFmt: z.looseObject({ formatCode: z.string() }).nullish(),
          font: z
            .looseObject({
              color: color.optional(),
              bold: z.boolean().optional(),
              italic: z.boolean().optional(),
              strike: z.boolean().optional(),
            })
            .nullish(),
        })
        .optional(),
    }),
  ),
});
type FileRule = z.infer<typeof formatting>['rules'][number];

function criterionOf(rule: FileRule): FormatCriterion | null {
  const [first, second] = (rule.formulae ?? []).map((formula) => String(formula));
  if (first === undefined || first.trim() === '') return null;
  if (rule.type === 'expression') return { kind: 'custom', formula: `=${first}` };
  if (rule.type !== 'cellIs') return null;
  return { kind: 'cellValue', operator: officeOperator(rule.operator), formula1: first, formula2: second ?? null };
}

/** Edges as the file names them. Only that a line is there and its colour are kept: Excel allows no more in a conditional format. */
const FILE_EDGES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;

function bordersOf(rule: FileRule, theme: readonly string[]): Highlight['borders'] {
  const lines = HIGHLIGHT_EDGES.flatMap((edge) => {
    const found = rule.style?.border?.[FILE_EDGES[edge]];
    return found?.style === undefined
      ? []
      : [[edge, { style: 'Continuous', color: readColor(found.color, theme) ?? '#000000' }] as const];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

function fileBorders({ borders }: Highlight): Partial<ExcelJS.Borders> {
  return Object.fromEntries(
    HIGHLIGHT_EDGES.flatMap((edge) => {
      const line = borders?.[edge];
      return line && line.style !== 'None'
        ? [[FILE_EDGES[edge], { style: 'thin', color: writeColor(line.color) }]]
        : [];
    }),
  );
}

function highlightOf(rule: FileRule, theme: readonly string[]): Highlight {
  const fill = readColor(rule.style?.fill?.bgColor, theme) ?? readColor(rule.style?.fill?.fgColor, theme);
  const text = readColor(rule.style?.font?.color, theme);
  const borders = bordersOf(rule, theme);
  return {
    ...(borders === undefined ? {} : { borders }),
    ...(fill === undefined ? {} : { fill }),
    ...(text === undefined ? {} : { color: text }),
    ...(rule.style?.font?.bold === true ? { bold: true } : {}),
    ...(rule.style?.font?.italic === true ? { italic: true } : {}),
    ...(rule.style?.font?.strike === true ? { strikethrough: true } : {}),
    ...(rule.style?.numFmt ? { numberFormat: rule.style.numFmt.formatCode } : {}),
  };
}

/**
 * The conditional formats of a sheet of the file, the most important first: by value and by formula, and every other kind as it
 * stands in the file. Their looks are read by the file library, which says of a rule no more than that.
 */
export function readConditionalFormats(
  sheet: ExcelJS.Worksheet,
  sheetId: string,
  theme: readonly string[],
  sheetXml: string,
): readonly Record<string, unknown>[] {
  const found = z.array(z.unknown()).safeParse(Reflect.get(sheet, 'conditionalFormattings')).data ?? [];
  const looks = found.map((item) => formatting.safeParse(item).data);
  const kept = new KeptFormats(sheetXml, theme);
  const ranked = fileFormats(sheetXml).flatMap((rules, group) =>
    rules.flatMap((format, index) => {
      const { areas, attributes } = format;
      if (areas.length === 0) return [];
      const rule = looks[group]?.rules[index];
      const criterion = (rule && criterionOf(rule)) ?? kept.criterion(format);
      const highlight = rule ? highlightOf(rule, theme) : {};
      return [
        {
          areas,
          criterion,
          highlight,
          stopIfTrue: attributes['stopIfTrue'] === '1',
          rank: Number(attributes['priority'] ?? 0),
        },
      ];
    }),
  );
  const alone = kept.alone().map((format) => ({
    ...format,
    highlight: highlightIn(format.criterion.extension, theme),
    stopIfTrue: false,
  }));
  return [...ranked.sort((a, b) => a.rank - b.rank), ...alone].map(
    ({ areas, criterion, highlight, stopIfTrue }, index) =>
      toGridRule({ id: `conditional-${sheetId}-${String(index)}`, areas, criterion, highlight, stopIfTrue }),
  );
}

/** Ids below are those of the formats that every workbook has. */
const FIRST_OWN_FORMAT = 164;

/** Writes conditional formats; the first is the most important, as on the sheet. */
export function writeConditionalFormats(sheet: ExcelJS.Worksheet, formats: readonly ConditionalFormatState[]): void {
  formats.forEach(({ areas, criterion, highlight }, index) => {
    const { fill, color: text, bold, italic, strikethrough, numberFormat } = highlight;
    const style: Partial<ExcelJS.Style> & { numFmtId?: number } = {
      ...(numberFormat === undefined ? {} : { numFmt: numberFormat, numFmtId: FIRST_OWN_FORMAT + index }),
      ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: writeColor(fill) } }),
      ...(highlight.borders === undefined ? {} : { border: fileBorders(highlight) }),
      font: {
        ...(text === undefined ? {} : { color: writeColor(text) }),
        ...(bold === true ? { bold } : {}),
        ...(italic === true ? { italic } : {}),
        ...(strikethrough === true ? { strike: true } : {}),
      },
    };
    // A rule that stands in the extension alone
    if (criterion.kind === 'kept' && criterion.xml === '') return;
    const plain = (formula: string) => formula.replace(/^=/, '');
    const rule =
      criterion.kind === 'kept'
        ? { type: 'expression', formulae: [placeholder(index)] }
        : criterion.kind === 'custom'
          ? { type: 'expression', formulae: [plain(criterion.formula)] }
          : {
              type: 'cellIs',
              operator: gridOperator(criterion.operator),
              formulae: [criterion.formula1, ...(criterion.formula2 === null ? [] : [criterion.formula2])].map(plain),
            };
    const isPlain = criterion.kind === 'kept' && Object.keys(highlight).length === 0;
    const complete = { ...rule, priority: index + 1, ...(isPlain ? {} : { style }) };
    sheet.addConditionalFormatting({
      ref: areas.map((area) => areaAddress(area)).join(' '),
      rules: [complete as ExcelJS.ConditionalFormattingRule], // exceljs's own union leaves out operators that it writes
    });
  });
}
