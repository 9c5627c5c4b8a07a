import type { ChartLayout } from './chart-layout';
import type { ChartPicture } from './chart-picture';

interface AxisProps {
  readonly picture: ChartPicture;
  readonly layout: ChartLayout;
}

const TEXT = { fontSize: 12, fill: '#595959' } as const;

/** Gridlines and numbers. */
export function ValueAxis({ picture, layout }: AxisProps) {
  const { plot, scale, along } = layout;
  const { valueAxis, shape } = picture;
  const isBars = shape === 'bars';
  return (
    <g>
      {scale.ticks.map((tick) => {
        const at = along(tick);
        const x = plot.x + at;
        const y = plot.y + plot.height - at;
        const line = isBars
          ? { x1: x, x2: x, y1: plot.y, y2: plot.y + plot.height }
          : { x1: plot.x, x2: plot.x + plot.width, y1: y, y2: y };
        return (
          <g key={tick}>
            {valueAxis.majorGridlines && <line {...line} stroke="#d9d9d9" />}
            {valueAxis.visible && (
              <text
                {...TEXT}
                x={isBars ? x : plot.x - 8}
                y={isBars ? plot.y + plot.height + 16 : y + 4}
                textAnchor={isBars ? 'middle' : 'end'}
              >
                {tick}
              </text>
            )}
          </g>
        );
      })}
      <AxisTitle text={valueAxis.titleVisible ? valueAxis.title : ''} isUpright={!isBars} layout={layout} />
    </g>
  );
}

/** The line that the bars stand on, and what they are called. */
export function CategoryAxis({ picture, layout }: AxisProps) {
  const { plot, step, along, labelsTurned, labelEvery } = layout;
  const { categories, categoryAxis, shape } = picture;
  const isBars = shape === 'bars';
  const zero = along(Math.max(0, layout.scale.minimum));
  const line = isBars
    ? { x1: plot.x + zero, x2: plot.x + zero, y1: plot.y, y2: plot.y + plot.height }
    : { x1: plot.x, x2: plot.x + plot.width, y1: plot.y + plot.height - zero, y2: plot.y + plot.height - zero };
  return (
    <g>
      <line {...line} stroke="#bfbfbf" />
      {categoryAxis.visible &&
        categories.map((label, index) => {
          if (index % labelEvery !== 0) return null;
          const middle = (index + 0.5) * step;
          // Bars run upwards, as in Excel: the first category is at the bottom
          const x = isBars ? plot.x - 8 : plot.x + middle + (labelsTurned ? 4 : 0);
          const y = isBars ? plot.y + plot.height - middle + 4 : plot.y + plot.height + 16;
          const turn = labelsTurned ? { transform: `rotate(-45 ${String(x)} ${String(y)})` } : {};
          return (
            <text key={index} {...TEXT} {...turn} x={x} y={y} textAnchor={isBars || labelsTurned ? 'end' : 'middle'}>
              {label}
            </text>
          );
        })}
      <AxisTitle text={categoryAxis.titleVisible ? categoryAxis.title : ''} isUpright={isBars} layout={layout} />
    </g>
  );
}

interface AxisTitleProps {
  readonly text: string;
  readonly isUpright: boolean;
  readonly layout: ChartLayout;
}

function AxisTitle({ text, isUpright, layout: { plot, legend } }: AxisTitleProps) {
  if (text === '') return null;
  const x = isUpright ? 16 : plot.x + plot.width / 2;
  const y = isUpright ? plot.y + plot.height / 2 : legend.y - 4;
  const turn = isUpright ? { transform: `rotate(-90 ${String(x)} ${String(y)})` } : {};
  return (
    <text {...TEXT} {...turn} x={x} y={y} textAnchor="middle">
      {text}
    </text>
  );
}
