import type { Area, CellStyle } from '../../../shared/workbook/layout/layout';
import { addressLists, joinAreas } from './rectangles';

const LINE = '#000000';
const OUTER = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const ALIGNMENT = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center' } as const;

/** The borders that areas of a shape have: a single row has none inside that runs across. */
const edgesOf = ({ rows, columns }: Pick<Area, 'rows' | 'columns'>) => [
  ...OUTER,
  ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
  ...(columns > 1 ? (['InsideVertical'] as const) : []),
];
const shapeOf = ({ rows, columns }: Area) => ({ rows: Math.min(rows, 2), columns: Math.min(columns, 2) });

const drawFormat = (format: Excel.RangeFormat, { font, fill, horizontal, vertical, wrap }: CellStyle): void => {
  if (font?.name !== undefined) format.font.name = font.name;
  if (font?.size !== undefined) format.font.size = font.size;
  if (font?.bold !== undefined) format.font.bold = font.bold;
  if (font?.color !== undefined) format.font.color = font.color;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = ALIGNMENT[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
};

const drawBorders = (sheet: Excel.Worksheet, areas: readonly Area[]): void => {
  const shapes = new Map<string, Area[]>();
  for (const area of areas) {
    const { rows, columns } = shapeOf(area);
    const key = `${rows} ${columns}`;
    shapes.set(key, [...(shapes.get(key) ?? []), area]);
  }
  for (const same of shapes.values()) {
    const [first] = same;
    if (!first) continue;
    for (const list of addressLists(same)) {
      const { borders } = sheet.getRanges(list).format;
      for (const edge of edgesOf(shapeOf(first))) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = 'Thin';
        border.color = LINE;
      }
    }
  }
};

/** Queues one look for all the cells that have it; the number format is written with the cells themselves. */
export const drawLook = (sheet: Excel.Worksheet, style: CellStyle, cells: readonly Area[]): void => {
  const areas = joinAreas(cells);
  for (const list of addressLists(areas)) drawFormat(sheet.getRanges(list).format, style);
  if (style.border === 'thin') drawBorders(sheet, areas);
};
