import { CategoryAxis, ValueAxis } from './chart-axes';
import { chartLayout } from './chart-layout';
import { ChartLegend } from './chart-legend';
import type { ChartPicture } from './chart-picture';
import { Radar } from './chart-radar';
import { Bars, Lines } from './chart-series';

export interface ChartViewProps {
  readonly picture: ChartPicture;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A chart as Excel draws it: white, a grey edge, the theme's colours. */
export function ChartView({ picture, width, height }: ChartViewProps) {
  const layout = chartLayout(picture, width, height);
  const { title } = picture;
  return (
    <svg
      className="chart"
      role="img"
      aria-label={`图表：${title ?? picture.series.map(({ name }) => name).join('、')}`}
      width="100%"
      height="100%"
      preserveAspectRatio="none"
      viewBox={`0 0 ${String(width)} ${String(height)}`}
    >
      <rect x={0.5} y={0.5} width={width - 1} height={height - 1} fill="#fff" stroke="#d9d9d9" />
      {title !== null && (
        <text x={width / 2} y={26} textAnchor="middle" fontSize={18.6} fill="#595959">
          {title}
        </text>
      )}
      {picture.shape === 'radar' ? (
        <Radar picture={picture} layout={layout} />
      ) : (
        <>
          <ValueAxis picture={picture} layout={layout} />
          {picture.shape === 'lines' ? (
            <Lines picture={picture} layout={layout} />
          ) : (
            <Bars picture={picture} layout={layout} />
          )}
          <CategoryAxis picture={picture} layout={layout} />
        </>
      )}
      {picture.legend !== null && <ChartLegend picture={picture} box={layout.legend} side={picture.legend} />}
    </svg>
  );
}
