import type { FigureId } from '../regulation/figures';
import type { ItemId } from '../regulation/indicators/indicator';

/** Sheets of a workbook that the product draws. */
export const SHEETS = {
  scoring: '评分表',
  figures: '基础数据',
  result: '评估结果',
  consolidated: '汇总表',
  /** Very hidden: the marks that we set and what was there before, so that clearing restores it. */
  memory: '_园评',
} as const;

const token = (id: string) => id.replaceAll('.', '_');
/** Defined name of the cell that holds a figure. */
export const figureName = (id: FigureId) => `园评.数据.${id}`;
/** Defined name of an item's 得分 cell. */
export const claimedName = (id: ItemId) => `园评.得分.${token(id)}`;
/** Defined name of an item's 核算得分 cell. */
export const computedName = (id: ItemId) => `园评.核算.${token(id)}`;
/** Defined name of an item's 校验 cell. */
export const checkName = (id: ItemId) => `园评.校验.${token(id)}`;
export const CLAIMED_TOTAL = '园评.得分.合计';
export const COMPUTED_TOTAL = '园评.核算.合计';
/** Cells that say whose sheet it is. */
export const YEAR_CELL = '园评.年度';
export const PARK_CELL = '园评.园区编号';
/** Where the receipt (回执) of the last submission is shown on the scoring sheet. */
export const RECEIPT_CELL = '园评.回执';
/** A cell of the scoring table that the park made itself, kept so that the table is found whichever sheet is active. */
export const FAMILIAR_TABLE = '园评.自评表';
/** Cells of 评估结果 that hold the outcome. */
export const RESULT_CELLS = {
  total: '园评.结果.总分',
  rank: '园评.结果.名次',
  grade: '园评.结果.等次',
  subsidy: '园评.结果.补助资金',
} as const;
