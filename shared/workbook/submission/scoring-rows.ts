import type { ItemId } from '../../regulation/indicators/indicator';
import { itemIds, type RuleSet } from '../../regulation/rule-set';

/** Columns of 评分表, from 0: the six of Annex 2, a gap, and what the system adds to their right. */
export const SCORING_COLUMNS = {
  dimension: 0,
  group: 1,
  content: 2,
  weight: 3,
  standard: 4,
  claimed: 5,
  gap: 6,
  computed: 7,
  basis: 8,
  check: 9,
} as const;

/** The heads of the columns; the first six are those of Annex 2. */
export const SCORING_HEADERS = {
  dimension: '一级指标',
  group: '二级指标',
  content: '评估内容',
  weight: '分值',
  standard: '评价标准',
  claimed: '得分',
  computed: '核算得分',
  basis: '依据',
  check: '校验',
} as const satisfies Partial<Record<keyof typeof SCORING_COLUMNS, string>>;

/** Columns that Annex 2 itself has, and that are printed. */
export const OFFICIAL_COLUMNS = SCORING_COLUMNS.claimed + 1;

/** Rows of 评分表 as it is drawn, from 0, down to the first item. */
export const SCORING_ROWS = { annex: 0, title: 1, identity: 2, header: 3, firstItem: 4 } as const;

/** The rows from the last item on: where they stand depends on how many items the rule set has. */
export const rowsBelowItems = ({ indicators }: RuleSet) => {
  const total = SCORING_ROWS.firstItem + indicators.length;
  return { lastItem: total - 1, total, note: total + 1, receipt: total + 2 } as const;
};

/** Row of an item of the rule set, from 0. */
export const itemRow = (id: ItemId, ruleSet: RuleSet): number => SCORING_ROWS.firstItem + itemIds(ruleSet).indexOf(id);
