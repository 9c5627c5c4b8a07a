import { areaAddress } from '../../../shared/workbook/layout/a1-reference';
import type { SheetLayout } from '../../../shared/workbook/layout/layout';

const ORIENTATION = { portrait: 'Portrait', landscape: 'Landscape' } as const;
const FOOTER = '第 &P 页，共 &N 页';

/** Queues what stays in view while the sheet is scrolled. */
export const drawFreeze = (sheet: Excel.Worksheet, { freeze }: Pick<SheetLayout, 'freeze'>): void => {
  if (!freeze) return;
  const { freezePanes } = sheet;
  if (freeze.columns === 0) freezePanes.freezeRows(freeze.rows);
  else freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
};

/** Queues how the sheet is printed, and the filter buttons on its heads. */
export const drawPage = (sheet: Excel.Worksheet, { print, filter, tabColor }: SheetLayout): void => {
  const { pageLayout } = sheet;
  pageLayout.orientation = ORIENTATION[print.orientation];
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.headersFooters.defaultForAllPages.centerFooter = FOOTER;
  if (print.titleRows) pageLayout.setPrintTitleRows(`$${print.titleRows.first + 1}:$${print.titleRows.last + 1}`);
  if (print.area) pageLayout.setPrintArea(areaAddress(print.area));
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  if (filter) sheet.autoFilter.apply(sheet.getRange(areaAddress(filter)));
};
