import { runSelfCheck } from '../../../addin/excel/self-check/run-self-check';
import type { Answer } from '../../../addin/excel/self-check/recording';
import { openExcel } from '../support/excel-under-test';

/** The manners that a question asks about. */
const ASKED_ABOUT = [
  'protection-stays',
  'formats-made-by-hand',
  'criteria-with-nulls',
  'writes-skip-filtered-rows',
  'zoom-not-taken',
];

/** The answers of the stand-in to every question, by its id. */
export const answersOfStandIn = async (how: 'plain' | 'misbehaving'): Promise<Readonly<Record<string, Answer>>> => {
  await openExcel({ manners: how === 'plain' ? [] : ASKED_ABOUT });
  const answers: Record<string, Answer> = {};
  await runSelfCheck(({ id }, answer) => void (answers[id] = answer));
  return answers;
};
