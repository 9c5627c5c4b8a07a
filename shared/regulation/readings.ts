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
  /** The one figure that it is about, where it is about one. */
  readonly figure?: string;
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
      printed: '照印发的评价标准计分，不以分值为限',
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
  'R-county': {
    clause: '附件2 1.2',
    question: '区县级表彰奖励没有写“1次”，如何计分？',
    alternatives: { each: '每次得1分', once: '不论几次，共得1分' },
    default: 'each',
    reason: '国家级、市级均按次计分，区县级与之并列。',
    figure: 'countyAwards',
  },
  'R-awards': {
    clause: '附件2 1.2',
    question: '表彰奖励计谁获得的？',
    alternatives: { park: '园区及其运营机构获得的', 'park-and-tenants': '园区、运营机构和入驻企业获得的' },
    default: 'park',
    reason: '评估的对象是园区；级别以授予的政府部门或行业协会的级别为准。',
  },
  'R-panel-rounding': {
    clause: '第二十四条',
    question: '专家评分的平均分何时四舍五入？',
    alternatives: {
      exact: '不舍入：按分数相加、比较和排名，只在打印时保留两位小数',
      'per-item': '逐项四舍五入保留两位小数后相加',
    },
    default: 'exact',
    reason: '逐项舍入可能使不到合格线的合计达到合格线。',
  },
  'R-absence': {
    clause: '第二十五条第（二）项',
    question: '没有参加评估的年度，“连续两年”如何计算？',
    alternatives: { break: '中断，重新起算', skip: '跳过，前后两次参加评估的年度视为连续' },
    default: 'break',
    reason: '存疑时作有利于被评估园区的解释。',
  },
  'R-money-year': {
    clause: SUBSIDY.clause,
    question: '哪一年度的评估决定哪一期补助？',
    alternatives: {
      'evaluated-year': '某年度的评估决定该年度的补助，自认定年份起算',
      'following-year': '首期随授牌核拨，某年度的评估决定次年的一期补助',
      'by-evaluation': '前三次参加评估的年度依次对应三期补助，未参加评估的年度顺延',
    },
    default: 'evaluated-year',
    reason: '第十一条以认定首年、次年、第三年为基准。',
  },
  'R-principle': {
    clause: '第八条',
    question: '“原则上”的认定条件，哪些可以放宽？',
    alternatives: {
      listed: '只有条文列明的可以放宽',
      reasoned: '任何一项都可以放宽，由领导小组说明理由决定',
    },
    default: 'listed',
    reason: '条文列明了可以放宽的情形。',
  },
} as const satisfies Record<string, ReadingShape>;

export type ReadingId = keyof typeof READINGS;
export type Alternative<Id extends ReadingId> = keyof (typeof READINGS)[Id]['alternatives'];
/** The reading picked for every question. */
export type Readings = { readonly [Id in ReadingId]: Alternative<Id> };

// The keys of READINGS are its ids, and each default is one of its alternatives.
export const DEFAULT_READINGS = Object.fromEntries(
  Object.entries(READINGS).map(([id, { default: standard }]) => [id, standard]),
) as unknown as Readings;

/** The questions that are put to somebody: those that can be answered in more than one way. Of the others the one answer stands in every plan, so that another can come beside it. */
export const ASKED_READINGS = Object.entries(READINGS).flatMap(([id, { alternatives }]) =>
  // The keys of READINGS are its ids.
  Object.keys(alternatives).length > 1 ? [id as ReadingId] : [],
);

/** The readings that are the only answer to their question, which nobody has to choose. */
export const ONLY_READINGS: Partial<Readings> = Object.fromEntries(
  Object.entries(READINGS).flatMap(([id, { alternatives, default: standard }]) =>
    Object.keys(alternatives).length > 1 ? [] : [[id, standard]],
  ),
);

/** How plans and scores of before a reading was asked for are read: as they were computed then, whatever is the default now. */
export const READINGS_BEFORE = {
  'R-county': 'each',
  'R-awards': 'park',
  'R-panel-rounding': 'per-item',
  'R-absence': 'break',
  'R-money-year': 'evaluated-year',
  'R-principle': 'listed',
} as const satisfies Partial<Readings>;

/** The readings that a year's money depends on. */
export type MoneyReadings = Pick<Readings, 'R-bonus' | 'R-absence' | 'R-money-year'>;
/** The readings that a score depends on. */
export type ScoringReadings = Pick<Readings, 'R-ceiling' | 'R-county'>;
/** How many of what a figure counts are scored at most: one of what R-county reads as `once`. */
export const mostScored = (figure: string, readings: ScoringReadings): number =>
  figure === READINGS['R-county'].figure && readings['R-county'] === 'once' ? 1 : Infinity;

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
