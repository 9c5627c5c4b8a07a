import { bareWords } from '../../reading/cell-text';
import type { CellValue } from '../../../vocabulary/cell-value';

/** What a column of a scoring sheet is for. `stated` is where the park writes what it achieved (完成情况). */
export type ColumnRole = 'claimed' | 'weight' | 'content' | 'stated' | 'computed' | 'check';

/** Words in the head of a column, the surest first. */
const HEADS: Readonly<Record<ColumnRole, readonly RegExp[]>> = {
  claimed: [/自评(?:得|评|总)?分(?:数|值)?$|自我评分$|^(?:园区)?自评$/, /^(?:实)?得分(?:情况)?$/, /^评分$|得分$/],
  weight: [/^(?:标准)?分值$|^满分$|^权重$|^标准分$/],
  content: [/^评估内容$|^评估指标$|^评估项目$/, /^(?:考核|评价|指标)内容$|^三级指标$|^指标(?:名称)?$|^评价标准$/],
  stated: [
    /完成情况$|实际完成|^实际(?:情况|数据|值)$|^完成(?:值|数|数据)$/,
    /^(?:本年|当年|填报)?数据$|^实绩$|^填报内容$/,
    /自评(?:说明|情况|依据)$|^情况说明$|^工作情况$/,
  ],
  computed: [/^核算得分$/],
  check: [/^校验$/],
};
/** Scores that others give, and figures of other years, are not what the park states. */
const OF_OTHERS = /核算|初审|复核|复审|审核|评审|专家|区县|核定|最终|上年|去年|上一年|目标|计划|来源|佐证/;
const LONGEST_HEAD = 14;

/** How surely a head names a role: 0 is the surest; null where it does not. */
export const roleRank = (head: CellValue, role: ColumnRole): number | null => {
  if (typeof head !== 'string') return null;
  const words = bareWords(head);
  if (words.length === 0 || words.length > LONGEST_HEAD) return null;
  if ((role === 'claimed' || role === 'stated') && OF_OTHERS.test(words)) return null;
  const rank = HEADS[role].findIndex((pattern) => pattern.test(words));
  return rank < 0 ? null : rank;
};
