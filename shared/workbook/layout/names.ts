import type { FigureId } from '../../regulation/figures';
import type { ItemId } from '../../regulation/indicators/indicator';

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
  note: '园评.结果.编号',
} as const;
/** Who fills in an item form: a district at 初审, or an expert at 评审. */
export type FormKind = 'review' | 'panel';
const FORMS: Readonly<Record<FormKind, string>> = { review: '园评.初审', panel: '园评.评审' };
/** Cells of an item form: whose it is, what is typed as a whole, and the note that it was sent. */
const FORM_CELLS = { year: '年度', subject: '对象', version: '版本', notes: '总体', receipt: '回执' } as const;
export type FormCell = keyof typeof FORM_CELLS;
export const formName = (kind: FormKind, cell: FormCell) => `${FORMS[kind]}.${FORM_CELLS[cell]}`;
/** Defined names of the cells that are typed for an item. */
export const formScoreName = (kind: FormKind, id: ItemId) => `${FORMS[kind]}.得分.${token(id)}`;
export const formRemarkName = (kind: FormKind, id: ItemId) => `${FORMS[kind]}.意见.${token(id)}`;
/** Cell of 目标任务 that says for which year it is. */
export const PLAN_YEAR_CELL = '园评.方案.年度';
/** Cells of 历史情况: before which year the system knows nothing, and the note that it was sent. */
export const PAST_CELLS = { first: '园评.历史.启用年度', receipt: '园评.历史.登记' } as const;
/** Cells of 指标对比 where the reader chooses what is compared. */
export const COMPARISON_CELLS = { park: '园评.对比.园区', source: '园评.对比.来源' } as const;
/** Cell of 通报 that holds its title: by it we know the sheet for ours. */
export const NOTICE_CELL = '园评.通报.标题';
/** Cells of 认定申报: what it is for in words, which application it corrects, its version, the one that went before, and the note that it was sent. */
const APPLICATION_CELLS = {
  purpose: '用途',
  application: '编号',
  version: '版本',
  earlier: '前次',
  receipt: '回执',
} as const;
export type ApplicationCell = keyof typeof APPLICATION_CELLS;
export const applicationCellName = (cell: ApplicationCell) => `园评.认定.${APPLICATION_CELLS[cell]}`;
/** Cells of 入驻企业名录 that say whose it is: by them we know the sheet for ours. */
export const TENANTS_CELLS = { year: '园评.名录.年度', park: '园评.名录.园区编号' } as const;
/** Cells of 月报 that say of which month, whose, and on which version it was drawn. */
export const MONTH_CELLS = {
  year: '园评.月报.年度',
  month: '园评.月报.月份',
  district: '园评.月报.区县编号',
  version: '园评.月报.版本',
} as const;
