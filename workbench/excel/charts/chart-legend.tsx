import { labelWidth, type Box } from './chart-layout';
import type { ChartPicture } from './chart-picture';

interface ChartLegendProps {
  readonly picture: ChartPicture;
  readonly box: Box;
  readonly side: 'Top' | 'Bottom' | 'Left' | 'Right';
}

const KEY = 8;
const GAP = 16;

/** A coloured square and the name of each series: in a row above or below, in a column beside. */
export function ChartLegend({ picture: { series }, box, side }: ChartLegendProps) {
  const isRow = side === 'Top' || side === 'Bottom';
  const widths = series.map(({ name }) => KEY + 6 + labelWidth(name));
  const total = widths.reduce((sum, width) => sum + width, 0) + GAP * (series.length - 1);
  const start = box.x + Math.max(0, (box.width - total) / 2);
  return (
    <g>
      {series.map(({ name, color }, index) => {
        const before = widths.slice(0, index).reduce((sum, width) => sum + width + GAP, 0);
        const x = isRow ? start + before : box.x;
        const y = isRow ? box.y + box.height / 2 : box.y + index * 20;
        return (
          <g key={index}>
            <rect x={x} y={y - KEY / 2} width={KEY} height={KEY} fill={color} />
            <text x={x + KEY + 6} y={y + 4} fontSize={12} fill="#595959">
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
