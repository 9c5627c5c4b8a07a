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

/** What an expert's form says, and which scores on it are not those that it came with. */
export interface ReadScores {
  readonly entries: FormEntries;
  readonly own: readonly ItemId[];
  readonly sheet: string | null;
}
export type SendScores = Task<readonly [read: ReadScores, visited: Visited | null], void>;

/** What is sent of the scores on a form: one that was left as computed goes on following the figure, also where that was verified after the form was drawn. */
export const givenOf = (
  { computed }: Pick<ItemForm, 'computed'>,
  { entries: { scores }, own }: Pick<ReadScores, 'entries' | 'own'>,
): GivenScores =>
  // The keys of scores are items.
  Object.fromEntries(
    (Object.keys(scores) as ItemId[]).map((id) => [
      id,
      scores[id] === computed[id] || !own.includes(id) ? null : (scores[id] ?? null),
    ]),
  );

/** Sends an expert's scores and writes on the form that they were sent; `onDone` once they were received. For the page, not for its dialog, as `useReview`. */
export const useScores = (form: ItemForm, onDone: () => void): SendScores => {
  const score = useWrite('scorePanel');
  return useTask(async (read: ReadScores, visited: Visited | null) => {
    const { entries, sheet } = read;
    const path = { year: form.year, entry: PanelEntryId.parse(form.subject) };
    const { at } = await score({
      path,
      body: {
        version: form.version,
        scores: givenOf(form, read),
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
