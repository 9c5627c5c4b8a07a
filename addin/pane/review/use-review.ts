import { ParkId } from '../../../shared/vocabulary/ids';
import type { ReviewRequest } from '../../../shared/api/review';
import { stampForm } from '../../excel/review/form';
import type { ItemForm } from '../../../shared/workbook/review/form-content';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { useTask, type Task } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';

export type SendReview = Task<readonly [ReviewRequest], boolean>;

/**
 * Sends a review and writes on the form that it was sent; `onDone` once it was received. For the page, not for its dialog: the page locks the dialog meanwhile, and
 * what comes of it is not gone with it. Gives whether it was.
 */
export const useReview = (form: ItemForm, onDone: () => void): SendReview => {
  const review = useWrite('review');
  return useTask(async (request: ReviewRequest) => {
    const path = { year: form.year, park: ParkId.parse(form.subject) };
    const { at } = await review({ path, body: request });
    const words = request.decision === 'pass' ? '已提交：初审通过' : '已提交：退回修改';
    await stampForm('review', `${words}　时间：${beijingText(at)}`);
    onDone();
    return true;
  });
};
