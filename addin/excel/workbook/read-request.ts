import { figureIds, RULE_SETS } from '../../../shared/regulation/rule-set';
import { CLAIMED_TOTAL, FAMILIAR_TABLE, figureName } from '../../../shared/workbook/layout/names';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { readReference } from '../../../shared/workbook/reading/named-cells';
import type { NamedCell, SheetBlock } from '../../../shared/workbook/reading/workbook-reading';

/** Where a scoring sheet may stand: what lies beyond is not read, however large the sheet is. */
const WINDOW = 'A1:CV1000';

interface SheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}
/** The first figure of each rule set: by its name 基础数据 is found whatever it is called. */
const FIRST_FIGURES = [...new Set(Object.values(RULE_SETS).flatMap((ruleSet) => figureIds(ruleSet).slice(0, 1)))];
/** A sheet that was read, with what is needed to write on it. */
export interface ReadSheet {
  readonly block: SheetBlock;
  readonly sheet: Excel.Worksheet;
}
export interface ReadRequest {
  readonly sheets: readonly SheetRequest[];
  readonly names: Excel.NamedItemCollection;
}

/**
 * Queues the reading of every sheet that may hold the scores or the figures, the active one first: sheets are found by our names
 * wherever they were moved, and by their titles. Nothing is read before the next sync.
 */
export const requestSheets = (context: Excel.RequestContext): ReadRequest => {
  const { worksheets, names } = context.workbook;
  const named = (name: string) => names.getItemOrNullObject(name).getRangeOrNullObject().worksheet;
  const sheets = [
    worksheets.getActiveWorksheet(),
    named(CLAIMED_TOTAL),
    worksheets.getItemOrNullObject(SHEETS.scoring),
    named(FAMILIAR_TABLE),
    ...FIRST_FIGURES.map((id) => named(figureName(id))),
    worksheets.getItemOrNullObject(SHEETS.figures),
  ].map((sheet) => {
    sheet.load('name');
    sheet.protection.load('protected,options');
    const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
    used.load('values,rowIndex,columnIndex');
    return { sheet, used };
  });
  names.load('items/name,items/formula');
  return { sheets, names };
};

/** What was read, after a sync: each sheet once, in the order of the request. */
export const takeSheets = ({ sheets }: ReadRequest): readonly ReadSheet[] => {
  const taken = new Map<string, ReadSheet>();
  for (const { sheet, used } of sheets) {
    if (sheet.isNullObject || used.isNullObject || taken.has(sheet.name)) continue;
    const { values, rowIndex: row, columnIndex: column } = used;
    taken.set(sheet.name, { sheet, block: { sheet: sheet.name, row, column, values } });
  }
  return [...taken.values()];
};

/** The workbook's names that stand for cells, after a sync. */
export const takeNames = ({ names }: ReadRequest): readonly NamedCell[] =>
  names.items.flatMap(({ name, formula }) => {
    const cell = readReference(formula);
    return cell ? [{ name, ...cell }] : [];
  });
