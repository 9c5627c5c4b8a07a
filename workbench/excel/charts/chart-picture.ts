import { figuresOf, labelsOf, nameOfSeries } from '../model/sheet/charts';
import type { ChartState } from '../model/sheet/chart-state';
import type { SheetModel } from '../model/sheet/model';

type ChartShape = 'columns' | 'bars' | 'lines' | 'radar';

interface PictureSeries {
  readonly name: string;
  readonly color: string;
  readonly figures: readonly (number | null)[];
  readonly hasLabels: boolean;
}

/** All that a chart shows, read from its cells. */
export interface ChartPicture {
  readonly shape: ChartShape;
  readonly isStacked: boolean;
  readonly title: string | null;
  readonly categories: readonly string[];
  readonly series: readonly PictureSeries[];
  readonly legend: 'Top' | 'Bottom' | 'Left' | 'Right' | null;
  readonly valueAxis: ChartState['valueAxis'];
  readonly categoryAxis: ChartState['categoryAxis'];
  /** Room between groups, as a share of a bar's breadth. */
  readonly gap: number;
}

/** The colours of Office's default theme, in order. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

/** Reads what a chart shows now. */
export function chartPicture(sheet: SheetModel, chart: ChartState): ChartPicture {
  const { reversePlotOrder } = chart.categoryAxis;
  const ordered = <Item>(items: readonly Item[]): readonly Item[] => (reversePlotOrder ? items.toReversed() : items);
  const series = chart.series.map((one, index) => ({
    name: nameOfSeries(sheet, one),
    color: one.color ?? COLORS[index % COLORS.length] ?? COLORS[0],
    figures: ordered(figuresOf(sheet, one.values)),
    hasLabels: one.hasDataLabels || chart.dataLabels,
  }));
  const length = Math.max(0, ...series.map(({ figures }) => figures.length));
  const labels = labelsOf(sheet, chart.series.find(({ categories }) => categories)?.categories ?? null);
  return {
    shape: shapeOf(chart.chartType),
    isStacked: chart.chartType.includes('Stacked'),
    title: chart.titleVisible && chart.title !== '' ? chart.title : null,
    categories: ordered(Array.from({ length }, (_, index) => labels[index] ?? String(index + 1))),
    series,
    legend: chart.legendVisible ? sideOf(chart.legendPosition) : null,
    valueAxis: chart.valueAxis,
    categoryAxis: chart.categoryAxis,
    gap: (chart.series[0]?.gapWidth ?? 150) / 100,
  };
}

function shapeOf(chartType: string): ChartShape {
  if (chartType.startsWith('Bar')) return 'bars';
  if (chartType.startsWith('Radar')) return 'radar';
  return chartType.startsWith('Line') ? 'lines' : 'columns';
}

function sideOf(position: string): 'Top' | 'Bottom' | 'Left' | 'Right' {
  return position === 'Top' || position === 'Left' || position === 'Right' ? position : 'Bottom';
}
