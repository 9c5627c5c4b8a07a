import { addChart, placeChart, removeChart, seriesFrom } from '../../model/sheet/charts';
import { boundingArea } from '../../model/grid/area';
import type { ChartState } from '../../model/sheet/chart-state';
import { checkUnprotected } from '../../model/sheet/protection';
import { activateSheet } from '../../model/sheet-list';
import type { SheetModel } from '../../model/sheet/model';
import { InvalidArgument } from '../../protocol/rich-api-error';
import type { Argument } from '../../host/arguments';
import { child, HostObject, method, readOnly, readWrite, type Property, type TypeTable } from '../../host/host-object';
import { cellsFrom, Cells } from '../range/cells';
import { axesOf } from './axes';
import { seriesOf } from './series';
import { changedChart, type ChartOnSheet } from './on-sheet';
import { collection } from '../collection';
import { worksheetOf } from '../worksheet';

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const;

function part<K extends keyof ChartState>(
  key: K,
  parse: (argument: Argument) => ChartState[K],
): Property<ChartOnSheet> {
  return readWrite(
    ({ chart }) => chart[key],
    (on, argument) => {
      checkUnprotected(on.sheet);
      on.chart[key] = parse(argument);
      changedChart(on);
    },
  );
}

const text = (argument: Argument) => argument.text();
const flag = (argument: Argument) => argument.flag();
const points = (argument: Argument) => argument.number();

const chartTitle: TypeTable<ChartOnSheet> = {
  name: 'ChartTitle',
  properties: { Text: part('title', text), Visible: part('titleVisible', flag) },
};

const chartLegend: TypeTable<ChartOnSheet> = {
  name: 'ChartLegend',
  properties: { Visible: part('legendVisible', flag), Position: part('legendPosition', text) },
};

const chartDataLabels: TypeTable<ChartOnSheet> = {
  name: 'ChartDataLabels',
  properties: { ShowValue: part('dataLabels', flag) },
};

const chartType: TypeTable<ChartOnSheet> = {
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  properties: {
    Id: readOnly(({ chart }) => chart.id),
    Name: part('name', text),
    ChartType: part('chartType', text),
    Left: part('left', points),
    Top: part('top', points),
    Width: part('width', points),
    Height: part('height', points),
  },
  children: {
    Title: child((on) => HostObject.of(chartTitle, on)),
    Legend: child((on) => HostObject.of(chartLegend, on)),
    DataLabels: child((on) => HostObject.of(chartDataLabels, on)),
    Axes: child(axesOf),
    Series: child(seriesOf),
    Worksheet: child(({ sheet }) => worksheetOf(sheet)),
  },
  methods: {
    SetData: method((on, args) => {
      checkUnprotected(on.sheet);
      const cells = cellsFrom(on.sheet, args.at(0));
      on.chart.source = { sheetId: cells.sheet.id, area: cells.area };
      on.chart.seriesBy = args.at(1).optionalChoice(SERIES_BY, 'Auto');
      on.chart.series = seriesFrom(on.sheet, on.chart.source, on.chart.seriesBy);
      changedChart(on);
    }),
    SetPosition: method((on, args) => {
      checkUnprotected(on.sheet);
      const start = cellsFrom(on.sheet, args.at(0)).area;
      const end = args.at(1).given ? cellsFrom(on.sheet, args.at(1)).area : start;
      const area = boundingArea([start, end]) ?? start;
      placeChart(on.sheet, on.chart, area);
      changedChart(on);
    }),
    Activate: method(({ sheet }) => {
      activateSheet(sheet);
    }),
    Delete: method((on) => {
      checkUnprotected(on.sheet);
      removeChart(on.sheet, on.chart);
      changedChart(on);
    }),
  },
};

const chartCollection = collection<SheetModel, ChartOnSheet>({
  name: 'ChartCollection',
  counted: true,
  item: (on) => HostObject.of(chartType, on),
  list: (sheet) => sheet.state.charts.map((chart) => ({ sheet, chart })),
  find: (sheet, key) => {
    const wanted = key.text();
    const chart = sheet.state.charts.find(({ id, name }) => id === wanted || name === wanted);
    return chart && { sheet, chart };
  },
  methods: {
    Add: method((sheet, args) => {
      checkUnprotected(sheet);
      const cells = args.at(1).instance(Cells);
      if (!cells) throw new InvalidArgument();
      const source = { sheetId: cells.sheet.id, area: cells.area };
      const chart = addChart(sheet, args.at(0).text(), source, args.at(2).optionalChoice(SERIES_BY, 'Auto'));
      const on = { sheet, chart };
      changedChart(on);
      return HostObject.of(chartType, on);
    }),
  },
});

export function chartsOf(sheet: SheetModel): HostObject {
  return HostObject.of(chartCollection, sheet);
}
