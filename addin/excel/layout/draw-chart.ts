import { areaAddress } from '../../../shared/workbook/a1-reference';
import type { Area, Chart } from '../../../shared/workbook/layout';

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered' } as const;

/**
 * Queues a native chart, or brings the one that is there up to date; its place is kept where somebody moved it.
 * @param known the chart of that name, loaded; a null object where there is none yet
 */
export const drawChart = (
  sheet: Excel.Worksheet,
  { name, kind, title, seriesName, categories, values, position, scale }: Chart,
  known: Excel.Chart,
): void => {
  const range = (area: Area) => sheet.getRange(areaAddress(area));
  const chart = known.isNullObject ? sheet.charts.add(TYPES[kind], range(values), 'Columns') : known;
  const series = chart.series.getItemAt(0);
  series.setValues(range(values));
  series.setXAxisValues(range(categories));
  if (!known.isNullObject) return;
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = false;
  series.name = seriesName;
  series.hasDataLabels = true;
  chart.axes.valueAxis.minimum = scale.min;
  chart.axes.valueAxis.maximum = scale.max;
  const { row, column, rows, columns } = position;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
};
