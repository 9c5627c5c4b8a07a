/**
 * Where a rule stands in 渝人社发〔2021〕57号, in the form that is shown to people.
 * The whole text is in `text/2021-57.txt`.
 */
export const REGULATION = {
  title: '重庆市市级人力资源服务产业园管理办法（试行）',
  number: '渝人社发〔2021〕57号',
  annex2: '重庆市市级人力资源服务产业园绩效评估评分表',
} as const;

/** A place in the regulation: an article with its paragraph, or an item of Annex 2. */
export type Clause = `第${string}条` | `第${string}条第（${string}）项` | `附${'件' | '表'}${number | ''} ${string}`;
