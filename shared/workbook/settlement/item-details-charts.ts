import type { Area, Chart } from '../layout/layout';

/** Where the figures of the charts stand: a line of heads, then a row per item: the item, the mean, the park. */
export interface ComparisonBlock {
  readonly row: number;
  readonly column: number;
  readonly items: number;
  /** The first free column to the right. */
  readonly right: number;
}

const CHART_COLUMNS = 9;
const RADAR_ROWS = 14;
const MEANS_ROWS = 12;
const RATE = { min: 0, max: 100 };

/** The charts of 指标对比: one park against the mean, and the mean of every item, in percent of its weight. */
export const comparisonCharts = ({ row, column, items, right }: ComparisonBlock): readonly Chart[] => {
  const block = (columns: number): Area => ({ row, column, rows: items + 1, columns });
  const at = (from: number, rows: number): Area => ({ row: from, column: right, rows, columns: CHART_COLUMNS });
  return [
    {
      name: '园评园区与平均',
      kind: 'radar',
      title: '所选园区与平均得分率（%）',
      data: { from: 'block', block: block(3) },
      position: at(1, RADAR_ROWS),
      scale: RATE,
      legend: true,
      labels: false,
    },
    {
      name: '园评指标平均',
      kind: 'column',
      title: '各项目平均得分率（%）',
      data: { from: 'block', block: block(2) },
      position: at(1 + RADAR_ROWS, MEANS_ROWS),
      scale: RATE,
      legend: false,
      labels: true,
    },
  ];
};
