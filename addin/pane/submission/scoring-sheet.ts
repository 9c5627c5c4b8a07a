import { createScoringSheet } from '../../excel/submission/create-sheet';
import { assess, validate, type CheckContext, type Checked, type Validation } from '../../excel/submission/validate';
import type { Evaluation } from '../../../shared/api/submission';
import type { Plan } from '../../../shared/evaluation/plan/plan';
import { SHEETS } from '../../../shared/vocabulary/sheets';
import { openQuestions } from '../../../shared/workbook/reading/question';
import type { NothingRead } from '../../../shared/workbook/reading/workbook-reading';
import { sheetCountText } from '../../wording/finding-count-text';
import type { FilledReading, FilledSheet } from '../filled/filled-sheet';
import type { LiveSheet } from '../filled/use-filled-sheet';

/** 评分表 and 基础数据 as they stand. */
export interface FilledScoring extends FilledReading {
  /** Null where none was read. */
  readonly validation: Validation | null;
  /** What was seen instead; null where one was read. */
  readonly nothing: NothingRead | null;
}
export type LiveScoring = LiveSheet<FilledScoring, null>;

const filledOf = (checked: Checked): FilledScoring =>
  checked.kind === 'read'
    ? { ...checked.reading, validation: checked, nothing: null }
    : { readFrom: '', questions: checked.questions, validation: null, nothing: checked };

/** Whether what was returned is marked by now, whoever's sheet is read next. */
interface ReturnedMarks {
  readonly are: () => boolean;
  readonly become: (marked: boolean) => void;
}
export const noReturnedMarks = (): ReturnedMarks => {
  let marked = false;
  return {
    are: () => marked,
    become: (now) => {
      marked = now;
    },
  };
};

/** 评分表 and 基础数据 of a park. */
export const scoringFilled = (
  context: CheckContext,
  evaluation: Evaluation,
  plan: Pick<Plan, 'ruleSet' | 'readings'>,
  marks: ReturnedMarks,
): FilledSheet<FilledScoring, null> => ({
  title: SHEETS.scoring,
  look: async () => {
    // What was returned is marked when the sheet is first seen, and unmarked once it was sent again; otherwise marks wait for a check.
    const isReturned = Boolean(context.returned);
    const found = filledOf(await (isReturned === marks.are() ? assess : validate)(context));
    if (found.validation) marks.become(isReturned);
    return found;
  },
  check: async () => filledOf(await validate(context)),
  told: (found) => {
    if (!found?.validation) return '没有找到评分表。';
    const asked = openQuestions(found).length;
    const first = asked > 0 ? `先要选择 ${asked} 处；` : '';
    return `校验完成：${first}${sheetCountText(found.validation.findings)}。`;
  },
  draw: (_, options) => createScoringSheet(evaluation, plan, options),
  drawn: () => '评分表已建好，可以开始填写。',
});
