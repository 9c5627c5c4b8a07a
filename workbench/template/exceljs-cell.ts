import type { Borders, Cell, Style } from 'exceljs';
import type { CellContent, CellStyle } from '../../shared/workbook/layout/layout';

/** A colour #RRGGBB as exceljs takes it. */
export const argb = (color: string) => ({ argb: `FF${color.slice(1).toUpperCase()}` });

const thin = { style: 'thin', color: { argb: 'FF404040' } } as const;
const THIN: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
/** Text that would turn into a formula as soon as somebody edits its cell. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

/** A named look as an exceljs style. */
export const exceljsStyle = ({
  font,
  fill,
  border,
  horizontal,
  vertical,
  wrap,
  numberFormat,
}: CellStyle): Partial<Style> => ({
  ...(font && {
    font: {
      ...(font.name && { name: font.name, charset: 134 }),
      ...(font.size && { size: font.size }),
      ...(font.bold && { bold: true }),
      ...(font.color && { color: argb(font.color) }),
    },
  }),
  ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: argb(fill) } }),
  ...(border && { border: THIN }),
  alignment: { ...(horizontal && { horizontal }), vertical: vertical ?? 'middle', wrapText: wrap ?? false },
  ...(numberFormat && { numFmt: numberFormat }),
});

/** Writes one cell. Text stays text, whatever it starts with. */
export const writeContent = (cell: Cell, content: CellContent): void => {
  switch (content.kind) {
    case 'text':
      cell.value = content.text;
      if (LOOKS_LIKE_FORMULA.test(content.text)) cell.numFmt = '@';
      return;
    case 'number':
      cell.value = content.value;
      return;
    case 'formula':
      cell.value = { formula: content.formula, ...(content.result !== undefined && { result: content.result }) };
      return;
    case 'empty':
      return;
  }
};
