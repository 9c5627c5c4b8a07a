/** Where the evaluation of one park in one year stands (Article 22). */
export const STAGES = ['not-submitted', 'submitted', 'returned', 'passed', 'settled', 'absent', 'published'] as const;
export type Stage = (typeof STAGES)[number];
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  'not-submitted': '未提交',
  submitted: '待初审',
  returned: '退回修改',
  passed: '初审通过',
  settled: '已核定',
  absent: '未参加评估',
  published: '已公布',
};

/** Where a year as a whole stands. */
export const YEAR_STATES = ['open', 'frozen', 'graded', 'approved', 'published', 'closed'] as const;
export type YearState = (typeof YEAR_STATES)[number];
export const YEAR_STATE_WORDS: Readonly<Record<YearState, string>> = {
  open: '方案制定',
  frozen: '评估进行中',
  graded: '等次已拟定',
  approved: '领导小组已审核',
  published: '结果已公布',
  closed: '已归档',
};

/** Whether the results of a year are out, for whoever takes part. */
export const isPublished = (state: YearState): boolean => state === 'published' || state === 'closed';
