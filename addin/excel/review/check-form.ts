import { checkItemForm, type CheckedItemForm } from '../../../shared/workbook/review/form-check';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import { readItemForm, type ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { formMarks } from '../marks/mark';
import { checkFilledForm } from '../filled/check-form';
import { FORM_PLACES } from './form';

/** What was read from an item form, and what was found in it. */
export interface CheckedForm extends CheckedItemForm {
  readonly reading: ItemFormReading;
}

/** Whether a form in the workbook is the one that is worked on: the same park or entry, year and version. */
export const isSameForm = (
  { year, subject, version }: ItemFormReading,
  form: Pick<ItemForm, 'year' | 'subject' | 'version'>,
): boolean => year === form.year && subject === form.subject && version === form.version;

/**
 * Reads and checks an item form and marks in place what was found. See {@link checkFilledForm}.
 * @returns null where the workbook has no such form, one of somebody or something else, or several of which one is to be chosen
 * @throws HostRefused where Excel does not let it be read
 */
export const checkForm = (form: ItemForm): Promise<CheckedForm | null> =>
  checkFilledForm(
    {
      place: FORM_PLACES[form.kind],
      matter: FORM_PLACES[form.kind].title,
      read: (workbook, asking): CheckedForm | null => {
        const reading = readItemForm(form.kind, workbook, asking);
        if (!reading?.sheet || !isSameForm(reading, form)) return null;
        return { reading, ...checkItemForm(reading, form) };
      },
    },
    (found) =>
      found && {
        isOn: (sheet) => sheet === found.reading.sheet,
        marks: formMarks(found.reading, found.findings),
        texts: [],
      },
  );
