import * as z from 'zod';

/** Why a park takes no part in the scoring: it sent nothing until its deadline, or it asks to leave. The regulation knows neither. */
export const ABSENCE_CAUSES = { silent: '未提交', leaving: '退出评估' } as const;
export type AbsenceCause = keyof typeof ABSENCE_CAUSES;
const CAUSES = Object.keys(ABSENCE_CAUSES) as [AbsenceCause, ...AbsenceCause[]];

/** What such a park can be decided to be (R-absence). */
const ABSENT_OUTCOMES = { failing: '按不合格认定', 'not-assessed': '不参加本年度评估' } as const;
export type AbsentOutcome = keyof typeof ABSENT_OUTCOMES;
const OUTCOMES = Object.keys(ABSENT_OUTCOMES) as [AbsentOutcome, ...AbsentOutcome[]];

/** What can be proposed: either, and of a park that was decided on, that it takes part after all. */
export const ABSENCE_OUTCOMES = { ...ABSENT_OUTCOMES, reinstated: '撤销原决定，恢复参加评估' } as const;
export type AbsenceOutcome = keyof typeof ABSENCE_OUTCOMES;

const document = z.string().trim().max(100);
/** What is proposed of a park, and decided. */
export const AbsenceMatter = z.object({
  cause: z.enum(CAUSES),
  outcome: z.enum([...OUTCOMES, 'reinstated']),
  /** 文号: of the reminder that was not answered, of the park's own request, or of the decision to correct. */
  document,
  /** Why it is not assessed; '' for the others. */
  ground: z.string().trim().max(1000),
  /** The number of the decision in force that it corrects; absent where there is none. */
  corrects: z.number().int().min(1).optional(),
});
export type AbsenceMatter = z.infer<typeof AbsenceMatter>;

/** What an absent park was graded as. */
export const Absent = z.object({ cause: z.enum(CAUSES), outcome: z.enum(OUTCOMES) });
export type Absent = z.infer<typeof Absent>;

/** An absent park in the words that stand where others have rank and score. */
export const absentText = ({ cause, outcome }: Absent): string =>
  outcome === 'failing' ? `${ABSENCE_CAUSES[cause]}，${ABSENT_OUTCOMES.failing}` : '不参加评估';
