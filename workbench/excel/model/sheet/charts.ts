import { cellArea, cellCount, type Area } from '../grid/area';
import type { ChartAxisState, ChartSeriesState, ChartState, SheetArea } from './chart-state';
import type { SheetModel } from './model';
import { cornerOf, extentOf } from '../grid/sizes';

/** Size of a new chart in points, as Excel makes it. */
const NEW_CHART = { left: 60, top: 40, width: 360, height: 216 } as const;

function newAxis(majorGridlines: boolean): ChartAxisState {
  return {
    title: '',
    titleVisible: false,
    visible: true,
    minimum: null,
    maximum: null,
    majorGridlines,
    reversePlotOrder: false,
    numberFormat: 'General',
  };
}

/** Adds a chart of an area's figures. */
export function addChart(
  sheet: SheetModel,
  chartType: string,
  source: SheetArea,
  seriesBy: ChartState['seriesBy'],
): ChartState {
  let n = sheet.state.charts.length + 1;
  while (sheet.state.charts.some(({ id }) => id === `chart-${sheet.id}-${String(n)}`)) n += 1;
  const chart: ChartState = {
    id: `chart-${sheet.id}-${String(n)}`,
    name: `图表 ${String(n)}`,
    chartType,
    source,
    seriesBy,
    series: seriesFrom(sheet, source, seriesBy),
    title: '图表标题',
    titleVisible: true,
    legendVisible: true,
    legendPosition: 'Bottom',
    dataLabels: false,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    ...NEW_CHART,
  };
  sheet.state.charts.push(chart);
  return chart;
}

/** Cuts an area into series as Excel does: a first row or column of texts names them, the other one the categories. */
export function seriesFrom(sheet: SheetModel, source: SheetArea, by: ChartState['seriesBy']): ChartSeriesState[] {
  const owner = sheet.workbook.sheetById(source.sheetId);
  const { area } = source;
  const isText = (row: number, column: number) => typeof owner.value(row, column) === 'string';
  const hasTitles = area.rows > 1 && isText(area.row, area.column + area.columns - 1);
  const hasCategories = area.columns > 1 && isText(area.row + area.rows - 1, area.column);
  const body: Area = {
    row: area.row + (hasTitles ? 1 : 0),
    column: area.column + (hasCategories ? 1 : 0),
    rows: area.rows - (hasTitles ? 1 : 0),
    columns: area.columns - (hasCategories ? 1 : 0),
  };
  const inColumns = by === 'Columns' || (by === 'Auto' && body.rows >= body.columns);
  const at = (part: Area): SheetArea => ({ sheetId: source.sheetId, area: part });
  const count = inColumns ? body.columns : body.rows;
  return Array.from({ length: count }, (_, index) => {
    const values = inColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 };
    const named = inColumns ? hasTitles : hasCategories;
    const title = inColumns ? cellArea(area.row, values.column) : cellArea(values.row, area.column);
    const hasLabels = inColumns ? hasCategories : hasTitles;
    const labels = inColumns ? { ...body, column: area.column, columns: 1 } : { ...body, row: area.row, rows: 1 };
    const name = named ? String(owner.value(title.row, title.column)) : `系列${String(index + 1)}`;
    const series = newSeries(name, at(values), hasLabels ? at(labels) : null);
    return named ? { ...series, nameCell: at(title) } : series;
  });
}

export function newSeries(name: string, values: SheetArea | null, categories: SheetArea | null): ChartSeriesState {
  return { name, nameCell: null, values, categories, color: null, hasDataLabels: false, gapWidth: 150 };
}

/** Puts a chart over an area of cells. */
export function placeChart(sheet: SheetModel, chart: ChartState, area: Area): void {
  Object.assign(chart, cornerOf(sheet, area.row, area.column), extentOf(sheet, area));
}

export function removeChart(sheet: SheetModel, chart: ChartState): void {
  sheet.state.charts = sheet.state.charts.filter((other) => other !== chart);
}

/** What a series is called: as its cell says now, where a cell names it. */
export function nameOfSeries(sheet: SheetModel, { name, nameCell }: ChartSeriesState): string {
  return labelsOf(sheet, nameCell)[0] ?? name;
}

/** The figures of some cells: numbers, and null for what is not one. */
export function figuresOf(sheet: SheetModel, source: SheetArea | null): readonly (number | null)[] {
  return cellsOf(sheet, source, (owner, row, column) => {
    const value = owner.value(row, column);
    return typeof value === 'number' ? value : null;
  });
}

/** The texts of some cells, as labels. */
export function labelsOf(sheet: SheetModel, source: SheetArea | null): readonly string[] {
  return cellsOf(sheet, source, (owner, row, column) => String(owner.value(row, column)));
}

function cellsOf<T>(
  sheet: SheetModel,
  source: SheetArea | null,
  read: (owner: SheetModel, row: number, column: number) => T,
): readonly T[] {
  if (!source || cellCount(source.area) > 100_000) return [];
  const owner = sheet.workbook.findSheet(source.sheetId);
  if (!owner) return [];
  const found: T[] = [];
  for (let row = source.area.row; row < source.area.row + source.area.rows; row += 1) {
    for (let column = source.area.column; column < source.area.column + source.area.columns; column += 1) {
      found.push(read(owner, row, column));
    }
  }
  return found;
}
