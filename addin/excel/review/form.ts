import { type FormKind, formName } from '../../../shared/workbook/layout/names';
import { cellReader } from '../../../shared/workbook/reading/cells';
import { readItemForm, type ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { takeNames } from '../workbook/read-request';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { inExcelAtOnce } from '../workbook/in-excel';
import { jumpTo } from '../workbook/jump-to';
import { asText } from '../workbook/write-values';
import { stampSent } from '../workbook/stamp-cell';

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

/**
 * Draws an item form, in place of the one of that kind that is there. What was typed there is gone: ask first, or hand it over in `entries`.
 * @throws HostRefused where Excel refused
 */
export const drawForm = (form: ItemForm): Promise<void> =>
  drawSheets([itemFormSheet(form)], { replace: true, memory: true });

/**
 * Reads the item form of the workbook in one sync, without touching it.
 * @returns null where there is none of that kind
 * @throws HostRefused while a cell is being edited, among others
 */
export const readForm = (kind: FormKind): Promise<ItemFormReading | null> =>
  inExcelAtOnce(async (context) => {
    const request = requestForm(context, kind);
    await context.sync();
    return takeForm(request)?.reading ?? null;
  });

/**
 * Goes to the first score of an item form.
 * @throws HostRefused where it is gone
 */
export const showForm = async ({ cells }: ItemFormReading): Promise<void> => {
  const [first] = Object.values(cells.scores);
  if (first) await jumpTo(first);
};

/** Writes on an item form that it was sent, so that it is not taken for unsent work; where Excel does not let it, that is said as an aside. Two syncs. */
export const stampForm = (kind: FormKind, words: string): Promise<void> =>
  stampSent(formName(kind, 'receipt'), asText(words), '表上没有写明已经提交');
