import { type FormKind, formName } from '../../../shared/workbook/layout/names';
import { cellReader } from '../../../shared/workbook/reading/block-cells';
import { readItemForm, type ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { takeNames } from '../workbook/read-request';

/** An item form is drawn within this, with room for rows that somebody inserts. */
const WINDOW = 'A1:Z300';

interface FormRequest {
  readonly kind: FormKind;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly names: Excel.NamedItemCollection;
}
/** A form that was read, with the sheet that it stands on. */
export interface StandingForm {
  readonly sheet: Excel.Worksheet;
  readonly reading: ItemFormReading;
}

/** Queues the reading of the form of a kind, found by its names under whatever title the sheet has now. */
export const requestForm = (context: Excel.RequestContext, kind: FormKind): FormRequest => {
  const { names } = context.workbook;
  const sheet = names.getItemOrNullObject(formName(kind, 'subject')).getRangeOrNullObject().worksheet;
  sheet.load('name');
  sheet.protection.load('protected,options');
  const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(WINDOW);
  used.load('values,rowIndex,columnIndex');
  names.load('items/name,items/formula');
  return { kind, sheet, used, names };
};

/** What stands on the form, after a sync; null where there is none. */
export const takeForm = ({ kind, sheet, used, names }: FormRequest): StandingForm | null => {
  if (sheet.isNullObject || used.isNullObject) return null;
  const block = { sheet: sheet.name, row: used.rowIndex, column: used.columnIndex, values: used.values };
  const reading = readItemForm(kind, takeNames({ sheets: [], names }), cellReader([block]));
  return reading && { sheet, reading };
};
