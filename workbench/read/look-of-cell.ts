import type { Cell, CellStyle } from 'hucre/xlsx';
import type { CellPaint } from '../../shared/workbook/reading/looks/cell-look';
import type { Struck } from '../../shared/workbook/reading/seen-sheet';
import { readColor } from '../excel/xlsx/colors';

type Font = NonNullable<CellStyle['font']>;
type Color = NonNullable<Font['color']>;

const hex = ({ rgb, ...color }: Color, theme: readonly string[]) => readColor({ argb: rgb, ...color }, theme);

/** The colour of the ground; null where it has several. */
const groundOf = (style: CellStyle | undefined, theme: readonly string[]): string | null => {
  const fill = style?.fill;
  if (!fill || (fill.type === 'pattern' && fill.pattern === 'none')) return '#FFFFFF';
  if (fill.type !== 'pattern' || fill.pattern !== 'solid') return null;
  return (fill.fgColor && hex(fill.fgColor, theme)) ?? null;
};

/** Whether all, none or some of the pieces of a text. */
const shareOf = (pieces: readonly Font[]): Struck => {
  const struck = pieces.filter(({ strikethrough }) => strikethrough === true).length;
  return struck === 0 ? 'no' : struck === pieces.length ? 'whole' : 'part';
};

/**
 * How a cell is painted, the text piece by piece where it has pieces.
 * @param usual the font of cells that have none of their own
 * @param theme the workbook's colours, in the order that the file counts them
 */
export const paintOfCell = (
  { style, richText }: Pick<Cell, 'style' | 'richText'>,
  usual: Font,
  theme: readonly string[],
): CellPaint => {
  const font = style?.font ?? usual;
  // Spaces look alike in every font. A piece without a font of its own has the cell's.
  const pieces = richText?.filter(({ text }) => text.trim() !== '').map((piece) => piece.font ?? font) ?? [];
  const fonts = pieces.length > 0 ? pieces : [font];
  const inks = fonts.map(({ color }) => (color && hex(color, theme)) ?? '#000000');
  return { struck: shareOf(fonts), inks, ground: groundOf(style, theme) };
};
