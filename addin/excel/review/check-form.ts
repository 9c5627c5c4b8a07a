import { checkItemForm, type CheckedItemForm } from '../../../shared/workbook/review/form-check';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { refusalCode } from '../workbook/host-error';
import { inExcel } from '../workbook/in-excel';
import { drawMarks, ourLooks, requestLooks } from '../marks/draw-marks';
import { marksOf } from '../marks/mark';
import { requestMemory, takeMemory } from '../workbook/mark-memory';
import { syncOpened } from '../workbook/open-sheet';
import { requestForm, takeForm } from './form';

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
 * Reads and checks an item form and marks in place what was found, in two syncs.
 * @returns null where the workbook has no such form, or one of somebody or something else
 * @throws HostRefused where Excel does not let it be read
 */
export const checkForm = (form: ItemForm): Promise<CheckedForm | null> =>
  inExcel(async (context) => {
    const request = requestForm(context, form.kind);
    const looks = requestLooks(request.sheet);
    const memory = requestMemory(context);
    await context.sync();
    const standing = takeForm(request);
    if (!standing || !isSameForm(standing.reading, form)) return null;
    const { sheet, reading } = standing;
    const checked = checkItemForm(reading, form);
    const { protected: isProtected, options } = sheet.protection;
    const marked = [
      { name: sheet.name, sheet, protection: { protected: isProtected, options }, looks: ourLooks(looks) },
    ];
    drawMarks(context, marked, takeMemory(memory), marksOf(checked.findings), []);
    try {
      await syncOpened(context, marked);
    } catch (error) {
      if (refusalCode(error) !== 'AccessDenied') throw error;
    }
    return { reading, ...checked };
  });
