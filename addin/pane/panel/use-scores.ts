import { PanelEntryId } from '../../../shared/vocabulary/ids';
import { stampForm } from '../../excel/review/form';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { remarkList, type FormEntries, type ItemForm } from '../../../shared/workbook/review/form-content';
import { useTask, type Task } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';

export type SendScores = Task<readonly [FormEntries], void>;

/** Sends an expert's scores and writes on the form that they were sent; `onDone` once they were received. For the page, not for its dialog, as `useReview`. */
export const useScores = (form: ItemForm, onDone: () => void): SendScores => {
  const score = useWrite('scorePanel');
  return useTask(async (entries: FormEntries) => {
    const path = { year: form.year, entry: PanelEntryId.parse(form.subject) };
    const { at } = await score({
      path,
      body: {
        version: form.version,
        scores: entries.scores,
        remarks: remarkList(entries.remarks),
        siteVisit: entries.notes,
      },
    });
    await stampForm('panel', `评分已提交　时间：${beijingText(at)}`);
    onDone();
  });
};
