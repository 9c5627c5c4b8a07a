import { ParkId } from '../../../shared/vocabulary/ids';
import { sentSheet } from '../../../shared/vocabulary/sheet-title';
import type { ReviewRequest } from '../../../shared/api/review';
import { stampForm } from '../../excel/review/form';
import type { FormEntries, ItemForm } from '../../../shared/workbook/review/form-content';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useTask, type Task } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';

export type SendReview = Task<readonly [ReviewRequest, FormEntries], boolean>;

/**
 * Sends a review, with what stands on the form then, and writes on the form that it was sent; `onDone` once it was received. For the page, not for its dialog: the page locks the dialog meanwhile, and
 * what comes of it is not gone with it. Gives whether it was.
 * @param sheet the sheet from which it was read; null where none was
 */
export const useReview = (form: ItemForm, sheet: string | null, onDone: () => void): SendReview => {
  const review = useWrite('review');
  return useTask(async (request: ReviewRequest, entries: FormEntries) => {
    const path = { year: form.year, park: ParkId.parse(form.subject) };
    const { at } = await review({ path, body: { ...request, ...sentSheet(sheet) } });
    const words = request.decision === 'pass' ? '已提交：初审通过' : '已提交：退回修改';
    await stampForm('review', `${words}　时间：${beijingText(at)}`, entries);
    onDone();
    return true;
  });
};
