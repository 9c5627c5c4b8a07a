import type { Clause } from './clauses';
import { GRADING } from './grades';
import { SUBSIDY } from './subsidy-schedule';

/**
 * Where the text can be read in more than one way, the bureau picks a reading (读法) once a year, in that year's plan.
 * A reading is data: its id, the question, the alternatives with the default first, and the reason. What a question comes to under a rule set
 * is said by `readingText`.
 */
interface ReadingShape {
  readonly clause: Clause;
  readonly question: string;
  readonly alternatives: Readonly<Record<string, string>>;
  readonly default: string;
  readonly reason: string;
}

const { ceiling, excellentBonus } = SUBSIDY;

/** The question of R-sixty and its answers, for a pass mark. */
export const passMarkText = (mark: number) => ({
  question: `“${mark}分以下”是否包含${mark}分？`,
  alternatives: { pass: `不包含，${mark}分为合格`, fail: `包含，${mark}分为不合格` },
});

export const READINGS = {
  'R-ceiling': {
    clause: '附件2 分值',
    question: '评价标准能得的最高分与分值不一致时，如何计分？',
    alternatives: {
      literal: '按评价标准原文计分，超过分值的以分值为限',
      scaled: '按比例折算，使最高一档等于分值，逐项四舍五入保留两位小数',
    },
    default: 'literal',
    reason: `评价标准的文字最为直接；折算可使总分达到第二十四条规定的${GRADING.fullMarks}分。`,
  },
  'R-sixty': {
    clause: '第二十四条',
    ...passMarkText(GRADING.passMark),
    default: 'pass',
    reason: '存疑时作有利于被评估园区的解释。',
  },
  'R-bonus': {
    clause: '第二十五条第（一）项',
    question: `优秀等次增加的${excellentBonus}万元是否计入${ceiling}万元上限？`,
    alternatives: { outside: `不计入，在${ceiling}万元之外另行增加`, inside: `计入，与补助合计不超过${ceiling}万元` },
    default: 'outside',
    reason: '第二十五条表述为“增加补助资金”。',
  },
} as const satisfies Record<string, ReadingShape>;

export type ReadingId = keyof typeof READINGS;
export type Alternative<Id extends ReadingId> = keyof (typeof READINGS)[Id]['alternatives'];
/** The reading picked for every question. */
export type Readings = { readonly [Id in ReadingId]: Alternative<Id> };

export const DEFAULT_READINGS: Readings = { 'R-ceiling': 'literal', 'R-sixty': 'pass', 'R-bonus': 'outside' };

/**
 * Conventions that hold for every year: settled readings that nobody picks, kept here so that an explanation can name them.
 */
export const CONVENTIONS = {
  'R-bounds': {
    clause: '附件2 评价标准',
    text: '“以上”“以下”均包含本数；两档同时包含同一数时，按较高一档计分（民法典第一千二百五十九条）。',
  },
  'R-gaps': { clause: '附件2 2.1', text: '各档视为连续：95%以上不足100%为一档，90%以上不足95%为一档。' },
  'R-exact': { clause: '附件2 评价标准', text: '比率不作四舍五入，直接比较；只有打印的数字才四舍五入。' },
  'R-whole': { clause: '附件2 评价标准', text: '家、人次、次、处均为不小于零的整数。' },
  'R-money': { clause: '附件2 评价标准', text: '金额以万元为单位，最多六位小数。' },
  'R-checklist': {
    clause: '附件2 3.1',
    text: '评价标准没有分档，按所列各项逐项计分，每具备一项得分相同；评审人员可说明理由另行给分。',
  },
  'R-no-prior-year': {
    clause: '附件2 2.2',
    text: '没有上年数据（首年运营或上年为零）的，同比增长按0分计，评审人员可说明理由另行给分。',
  },
} as const satisfies Record<string, { clause: Clause; text: string }>;
export type ConventionId = keyof typeof CONVENTIONS;

/** A place in the annex that conventions and readings speak of, as another annex has it: 附件2 分值 is 附表1 分值 there. */
export const inAnnex = (clause: Clause, annex: string): Clause =>
  clause.startsWith('附件2 ') ? (clause.replace(/^附件2/, annex) as Clause) : clause;
