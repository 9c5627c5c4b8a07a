import { readReference } from '../../../shared/workbook/reading/named-cells';
import type { SeenSheet } from '../../../shared/workbook/reading/seen-sheet';
import type { NamedCell, SheetBlock } from '../../../shared/workbook/reading/workbook-reading';
import { quoted, sayAside } from '../workbook/asides';
import { requestFilter, type FilterRequest } from '../workbook/keep-filter';
import { requestFormats } from './format-request';
import { requestLook, type LookRequest } from './look-request';

/** A sheet that was read, with what is needed to write on it. */
export interface ReadSheet {
  readonly block: SeenSheet;
  readonly sheet: Excel.Worksheet;
}
/** A sheet, and what stands on it. */
export interface BlockRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}
export interface ReadRequest {
  readonly sheets: readonly BlockRequest[];
  readonly active: Excel.Worksheet;
  readonly all: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly file: Excel.Workbook;
}

/** A sheet of a workbook, as it is asked for. */
export type SheetOf = (workbook: Excel.Workbook) => Excel.Worksheet;
/** The sheet that one of our names points at, wherever it was moved. */
export const named =
  (name: string): SheetOf =>
  ({ names }) =>
    names.getItemOrNullObject(name).getRangeOrNullObject().worksheet;
/** The sheet of a title. */
export const titled =
  (title: string): SheetOf =>
  ({ worksheets }) =>
    worksheets.getItemOrNullObject(title);
/** The sheet that is in front. */
export const active: SheetOf = ({ worksheets }) => worksheets.getActiveWorksheet();

/** Where a form that people fill in may stand. */
export interface FormPlace {
  /** What it is called: by that it is remembered which other sheets a workbook has. */
  readonly title: string;
  /** The sheets on which it most likely stands, the surest first. */
  readonly likely: readonly SheetOf[];
  /** What lies beyond is not read, however large a sheet is. */
  readonly window: string;
  /** Whether it may stand on another sheet of this name. */
  readonly mayHold: (name: string) => boolean;
}

/** Queues the reading of what stands on a sheet. */
export const requestBlock = (sheet: Excel.Worksheet, window: string): BlockRequest => {
  sheet.load('name,id,visibility');
  sheet.protection.load('protected,options');
  const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(window);
  return { sheet, used: used.load('values,rowIndex,columnIndex') };
};

/** Queues the reading of every sheet that most likely holds a form. Nothing is read before the next sync. */
export const requestSheets = ({ workbook }: Excel.RequestContext, { likely, window }: FormPlace): ReadRequest => ({
  sheets: likely.map((sheetOf) => requestBlock(sheetOf(workbook), window)),
  active: workbook.worksheets.getActiveWorksheet().load('id'),
  all: workbook.worksheets.load('items/name'),
  names: workbook.names.load('items/name,items/formula'),
  file: workbook.load('name'),
});

/** The readings of how each of these sheets looks, in the order of the request; Excel may refuse any of them: see `readBeside`. */
export const lookReadings = (
  { workbook }: Excel.RequestContext,
  { likely, window }: FormPlace,
): readonly (() => LookRequest)[] => likely.map((sheetOf) => () => requestLook(sheetOf(workbook), window));

/** The readings of what each of these sheets is filtered by, in the same order. */
export const filterReadings = (
  { workbook }: Excel.RequestContext,
  { likely }: FormPlace,
): readonly (() => FilterRequest)[] => likely.map((sheetOf) => () => requestFilter(sheetOf(workbook)));

/** The readings of the conditional formats of each of these sheets, in the same order. */
export const formatReadings = (
  { workbook }: Excel.RequestContext,
  { likely }: FormPlace,
): readonly (() => Excel.ConditionalFormatCollection)[] =>
  likely.map((sheetOf) => () => requestFormats(sheetOf(workbook)));

/** The workbook's names that stand for cells, after a sync. */
export const takeNames = ({ names }: Pick<ReadRequest, 'names'>): readonly NamedCell[] =>
  names.items.flatMap(({ name, formula }) => {
    const cell = readReference(formula);
    return cell ? [{ name, ...cell }] : [];
  });

/** What stands on a sheet, after a sync. */
export const blockOf = (
  sheet: Excel.Worksheet,
  { values, rowIndex: row, columnIndex: column }: Excel.Range,
): SheetBlock => ({ sheet: sheet.name, row, column, values });

/** Says of which sheets Excel does not tell the conditional formats. */
export const sayUnruled = (sheets: readonly string[]): void => {
  if (sheets.length > 0)
    sayAside('view', `Excel 读不出${quoted(sheets)}的条件格式，有没有单元格被它划掉或隐藏，没有核对。请自己看一遍。`);
};

/** Says which sheets were not looked at, although a form may stand on them. */
export const sayUnread = (sheets: readonly string[]): void => {
  if (sheets.length > 0)
    sayAside('view', `${quoted(sheets)}没有读出来。如果要填报的表在其中，请把它移到单独的工作簿再校验。`);
};
