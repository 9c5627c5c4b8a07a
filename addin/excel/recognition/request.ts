import { applicationCellName } from '../../../shared/workbook/layout/names';
import { readApplication, type ApplicationReading } from '../../../shared/workbook/recognition/form-reading';
import { cellReader } from '../../../shared/workbook/reading/block-cells';
import { takeNames } from '../workbook/read-request';

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
  const reading = readApplication(takeNames({ sheets: [], names }), cellReader([block]));
  return reading && { sheet, reading };
};
