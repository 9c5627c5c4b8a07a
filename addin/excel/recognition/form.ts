import { applicationCellName } from '../../../shared/workbook/layout/names';
import { readApplication, type ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { cellReader } from '../../../shared/workbook/reading/cells';
import { takeNames } from '../workbook/read-request';
import type { ApplicationForm } from '../../../shared/workbook/recognition/form-content';
import { applicationSheet } from '../../../shared/workbook/recognition/form-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { inExcelAtOnce } from '../workbook/in-excel';
import { asText } from '../workbook/write-values';
import { stampSent } from '../workbook/stamp-cell';

/** The form is drawn within this, with room for rows and columns that somebody inserts. */
const WINDOW = 'A1:Z200';

interface ApplicationRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly names: Excel.NamedItemCollection;
}
/** A form that was read, with the sheet that it stands on. */
export interface StandingApplication {
  readonly sheet: Excel.Worksheet;
  readonly reading: ApplicationReading;
  readonly readCell: ReturnType<typeof cellReader>;
}

/** Queues the reading of 认定申报, found by its names under whatever title the sheet has now. */
export const requestApplication = (context: Excel.RequestContext): ApplicationRequest => {
  const { names } = context.workbook;
  const sheet = names.getItemOrNullObject(applicationCellName('version')).getRangeOrNullObject().worksheet;
  sheet.load('name');
  sheet.protection.load('protected,options');
  const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
  used.load('values,rowIndex,columnIndex');
  names.load('items/name,items/formula');
  return { sheet, used, names };
};

/** What stands on the form, after a sync; null where there is none. */
export const takeApplication = ({ sheet, used, names }: ApplicationRequest): StandingApplication | null => {
  if (sheet.isNullObject || used.isNullObject) return null;
  const block = { sheet: sheet.name, row: used.rowIndex, column: used.columnIndex, values: used.values };
  const readCell = cellReader([block]);
  const reading = readApplication(takeNames({ sheets: [], names }), readCell);
  return reading && { sheet, reading, readCell };
};

/**
 * Draws 认定申报, in place of the one that is there. What was typed there is gone: ask first.
 * @throws HostRefused where Excel refused
 */
export const drawApplication = (form: ApplicationForm): Promise<void> =>
  drawSheets([applicationSheet(form)], { replace: true, memory: true });

/**
 * Reads 认定申报 in one sync, without touching it.
 * @returns null where the workbook has none
 * @throws HostRefused while a cell is being edited, among others
 */
export const readApplicationForm = (): Promise<ApplicationReading | null> =>
  inExcelAtOnce(async (context) => {
    const request = requestApplication(context);
    await context.sync();
    return takeApplication(request)?.reading ?? null;
  });

/** Writes on 认定申报 that it was sent, so that it is not taken for unsent work; where Excel does not let it, that is said as an aside. Two syncs. */
export const stampApplication = (words: string): Promise<void> =>
  stampSent(applicationCellName('receipt'), asText(words), '表上没有写明已经提交');
