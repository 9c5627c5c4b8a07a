import { FIGURES } from '../../regulation/figures';

/** Columns of 目标任务, from 0. Reading finds them by their heads, wherever somebody moved them. */
export const PLAN_COLUMNS = {
  number: 0,
  park: 1,
  name: 2,
  district: 3,
  districtName: 4,
  recognised: 5,
  revenueTarget: 6,
  priorRevenue: 7,
  priorTax: 8,
  check: 9,
} as const;
export type PlanColumn = keyof typeof PLAN_COLUMNS;

/** Columns that say something about a park. */
export const PLAN_FIELDS = [
  'park',
  'name',
  'district',
  'districtName',
  'recognised',
  'revenueTarget',
  'priorRevenue',
  'priorTax',
] as const satisfies readonly PlanColumn[];
export type PlanField = (typeof PLAN_FIELDS)[number];

/** What stands in the heads; the unit behind it in brackets, for 万元. */
export const PLAN_HEADERS: Readonly<Record<PlanColumn, string>> = {
  number: '序号',
  park: '园区编号',
  name: '园区名称',
  district: '区县编号',
  districtName: '区县',
  recognised: '认定年份',
  revenueTarget: `${FIGURES.revenueTarget.label}（万元）`,
  priorRevenue: `${FIGURES.priorRevenue.label}（万元）`,
  priorTax: `${FIGURES.priorTax.label}（万元）`,
  check: '校验',
};

/** Rows of 目标任务 as it is drawn, from 0. */
export const PLAN_ROWS = { title: 0, year: 1, note: 2, header: 3, firstPark: 4 } as const;
/** Empty rows under the last park, ready for new ones. */
export const SPARE_ROWS = 30;
