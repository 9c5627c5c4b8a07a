import { checkForm, isSameForm } from '../../excel/review/check-form';
import { drawForm, readForm } from '../../excel/review/form';
import { checkItemForm, type CheckedItemForm } from '../../../shared/workbook/review/form-check';
import { ITEM_FORMS } from '../../../shared/workbook/review/form-columns';
import type { FormEntries, ItemForm } from '../../../shared/workbook/review/form-content';
import type { ItemFormReading } from '../../../shared/workbook/review/form-reading';
import { askedText } from '../../wording/asked-text';
import { formCountText } from '../../wording/finding-count-text';
import type { FilledSheet } from '../filled/filled-sheet';
import type { LiveSheet } from '../filled/use-filled-sheet';

/** An item form as it stands, and what is in it where it is the form that is worked on. */
export interface FilledForm extends ItemFormReading {
  readonly checked: CheckedItemForm | null;
}
export type LiveForm = LiveSheet<FilledForm, FormEntries>;

/** 初审表 or 专家评分表. */
export const itemFormFilled = (form: ItemForm): FilledSheet<FilledForm, FormEntries> => {
  const { sheet } = ITEM_FORMS[form.kind];
  const look = async (): Promise<FilledForm | null> => {
    const standing = await readForm(form.kind);
    return standing && { ...standing, checked: isSameForm(standing, form) ? checkItemForm(standing, form) : null };
  };
  return {
    title: sheet,
    look,
    check: async () => {
      const found = await checkForm(form);
      return found ? { ...found.reading, checked: found } : look();
    },
    told: (found) =>
      found ? `校验完毕：${askedText(found)}${found.checked ? `${formCountText(found.checked.findings)}。` : ''}` : '',
    isUnsent: ({ checked, isTyped, isSent }) => !checked && isTyped && !isSent,
    draw: (entries, options) => drawForm({ ...form, entries }, options),
    drawn: () => `“${sheet}”已打开。`,
  };
};
