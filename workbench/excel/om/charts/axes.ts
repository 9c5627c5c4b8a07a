import type { ChartAxisState } from '../../model/sheet/chart-state';
import { checkUnprotected } from '../../model/sheet/protection';
import type { Argument } from '../../host/arguments';
import { child, HostObject, readWrite, type Property, type TypeTable } from '../../host/host-object';
import { changedChart, type ChartOnSheet } from './on-sheet';

interface Axis {
  readonly on: ChartOnSheet;
  readonly state: ChartAxisState;
}

function part<K extends keyof ChartAxisState>(
  key: K,
  parse: (argument: Argument) => ChartAxisState[K],
  show: (value: ChartAxisState[K]) => unknown = (value) => value,
): Property<Axis> {
  return readWrite(
    ({ state }) => show(state[key]),
    ({ on, state }, argument) => {
      checkUnprotected(on.sheet);
      state[key] = parse(argument);
      changedChart(on);
    },
  );
}

const text = (argument: Argument) => argument.text();
const flag = (argument: Argument) => argument.flag();
/** An empty text gives the bound back to Excel. */
const bound = (argument: Argument) => (argument.raw === '' ? null : argument.number());

const axisTitle: TypeTable<Axis> = {
  name: 'ChartAxisTitle',
  properties: { Text: part('title', text), Visible: part('titleVisible', flag) },
};

const gridlines: TypeTable<Axis> = {
  name: 'ChartGridlines',
  properties: { Visible: part('majorGridlines', flag) },
};

const chartAxis: TypeTable<Axis> = {
  name: 'ChartAxis',
  properties: {
    Visible: part('visible', flag),
    Minimum: part('minimum', bound, (value) => value ?? ''),
    Maximum: part('maximum', bound, (value) => value ?? ''),
    NumberFormat: part('numberFormat', text),
    ReversePlotOrder: part('reversePlotOrder', flag),
  },
  children: {
    Title: child((axis) => HostObject.of(axisTitle, axis)),
    MajorGridlines: child((axis) => HostObject.of(gridlines, axis)),
  },
};

const chartAxes: TypeTable<ChartOnSheet> = {
  name: 'ChartAxes',
  children: {
    CategoryAxis: child((on) => HostObject.of(chartAxis, { on, state: on.chart.categoryAxis })),
    ValueAxis: child((on) => HostObject.of(chartAxis, { on, state: on.chart.valueAxis })),
  },
};

export function axesOf(on: ChartOnSheet): HostObject {
  return HostObject.of(chartAxes, on);
}
