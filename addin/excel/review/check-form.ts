import { checkItemForm, type CheckedItemForm } from '../../../shared/workbook/review/form-check';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { inExcel } from '../workbook/in-excel';
import { markCells, requestLastMarks } from '../marks/mark-cells';
import { marksOf } from '../marks/mark';
import { requestMemory, takeMemory } from '../workbook/mark-memory';
import { protectionOf } from '../workbook/open-sheet';
import { readBeside } from '../workbook/read-apart';
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
 * Reads and checks an item form and marks in place what was found, in one sync until the answer stands, and in one more where other marks are to be drawn.
 * @returns null where the workbook has no such form, or one of somebody or something else
 * @throws HostRefused where Excel does not let it be read
 */
export const checkForm = (form: ItemForm): Promise<CheckedForm | null> =>
  inExcel(async (context) => {
    const [{ request, memory }, [lastMarks]] = await readBeside(
      context,
      () => ({ request: requestForm(context, form.kind), memory: requestMemory(context) }),
      () => requestLastMarks(context),
    );
    const standing = takeForm(request);
    if (!standing || !isSameForm(standing.reading, form)) return null;
    const { sheet, reading } = standing;
    const checked = checkItemForm(reading, form);
    const sheets = [{ name: sheet.name, sheet, protection: protectionOf(sheet) }];
    const marks = marksOf(checked.findings);
    await markCells(context, { sheets, memory: takeMemory(memory), marks, texts: [] }, lastMarks);
    return { reading, ...checked };
  });
