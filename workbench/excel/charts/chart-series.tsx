import type { ChartLayout } from './chart-layout';
import type { ChartPicture } from './chart-picture';

interface SeriesProps {
  readonly picture: ChartPicture;
  readonly layout: ChartLayout;
}

const LABEL = { fontSize: 12, fill: '#404040' } as const;

/** Columns, or lying bars; side by side or stacked. */
export function Bars({ picture, layout }: SeriesProps) {
  const { series, isStacked, shape, gap, categories } = picture;
  const { plot, step, along, scale } = layout;
  const side = isStacked ? 1 : series.length;
  const breadth = step / (side + gap);
  const floor = Math.max(0, scale.minimum);
  return categories.flatMap((_, category) => {
    let stacked = floor;
    return series.map(({ figures, color, hasLabels }, index) => {
      const figure = figures[category];
      if (figure === null || figure === undefined) return null;
      const from = isStacked ? stacked : floor;
      const to = isStacked ? stacked + figure : figure;
      stacked = to;
      const low = along(Math.min(from, to));
      const length = Math.max(0, along(Math.max(from, to)) - low);
      const across = category * step + (step - breadth * side) / 2 + (isStacked ? 0 : index * breadth);
      const box =
        shape === 'bars'
          ? { x: plot.x + low, y: plot.y + plot.height - across - breadth, width: length, height: breadth }
          : { x: plot.x + across, y: plot.y + plot.height - low - length, width: breadth, height: length };
      const label =
        shape === 'bars'
          ? { x: box.x + length + 4, y: box.y + breadth / 2 + 4, textAnchor: 'start' as const }
          : { x: box.x + breadth / 2, y: box.y - 4, textAnchor: 'middle' as const };
      return (
        <g key={`${String(category)}-${String(index)}`}>
          <rect {...box} fill={color} />
          {hasLabels && (
            <text {...LABEL} {...label}>
              {figure}
            </text>
          )}
        </g>
      );
    });
  });
}

/** A line for each series, broken where a figure is missing. */
export function Lines({ picture, layout }: SeriesProps) {
  const { plot, step, along } = layout;
  return picture.series.map(({ figures, color, hasLabels }, index) => {
    const point = (figure: number, category: number) => ({
      x: plot.x + (category + 0.5) * step,
      y: plot.y + plot.height - along(figure),
    });
    const path = figures.map((figure, category) => {
      if (figure === null) return '';
      const { x, y } = point(figure, category);
      const isStart = category === 0 || (figures[category - 1] ?? null) === null;
      return `${isStart ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    });
    return (
      <g key={index}>
        <path d={path.join(' ')} fill="none" stroke={color} strokeWidth={2.25} strokeLinejoin="round" />
        {hasLabels &&
          figures.map((figure, category) => {
            if (figure === null) return null;
            const { x, y } = point(figure, category);
            return (
              <text key={category} {...LABEL} x={x} y={y - 6} textAnchor="middle">
                {figure}
              </text>
            );
          })}
      </g>
    );
  });
}
