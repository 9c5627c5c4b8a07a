import { PanelEntryId } from '../../../shared/vocabulary/ids';
import type { GivenScores } from '../../../shared/assessment/score';
import type { Visited } from '../../../shared/evaluation/panel/site-visit';
import type { ItemId } from '../../../shared/regulation/indicators/indicator';
import { stampForm } from '../../excel/review/form';
import { sentSheet } from '../../../shared/vocabulary/sheet-title';
import { beijingText } from '../../../shared/vocabulary/beijing-time';
import { remarkList, type FormEntries, type ItemForm } from '../../../shared/workbook/review/form-content';
import { useTask, type Task } from '../hooks/use-task';
import { useWrite } from '../hooks/use-write';

export type SendScores = Task<readonly [entries: FormEntries, sheet: string | null, visited: Visited | null], void>;

/** What is sent of the scores on a form: one that was left as computed goes on following the figure. */
const givenOf = ({ computed }: ItemForm, { scores }: FormEntries): GivenScores =>
  // The keys of scores are items.
  Object.fromEntries(
    (Object.keys(scores) as ItemId[]).map((id) => [id, scores[id] === computed[id] ? null : (scores[id] ?? null)]),
  );

/** Sends an expert's scores and writes on the form that they were sent; `onDone` once they were received. For the page, not for its dialog, as `useReview`. */
export const useScores = (form: ItemForm, onDone: () => void): SendScores => {
  const score = useWrite('scorePanel');
  return useTask(async (entries: FormEntries, sheet: string | null, visited: Visited | null) => {
    const path = { year: form.year, entry: PanelEntryId.parse(form.subject) };
    const { at } = await score({
      path,
      body: {
        version: form.version,
        scores: givenOf(form, entries),
        remarks: remarkList(entries.remarks),
        ...(visited && { visited }),
        siteVisit: entries.notes,
        ...sentSheet(sheet),
      },
    });
    await stampForm('panel', `评分已提交　时间：${beijingText(at)}`, entries);
    onDone();
  });
};
