import type { ChartLayout } from './chart-layout';
import type { ChartPicture } from './chart-picture';

interface RadarProps {
  readonly picture: ChartPicture;
  readonly layout: ChartLayout;
}

const TEXT = { fontSize: 12, fill: '#595959' } as const;
/** Room for the categories around the web, in pixels. */
const LABEL_ROOM = 26;
const MARKER = 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A web with one spoke per category, the first one upwards and on clockwise, and a closed line for each series. */
export function Radar({ picture: { series, categories, valueAxis }, layout: { plot, legend, scale } }: RadarProps) {
  const bottom = Math.max(plot.y + plot.height, legend.y);
  const centre = { x: plot.x + plot.width / 2, y: (plot.y + bottom) / 2 };
  const radius = Math.max(10, Math.min(plot.width, bottom - plot.y) / 2 - LABEL_ROOM);
  const at = (category: number, value: number): Point => {
    const angle = (2 * Math.PI * category) / Math.max(1, categories.length) - Math.PI / 2;
    const distance = ((value - scale.minimum) / (scale.maximum - scale.minimum)) * radius;
    return { x: centre.x + distance * Math.cos(angle), y: centre.y + distance * Math.sin(angle) };
  };
  const rim = scale.maximum + ((scale.maximum - scale.minimum) * 14) / radius;
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={closed(categories.map((_, category) => at(category, tick)))} fill="none" stroke="#d9d9d9" />
          {valueAxis.visible && (
            <text {...TEXT} x={centre.x - 4} y={at(0, tick).y + 4} textAnchor="end">
              {tick}
            </text>
          )}
        </g>
      ))}
      {categories.map((label, category) => {
        const { x, y } = at(category, rim);
        return (
          <text key={category} {...TEXT} x={x} y={y + 4} textAnchor="middle">
            {label}
          </text>
        );
      })}
      {series.map(({ figures, color, hasLabels }, index) => {
        // As Excel has it, an empty figure lies in the middle
        const points = categories.map((_, category) => at(category, figures[category] ?? Math.max(0, scale.minimum)));
        return (
          <g key={index}>
            <path d={closed(points)} fill="none" stroke={color} strokeWidth={2.25} strokeLinejoin="round" />
            {points.map(({ x, y }, category) => (
              <g key={category}>
                <circle cx={x} cy={y} r={MARKER} fill={color} />
                {hasLabels && (
                  <text {...TEXT} x={x} y={y - 6} textAnchor="middle">
                    {figures[category]}
                  </text>
                )}
              </g>
            ))}
          </g>
        );
      })}
    </g>
  );
}

function closed(points: readonly Point[]): string {
  const steps = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
  return `${steps.join(' ')} Z`;
}
