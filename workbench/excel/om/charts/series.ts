import { nameOfSeries, newSeries } from '../../model/sheet/charts';
import type { ChartSeriesState, SheetArea } from '../../model/sheet/chart-state';
import { colorOf } from '../../model/looks/look-properties';
import { checkUnprotected } from '../../model/sheet/protection';
import type { Argument } from '../../host/arguments';
import { child, HostObject, method, readWrite, type Property, type TypeTable } from '../../host/host-object';
import { cellsFrom } from '../range/cells';
import { changedChart, type ChartOnSheet } from './on-sheet';
import { collection } from '../collection';

interface Series {
  readonly on: ChartOnSheet;
  readonly state: ChartSeriesState;
}

function part<K extends keyof ChartSeriesState>(
  key: K,
  parse: (argument: Argument) => ChartSeriesState[K],
): Property<Series> {
  return readWrite(
    ({ state }) => state[key],
    ({ on, state }, argument) => {
      checkUnprotected(on.sheet);
      state[key] = parse(argument);
      changedChart(on);
    },
  );
}

function sourceFrom(on: ChartOnSheet, argument: Argument): SheetArea {
  const cells = cellsFrom(on.sheet, argument);
  return { sheetId: cells.sheet.id, area: cells.area };
}

const chartFill: TypeTable<Series> = {
  name: 'ChartFill',
  methods: {
    SetSolidColor: method(({ on, state }, args) => {
      checkUnprotected(on.sheet);
      state.color = colorOf(args.at(0).text());
      changedChart(on);
    }),
    Clear: method(({ on, state }) => {
      state.color = null;
      changedChart(on);
    }),
  },
};

const seriesFormat: TypeTable<Series> = {
  name: 'ChartSeriesFormat',
  children: { Fill: child((series) => HostObject.of(chartFill, series)) },
};

const chartSeries: TypeTable<Series> = {
  name: 'ChartSeries',
  properties: {
    Name: readWrite(
      ({ on, state }) => nameOfSeries(on.sheet, state),
      ({ on, state }, argument) => {
        checkUnprotected(on.sheet);
        state.name = argument.text();
        state.nameCell = null;
        changedChart(on);
      },
    ),
    HasDataLabels: part('hasDataLabels', (argument) => argument.flag()),
    GapWidth: part('gapWidth', (argument) => argument.number()),
  },
  children: { Format: child((series) => HostObject.of(seriesFormat, series)) },
  methods: {
    SetValues: method(({ on, state }, args) => {
      checkUnprotected(on.sheet);
      state.values = sourceFrom(on, args.at(0));
      changedChart(on);
    }),
    SetXAxisValues: method(({ on, state }, args) => {
      checkUnprotected(on.sheet);
      state.categories = sourceFrom(on, args.at(0));
      changedChart(on);
    }),
    Delete: method(({ on, state }) => {
      checkUnprotected(on.sheet);
      on.chart.series = on.chart.series.filter((other) => other !== state);
      changedChart(on);
    }),
  },
};

const seriesCollection = collection<ChartOnSheet, Series>({
  name: 'ChartSeriesCollection',
  counted: true,
  item: (series) => HostObject.of(chartSeries, series),
  list: (on) => on.chart.series.map((state) => ({ on, state })),
  find: () => null,
  methods: {
    Add: method((on, args) => {
      checkUnprotected(on.sheet);
      const name = args.at(0).optionalText() ?? `系列${String(on.chart.series.length + 1)}`;
      const state = newSeries(name, null, on.chart.series[0]?.categories ?? null);
      on.chart.series.push(state);
      changedChart(on);
      return HostObject.of(chartSeries, { on, state });
    }),
  },
});

export function seriesOf(on: ChartOnSheet): HostObject {
  return HostObject.of(seriesCollection, on);
}
