import type { RuleSet } from '../../regulation/rule-set';
import { CONSOLIDATED_POSITIONS } from './consolidated-columns';
import type { Chart } from '../layout/layout';
import { dataArea, type TablePlaces } from '../layout/sheet-table';

/** So many bars can be told apart; with more parks the chart shows the first ones. */
export const CHART_PARKS = 40;
/** Rows that the chart lies over at least, and the free ones above it. */
const CHART_ROWS = 20;
const CHART_GAP = 2;
/** Columns that the chart lies over. */
const CHART_COLUMNS = 16;
const { name, number, total, final } = CONSOLIDATED_POSITIONS;

/**
 * The ranking as a native chart, under the table: parks and their totals, as they stand in the rows.
 * @param settled whether there are final totals to show; the computed ones before
 */
export const consolidatedChart = (
  places: Pick<TablePlaces, 'first'>,
  parks: number,
  settled: boolean,
  { grading }: RuleSet,
): Chart => {
  const shown = Math.min(parks, CHART_PARKS);
  const series = settled
    ? { name: '最终总分', values: dataArea(places, shown, final) }
    : { name: '核算总分', values: dataArea(places, shown, total) };
  return {
    name: '园评总分排名',
    kind: 'bar',
    title: '园区总分',
    data: { from: 'series', categories: dataArea(places, shown, name), series: [series] },
    position: {
      row: places.first + parks + CHART_GAP,
      column: number,
      rows: Math.max(CHART_ROWS, shown + CHART_GAP),
      columns: CHART_COLUMNS,
    },
    scale: { min: 0, max: grading.fullMarks },
    legend: false,
    labels: true,
  };
};
