import * as z from 'zod';
import { answerTo, type Answer, type Question } from '../../../shared/workbook/reading/question';
import { Instant } from '../../../shared/vocabulary/ids';
import { inExcel } from '../workbook/in-excel';

/** Where a workbook remembers what was answered: a setting of the add-in, which Excel saves with the file. */
const KEY = '园评.答复';
/** An answer as it is kept: who gave it, and when. */
const KeptAnswer = z.object({
  id: z.string().max(500),
  words: z.string().max(500),
  choice: z.string().max(500),
  by: z.string().max(100),
  at: Instant,
});
type KeptAnswer = z.infer<typeof KeptAnswer>;
/** As many as a workbook remembers. */
const MOST = 500;
const Kept = z.array(z.unknown()).max(MOST);

/** Queues the reading of what was answered in this workbook. */
export const requestAnswers = ({ workbook }: Excel.RequestContext): Excel.Setting =>
  workbook.settings.getItemOrNullObject(KEY).load('value');

/** What was answered, after a sync. What somebody else put there instead is nothing, and takes no other answer with it. */
export const takeAnswers = (setting: Excel.Setting): readonly KeptAnswer[] => {
  if (setting.isNullObject) return [];
  const kept = Kept.safeParse(setting.value);
  if (!kept.success) return [];
  return kept.data.flatMap((each) => {
    const answer = KeptAnswer.safeParse(each);
    return answer.success ? [answer.data] : [];
  });
};

/** What became of an answer: it is remembered, or another window had chosen something else meanwhile, which stands. */
export type Remembered = { readonly kind: 'remembered' } | { readonly kind: 'overtaken'; readonly by: string };

/**
 * Remembers an answer in the workbook, in two syncs. One that was given in another window since the question was shown stays.
 * @param question as it was shown
 * @throws HostRefused where Excel does not let it be written
 */
export const rememberAnswer = (
  question: Pick<Question, 'id' | 'words' | 'answer'>,
  choice: string,
  given: { readonly by: string; readonly at: Instant },
): Promise<Remembered> =>
  inExcel(async (context) => {
    const setting = requestAnswers(context);
    await context.sync();
    const kept = takeAnswers(setting);
    const next: Answer & KeptAnswer = { ...answerTo(question, choice), ...given };
    const shown = question.answer === null ? null : answerTo(question, question.answer).choice;
    const known = kept.find(({ id, words }) => id === next.id && words === next.words);
    if (known && known.choice !== shown && known.choice !== next.choice) return { kind: 'overtaken', by: known.by };
    const rest = kept.filter(({ id }) => id !== next.id).slice(1 - MOST);
    context.workbook.settings.add(KEY, [...rest, next]);
    await context.sync();
    return { kind: 'remembered' };
  });
