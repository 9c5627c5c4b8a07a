import { GRADING } from '../regulation/grades';
import { CONSOLIDATED_COLUMNS, CONSOLIDATED_POSITIONS } from './consolidated-columns';
import { CONSOLIDATED_ROWS, parkCells } from './consolidated-rows';
import type { Chart } from './layout';

/** So many bars can be told apart; with more parks the chart shows the first ones. */
export const CHART_PARKS = 40;
/** Rows that the chart lies over at least, and the free ones above it. */
const CHART_ROWS = 20;
const CHART_GAP = 2;
const { name, number, total } = CONSOLIDATED_POSITIONS;

/** The ranking as a native chart, under the table: parks and their totals, as they stand in the rows. */
export const consolidatedChart = (parks: number): Chart => {
  const shown = Math.min(parks, CHART_PARKS);
  return {
    name: '园评总分排名',
    kind: 'bar',
    title: '园区总分',
    seriesName: '核算总分',
    categories: parkCells(name, shown),
    values: parkCells(total, shown),
    position: {
      row: CONSOLIDATED_ROWS.firstPark + parks + CHART_GAP,
      column: number,
      rows: Math.max(CHART_ROWS, shown + CHART_GAP),
      columns: CONSOLIDATED_COLUMNS.length - number,
    },
    scale: { min: 0, max: GRADING.fullMarks },
  };
};
