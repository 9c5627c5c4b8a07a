import { Failure } from '../../../shared/vocabulary/failure';
import { openQuestions, type Question } from '../../../shared/workbook/reading/question';

/** A list that people fill in cannot be read from the workbook as it is, for a cause or until something was chosen. Nothing was changed. */
export abstract class UnreadableList extends Failure {
  constructor(
    message: string,
    /** What is asked, answered or not. */
    readonly questions: readonly Question[],
  ) {
    super(message);
  }
}

/** Whether all that is amiss is that something is to be chosen first: then the question says it, and no failure beside it. */
export const onlyAsks = (failure: unknown): boolean =>
  failure instanceof UnreadableList && openQuestions(failure).length > 0;
