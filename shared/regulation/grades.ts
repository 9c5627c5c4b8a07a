import type { Clause } from './clauses';

/** Article 24: three grades (等次) from the total. 待定 is not a grade: it marks a tie that the leading group decides. */
export const GRADES = ['优秀', '合格', '不合格'] as const;
export type Grade = (typeof GRADES)[number];
export const UNDECIDED = '待定';
export type ProposedGrade = Grade | typeof UNDECIDED;

/** How the total becomes a grade: part of a rule set. */
export interface GradingRule {
  /** The article that lays it down. */
  readonly clause: Clause;
  /** 总分: what the weights add up to. */
  readonly fullMarks: number;
  /** Of the parks that took part, at most so many percent are 优秀, rounded down. */
  readonly excellentPercent: number;
  /** Below it: 不合格 (R-sixty says about the mark itself). */
  readonly passMark: number;
}

/** Article 24. */
export const GRADING = {
  clause: '第二十四条',
  /** 总分为 100 分. */
  fullMarks: 100,
  /** 优秀等次按不超过参加绩效评估园区总数的 30% 确定, rounded down. */
  excellentPercent: 30,
  /** 得分在 60 分以下的直接确定为不合格 (R-sixty). */
  passMark: 60,
} as const satisfies GradingRule;
