import type ExcelJS from 'exceljs';
import * as z from 'zod';

import { areaAddress, parseReference } from '../model/grid/address';
import {
  HIGHLIGHT_EDGES,
  toGridRule,
  type ConditionalFormatState,
  type FormatCriterion,
  type Highlight,
} from '../model/looks/conditional-formats';
import { gridOperator, officeOperator } from '../model/validation/codec';
import { readColor, writeColor } from './colors';

const color = z.object({
  argb: z.string().optional(),
  theme: z.number().optional(),
  tint: z.number().optional(),
  indexed: z.number().optional(),
});
/** What the bridge reads of exceljs's conditional formats, which its types describe only for writing. */
const formatting = z.object({
  ref: z.string(),
  rules: z.array(
    z.looseObject({
      type: z.string(),
      operator: z.string().optional(),
      formulae: z.array(z.union([z.string(), z.number()])).optional(),
      stopIfTrue: z.boolean().optional(),
      style: z
        .looseObject({
          border: z
            .partialRecord(
              z.enum(['top', 'bottom', 'left', 'right']),
              z.looseObject({ style: z.string().optional(), color: color.optional() }).nullish(),
            )
            .optional(),
          fill: z.looseObject({ bgColor: color.optional(), fgColor: color.optional() }).optional(),
          font: z
            .looseObject({
              color: color.optional(),
              bold: z.boolean().optional(),
              italic: z.boolean().optional(),
              strike: z.boolean().optional(),
            })
            .optional(),
        })
        .optional(),
    }),
  ),
});
type FileRule = z.infer<typeof formatting>['rules'][number];

function criterionOf(rule: FileRule): FormatCriterion | null {
  const [first, second] = (rule.formulae ?? []).map((formula) => String(formula));
  if (first === undefined) return null;
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
  };
}

/** The conditional formats of a sheet of the file that the stand-in knows: by value and by formula. */
export function readConditionalFormats(
  sheet: ExcelJS.Worksheet,
  sheetId: string,
  theme: readonly string[],
): readonly Record<string, unknown>[] {
  const found = z.array(z.unknown()).safeParse(Reflect.get(sheet, 'conditionalFormattings')).data ?? [];
  return found.flatMap((item, group) => {
    const parsed = formatting.safeParse(item);
    if (!parsed.success) return [];
    const areas = parsed.data.ref.split(/\s+/).flatMap((part) => parseReference(part)?.area ?? []);
    return parsed.data.rules.flatMap((rule, index) => {
      const criterion = criterionOf(rule);
      if (!criterion || areas.length === 0) return [];
      const id = `conditional-${sheetId}-${String(group)}-${String(index)}`;
      return [
        toGridRule({ id, areas, stopIfTrue: rule.stopIfTrue === true, criterion, highlight: highlightOf(rule, theme) }),
      ];
    });
  });
}

/** Writes conditional formats; the first is the most important, as on the sheet. */
export function writeConditionalFormats(sheet: ExcelJS.Worksheet, formats: readonly ConditionalFormatState[]): void {
  formats.forEach(({ areas, criterion, highlight, stopIfTrue }, index) => {
    const { fill, color: text, bold, italic, strikethrough } = highlight;
    const style: Partial<ExcelJS.Style> = {
      ...(fill === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', bgColor: writeColor(fill) } }),
      ...(highlight.borders === undefined ? {} : { border: fileBorders(highlight) }),
      font: {
        ...(text === undefined ? {} : { color: writeColor(text) }),
        ...(bold === true ? { bold } : {}),
        ...(italic === true ? { italic } : {}),
        ...(strikethrough === true ? { strike: true } : {}),
      },
    };
    const plain = (formula: string) => formula.replace(/^=/, '');
    const rule =
      criterion.kind === 'custom'
        ? { type: 'expression', formulae: [plain(criterion.formula)] }
        : {
            type: 'cellIs',
            operator: gridOperator(criterion.operator),
            formulae: [criterion.formula1, ...(criterion.formula2 === null ? [] : [criterion.formula2])].map(plain),
          };
    const complete = { ...rule, priority: index + 1, style, ...(stopIfTrue ? { stopIfTrue } : {}) };
    sheet.addConditionalFormatting({
      ref: areas.map((area) => areaAddress(area)).join(' '),
      rules: [complete as ExcelJS.ConditionalFormattingRule], // exceljs's own union leaves out operators that it writes
    });
  });
}
