import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import type { Area, Chart } from '../../../shared/workbook/layout/layout';

const TYPES = { bar: 'BarClustered', column: 'ColumnClustered', radar: 'RadarMarkers' } as const;

/**
 * Queues a native chart, or brings the one that is there up to date; its place and looks are kept as somebody may have changed them.
 * @param known the chart of that name, loaded; null, or a null object, where there is none yet
 */
export const drawChart = (sheet: Excel.Worksheet, layout: Chart, known: Excel.Chart | null): void => {
  const { name, kind, title, data, position, scale, legend, labels } = layout;
  const range = (area: Area) => sheet.getRange(areaAddress(area));
  const first = data.from === 'block' ? data.block : data.series[0].values;
  const isNew = known === null || known.isNullObject;
  const chart = isNew ? sheet.charts.add(TYPES[kind], range(first), 'Columns') : known;
  if (data.from === 'series')
    data.series.forEach(({ name: words, values }, index) => {
      const series = isNew && index > 0 ? chart.series.add(words) : chart.series.getItemAt(index);
      series.name = words;
      series.setValues(range(values));
      series.setXAxisValues(range(data.categories));
    });
  if (!isNew) return;
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = legend;
  if (legend) chart.legend.position = 'Bottom';
  if (labels) chart.dataLabels.showValue = true;
  // The first category of a bar chart would stand at the bottom.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = scale.min;
  chart.axes.valueAxis.maximum = scale.max;
  const { row, column, rows, columns } = position;
  chart.setPosition(sheet.getCell(row, column), sheet.getCell(row + rows - 1, column + columns - 1));
};
