import { axisScale, type AxisScale } from './axis-scale';
import type { ChartPicture } from './chart-picture';

/** A rectangle in the chart's pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the parts of a chart go. */
export interface ChartLayout {
  readonly plot: Box;
  readonly legend: Box;
  readonly scale: AxisScale;
  /** Breadth of one category along its axis. */
  readonly step: number;
  /** Pixels along the value axis, from the plot's origin: left for bars, bottom for the others. */
  readonly along: (value: number) => number;
  /** True where category labels would overlap and are turned. */
  readonly labelsTurned: boolean;
  /** Every how many-th category is labelled. */
  readonly labelEvery: number;
}

const EDGE = 12;
const TITLE_HEIGHT = 34;
const LEGEND_HEIGHT = 24;
const LEGEND_WIDTH = 96;
const AXIS_TITLE = 18;
/** Width of one character of a label: Chinese ones are as wide as they are high. */
const LABEL_SIZE = 12;

/** Breadth of a label in pixels. */
export function labelWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? LABEL_SIZE : LABEL_SIZE * 0.58), 0);
}

/** Lays a chart out in the given size. */
export function chartLayout(picture: ChartPicture, width: number, height: number): ChartLayout {
  const { shape, categories, legend, valueAxis, categoryAxis } = picture;
  const scale = axisScale(extremes(picture), valueAxis.minimum, valueAxis.maximum);
  const longest = Math.max(0, ...categories.map(labelWidth));
  const valueLabels = Math.max(...scale.ticks.map((tick) => labelWidth(String(tick)))) + 8;
  const isBars = shape === 'bars';
  const left = EDGE + (legend === 'Left' ? LEGEND_WIDTH : 0) + titleRoom(isBars ? categoryAxis : valueAxis);
  const right = EDGE + (legend === 'Right' ? LEGEND_WIDTH : 0);
  const top = EDGE / 2 + (picture.title === null ? 0 : TITLE_HEIGHT) + (legend === 'Top' ? LEGEND_HEIGHT : 0);
  const bottom = EDGE + (legend === 'Bottom' ? LEGEND_HEIGHT : 0) + titleRoom(isBars ? valueAxis : categoryAxis);
  const axisLeft = isBars ? Math.min(longest + 8, width * 0.4) : valueLabels;
  const plotWidth = Math.max(20, width - left - right - axisLeft);
  const stepAcross = plotWidth / Math.max(1, categories.length);
  const labelsTurned = !isBars && longest + 6 > stepAcross;
  const turnedHeight = Math.min(longest * 0.72 + 10, height * 0.35);
  const axisBottom = isBars || !labelsTurned ? 20 : turnedHeight;
  const plotHeight = Math.max(20, height - top - bottom - axisBottom);
  const plot = { x: left + axisLeft, y: top, width: plotWidth, height: plotHeight };
  const length = isBars ? plotWidth : plotHeight;
  const step = (isBars ? plotHeight : plotWidth) / Math.max(1, categories.length);
  return {
    plot,
    legend: legendBox(legend, width, height, picture.title !== null),
    scale,
    step,
    along: (value) => ((value - scale.minimum) / (scale.maximum - scale.minimum)) * length,
    labelsTurned,
    labelEvery: Math.max(1, Math.ceil((isBars || labelsTurned ? LABEL_SIZE + 4 : longest) / Math.max(step, 1))),
  };
}

function titleRoom(axis: ChartPicture['valueAxis']): number {
  return axis.titleVisible && axis.title !== '' ? AXIS_TITLE : 0;
}

/** The values that the axis must hold: sums where the series are stacked. */
function extremes({ series, isStacked, categories }: ChartPicture): readonly number[] {
  if (!isStacked) return series.flatMap(({ figures }) => figures.filter((figure) => figure !== null));
  return categories.map((_, index) => series.reduce((sum, { figures }) => sum + (figures[index] ?? 0), 0));
}

function legendBox(side: ChartPicture['legend'], width: number, height: number, hasTitle: boolean): Box {
  const top = hasTitle ? TITLE_HEIGHT : EDGE;
  switch (side) {
    case 'Top':
      return { x: 0, y: top, width, height: LEGEND_HEIGHT };
    case 'Left':
      return { x: EDGE, y: height / 2 - 20, width: LEGEND_WIDTH, height: 40 };
    case 'Right':
      return { x: width - LEGEND_WIDTH, y: height / 2 - 20, width: LEGEND_WIDTH, height: 40 };
    default:
      return { x: 0, y: height - LEGEND_HEIGHT - 4, width, height: LEGEND_HEIGHT };
  }
}
