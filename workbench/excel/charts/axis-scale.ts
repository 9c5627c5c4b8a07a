/** The range of a value axis and the values of its gridlines. */
export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

/** About this many gridlines fit a chart of usual height. */
const WANTED_TICKS = 6;
/** Figures nearer to each other than this are one figure: a spreadsheet shows them as zero. */
const NO_SPAN = 1e-99;

/** An axis that holds all values, starts at zero where it can, and has round numbers, as Excel's automatic one. */
export function axisScale(values: readonly number[], minimum: number | null, maximum: number | null): AxisScale {
  const low = minimum ?? Math.min(0, ...values);
  const high = maximum ?? Math.max(0, ...values);
  const span = high - low > NO_SPAN ? high - low : 1;
  const step = roundStep(span / WANTED_TICKS);
  const first = minimum ?? Math.floor(low / step) * step;
  const head = maximum === null && high > 0 && high + span * 0.05 > Math.ceil(high / step) * step ? step : 0;
  const last = maximum ?? Math.ceil((low + span) / step) * step + head;
  const count = Math.floor((last - first) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) => Number((first + index * step).toPrecision(12)));
  return { minimum: first, maximum: last, ticks };
}

/** The next number of the kind 1, 2, 5 times a power of ten. */
function roundStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}
