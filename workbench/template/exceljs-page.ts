import type { PageSetup } from 'exceljs';
import { columnLetters } from '../../shared/workbook/layout/a1-reference';
import type { Area, SheetLayout } from '../../shared/workbook/layout/layout';

/** exceljs' numbers of papers. */
const PAPERS = { A3: 8, A4: 9 } as const;
/** Inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** exceljs puts the $ before the columns only; readers take a print area by absolute rows alone. */
const printArea = ({ row, column, rows, columns }: Area) =>
  `${columnLetters(column)}$${row + 1}:${columnLetters(column + columns - 1)}$${row + rows}`;

/** Page numbers in the middle of the foot. */
export const FOOTER = '&C第 &P 页，共 &N 页';

/** How a sheet is printed: on its paper, as wide as the page, as many pages long as it takes. */
export const exceljsPage = ({ print }: SheetLayout): Partial<PageSetup> => ({
  paperSize: PAPERS[print.paper] as number,
  orientation: print.orientation,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: MARGINS,
  ...(print.titleRows && { printTitlesRow: `${print.titleRows.first + 1}:${print.titleRows.last + 1}` }),
  ...(print.area && { printArea: printArea(print.area) }),
});
