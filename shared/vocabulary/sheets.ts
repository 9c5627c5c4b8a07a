/** Sheets of a workbook that the product draws. */
export const SHEETS = {
  scoring: '评分表',
  figures: '基础数据',
  result: '评估结果',
  plan: '目标任务',
  past: '历史情况',
  /** The item forms of districts and experts. */
  review: '初审表',
  panel: '专家评分表',
  consolidated: '汇总表',
  itemDetails: '分指标明细',
  comparison: '指标对比',
  trend: '历年对比',
  grading: '等次拟定',
  subsidies: '补助资金',
  spendings: '资金使用明细',
  notice: '通报',
  application: '认定申报',
  roster: '园区名册',
  evidence: '佐证材料',
  tenants: '入驻企业名录',
  duplicates: '重复企业',
  months: '月报',
  monthSummary: '月报汇总',
  /** Very hidden: the marks that we set and what was there before, so that clearing restores it. */
  memory: '_园评',
} as const;
