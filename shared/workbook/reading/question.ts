import type { FindingText } from '../../assessment/findings/describe-finding';
import type { Instant } from '../../vocabulary/ids';
import type { CellRef } from './workbook-reading';

/** One of the answers that a question can have. */
export interface Choice {
  readonly id: string;
  readonly text: string;
}

/** Who chose, and when. */
interface Given {
  readonly by: string;
  readonly at: Instant;
}

/** Something in a workbook that could mean more than one thing, and is not chosen silently. Nothing is submitted while one is open. */
export interface Question {
  /** One question of a workbook; the same on every reading. */
  readonly id: string;
  /** The figure, the item or the `row.figure` that it is about, or `sheet`, `table`, `column` where that is meant as a whole. */
  readonly about: string;
  /** What else the same cell tells, and is asked with it. */
  readonly alsoAbout?: readonly string[];
  readonly cells: readonly CellRef[];
  readonly text: FindingText;
  readonly choices: readonly Choice[];
  /** The words that it was asked about: once they change it is asked anew, so that a copied workbook carries no wrong answer. */
  readonly words: string;
  /** The choice that was made; null while it is open. */
  readonly answer: string | null;
  /** Who made it; null while it is open, and where nobody is told of. */
  readonly given: Given | null;
  /** Whether it was answered before, of other words or with a choice that is none any more. */
  readonly hasLapsed: boolean;
}

/** A question as it is asked. */
type Asked = Omit<Question, 'answer' | 'given' | 'hasLapsed'>;

/** An answer as a workbook remembers it. */
export interface Answer extends Partial<Given> {
  readonly id: string;
  readonly words: string;
  readonly choice: string;
}

/** As much as a workbook remembers of a text; a head may be as long as a cell. */
const LONGEST = 400;
const remembered = (text: string): string =>
  text.length <= LONGEST ? text : `${text.slice(0, LONGEST / 2)}…${text.length}…${text.slice(-LONGEST / 3)}`;

/** What a workbook is to remember of a choice. */
export const answerTo = ({ id, words }: Pick<Question, 'id' | 'words'>, choice: string) => ({
  id: remembered(id),
  words: remembered(words),
  choice: remembered(choice),
});

/** Asks what a reading cannot tell, and keeps what was asked. */
export interface Asking {
  /** @returns the id of the choice that was made; null while the question is open */
  readonly ask: (question: Asked) => string | null;
  /** What was asked so far, in its order. */
  readonly questions: readonly Question[];
}

/**
 * Asks with the answers that a workbook remembers. An answer to other words, or with a choice that is none any more, is none.
 * @param matter what is read, for whom and when: one workbook holds several forms, and an answer for one of them, or for another year, is none here
 */
export const askingWith = (answers: readonly Answer[], matter = ''): Asking => {
  const known = new Map(answers.map((answer) => [answer.id, answer]));
  const questions: Question[] = [];
  return {
    questions,
    ask: (asked) => {
      const question = { ...asked, id: `${matter} ${asked.id}`.trimStart() };
      const kept = known.get(remembered(question.id));
      const chosen =
        kept?.words === remembered(question.words)
          ? question.choices.find(({ id }) => remembered(id) === kept.choice)
          : undefined;
      const answer = chosen?.id ?? null;
      const { by, at } = kept ?? {};
      const given = answer !== null && by !== undefined && at !== undefined ? { by, at } : null;
      questions.push({ ...question, answer, given, hasLapsed: kept !== undefined && answer === null });
      return answer;
    },
  };
};

/** The questions of a reading that nobody has answered. */
export const openQuestions = ({ questions }: { readonly questions: readonly Question[] }): readonly Question[] =>
  questions.filter(({ answer }) => answer === null);

/** Everything that a question is about. */
export const askedAbout = ({ about, alsoAbout = [] }: Question): readonly string[] => [about, ...alsoAbout];

/** What is asked and not answered yet, in words. */
export const openQuestionsText = (questions: readonly Question[]): string =>
  openQuestions({ questions })
    .map(({ text }) => `${text.where}：${text.what}${text.todo}`)
    .join('');
