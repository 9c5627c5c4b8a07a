/** Articles 11 and 25: what a park is granted, in 万元. */
export const SUBSIDY = {
  clause: '第十一条',
  /** 以认定首年 150 万元、次年 100 万元、第三年 50 万元为基准; the year of recognition is the first. */
  baseByYear: [150, 100, 50],
  /** 最高 300 万元. */
  ceiling: 300,
  bonusClause: '第二十五条第（一）项',
  /** 优秀: 增加补助资金 10 万元. */
  excellentBonus: 10,
  failureClause: '第二十五条第（二）项',
  /** 连续两年评估为不合格等次的，取消授牌. */
  failingYearsToWithdrawal: 2,
} as const;

type NameOfEach<Of extends readonly unknown[]> = { readonly [Index in keyof Of]: string };
/** The instalments of Article 11 as people call them, the first of them first. */
export const INSTALMENT_NAMES = ['第一期', '第二期', '第三期'] as const satisfies NameOfEach<typeof SUBSIDY.baseByYear>;
/** What an instalment is called, counted from 1. Throws RangeError for one that there is not. */
export const instalmentName = (instalment: number): string => {
  const name = INSTALMENT_NAMES[instalment - 1];
  if (name === undefined)
    throw new RangeError(`Instalment ${String(instalment)} of ${String(INSTALMENT_NAMES.length)}`);
  return name;
};

/** Article 12: what the money may be used for. 等方面: it is not all that the article names, so that there is `other`. */
export const SPENDING_CATEGORIES = {
  rent: '入驻企业房屋租金',
  fitOut: '装修',
  property: '物管',
  shared: '租用公共场地或设施',
  operation: '园区运行管理',
  other: '其他',
} as const;
/** The category that the article leaves open: a spending of it says what it was for. */
export const DESCRIBED_CATEGORY = 'other' satisfies keyof typeof SPENDING_CATEGORIES;
export const SPENDING_CLAUSE = '第十二条';
/** What the article says the money is for, in its words. */
export const SPENDING_PURPOSES = `主要用于补贴${Object.entries(SPENDING_CATEGORIES)
  .flatMap(([category, words]) => (category === DESCRIBED_CATEGORY ? [] : [words]))
  .join('、')}等方面`;

/** Articles 13 and 26: support from elsewhere. It is on record for whoever looks at a park's money, and is no part of what is granted here. */
export const SUPPORT_SOURCES = {
  matching: { words: '区县配套补助资金', clause: '第十三条' },
  project: { words: '区县专项经费或项目补助', clause: '第十三条' },
  other: { words: '其他扶持政策', clause: '第二十六条' },
} as const;
