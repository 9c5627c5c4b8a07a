import { MOST_SENT, type ReadingChoice } from '../../shared/api/submission';
import { printable } from '../../shared/text/plain-text';
import type { Question } from '../../shared/workbook/reading/question';

/** A cell may hold what no text may be sent with, and more of it than a sentence. */
const sentence = (text: string): string => {
  const seen = printable(text).trim();
  return [...seen].length <= MOST_SENT.words ? seen : `${[...seen].slice(0, MOST_SENT.words - 1).join('')}…`;
};

/** Who chose what of that which could be read in more than one way: what is sent with a submission. */
export const choicesMade = (questions: readonly Question[]): readonly ReadingChoice[] =>
  questions
    .flatMap(({ about, text, choices, answer, given }): ReadingChoice[] => {
      const chosen = choices.find(({ id }) => id === answer);
      if (!chosen || !given) return [];
      return [{ about, asked: sentence(`${text.where}：${text.what}`), chosen: sentence(chosen.text), ...given }];
    })
    .slice(0, MOST_SENT.choices);
