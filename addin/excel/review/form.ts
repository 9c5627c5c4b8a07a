import { type FormKind, formName } from '../../../shared/workbook/layout/names';
import { ITEM_FORMS } from '../../../shared/workbook/review/form-columns';
import { readItemForm, untypedCells, type ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { readFilledForm } from '../filled/check-form';
import { formPlace } from '../seen/form-place';
import { receiptText } from '../../../shared/workbook/reading/sent-code';
import { entriesCode, type FormEntries, type ItemForm } from '../../../shared/workbook/review/form-content';
import { itemFormSheet } from '../../../shared/workbook/review/form-sheet';
import { drawSheets } from '../layout/draw-sheets';
import { jumpTo } from '../workbook/jump-to';
import { asText } from '../workbook/write-values';
import { stampSent } from '../workbook/stamp-cell';

/** Where the form of each kind is looked for. */
export const FORM_PLACES = {
  review: formPlace(formName('review', 'subject'), ITEM_FORMS.review.sheet),
  panel: formPlace(formName('panel', 'subject'), ITEM_FORMS.panel.sheet),
} as const;

/**
 * Draws an item form, in place of the one of that kind that is there.
 * @param replace draw it although somebody typed on that, which is kept beside it
 * @throws SheetExists where somebody typed on that and it is not to be replaced
 * @throws HostRefused where Excel refused
 */
export const drawForm = (form: ItemForm, { replace }: { readonly replace: boolean }): Promise<void> =>
  drawSheets([itemFormSheet(form)], {
    standing: replace ? 'asked' : 'ask',
    asDrawn: untypedCells(form.kind),
    memory: true,
  });

/**
 * Reads the item form of the workbook in one sync, without touching it.
 * @returns null where there is none of that kind
 * @throws HostRefused while a cell is being edited, among others
 */
export const readForm = (kind: FormKind): Promise<ItemFormReading | null> =>
  readFilledForm({
    place: FORM_PLACES[kind],
    matter: FORM_PLACES[kind].title,
    read: (workbook, asking) => readItemForm(kind, workbook, asking),
  });

/**
 * Goes to the first score of an item form.
 * @throws HostRefused where it is gone
 */
export const showForm = async ({ cells }: ItemFormReading): Promise<void> => {
  const [first] = Object.values(cells.scores);
  if (first) await jumpTo(first);
};

/** Writes on an item form that it was sent, and by a code what, so that it is not taken for unsent work; where Excel does not let it, that is said as an aside. Two syncs. */
export const stampForm = (kind: FormKind, words: string, sent: FormEntries): Promise<void> =>
  stampSent({ [formName(kind, 'receipt')]: asText(receiptText(words, entriesCode(sent))) }, '表上没有写明已经提交');
