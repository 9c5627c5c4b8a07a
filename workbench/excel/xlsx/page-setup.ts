import type ExcelJS from 'exceljs';

import { newPageLayout, type HeaderFooterPart, type PageLayoutState } from '../model/sheet/page-layout-state';

/** The file's numbers of the paper sizes that Office.js names. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11, B4: 12, B5: 13 };
const POINTS_PER_INCH = 72;
const PARTS = { L: 'left', C: 'center', R: 'right' } as const;

function readHeaderFooter(
  text: string | undefined,
  where: 'Header' | 'Footer',
): Partial<Record<HeaderFooterPart, string>> {
  const parts: Partial<Record<HeaderFooterPart, string>> = {};
  for (const [, side = '', words = ''] of (text ?? '').matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g)) {
    if (side in PARTS) parts[`${PARTS[side as keyof typeof PARTS]}${where}`] = words; // checked
  }
  return parts;
}

/** Page setup of a sheet of the file, without what the workbook's names say of it. */
export function readPageLayout(sheet: ExcelJS.Worksheet): PageLayoutState {
  const setup = sheet.pageSetup;
  const words = sheet.headerFooter as Partial<ExcelJS.HeaderFooter> | null; // null in files without them
  const base = newPageLayout();
  const inches = (value: number | undefined, fallback: number) =>
    value === undefined ? fallback : value * POINTS_PER_INCH;
  const { margins } = setup as { margins?: Partial<ExcelJS.Margins> }; // absent in files without them
  const paper = Object.entries(PAPERS).find(([, code]) => code === Number(setup.paperSize))?.[0];
  const fit = { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 1 };
  return {
    ...base,
    orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: paper ?? base.paperSize,
    zoom: setup.fitToPage === true ? fit : { scale: setup.scale ?? 100 },
    centerHorizontally: setup.horizontalCentered === true,
    centerVertically: setup.verticalCentered === true,
    printGridlines: setup.showGridLines === true,
    printHeadings: setup.showRowColHeaders === true,
    blackAndWhite: setup.blackAndWhite === true,
    draftMode: setup.draft === true,
    leftMargin: inches(margins?.left, base.leftMargin),
    rightMargin: inches(margins?.right, base.rightMargin),
    topMargin: inches(margins?.top, base.topMargin),
    bottomMargin: inches(margins?.bottom, base.bottomMargin),
    headerMargin: inches(margins?.header, base.headerMargin),
    footerMargin: inches(margins?.footer, base.footerMargin),
    headersFooters: {
      ...base.headersFooters,
      ...readHeaderFooter(words?.oddHeader, 'Header'),
      ...readHeaderFooter(words?.oddFooter, 'Footer'),
    },
  };
}

function writeHeaderFooter(layout: PageLayoutState, where: 'Header' | 'Footer'): string {
  return Object.entries(PARTS)
    .map(([letter, side]) => [letter, layout.headersFooters[`${side}${where}`]] as const)
    .filter(([, words]) => words !== '')
    .map(([letter, words]) => `&${letter}${words}`)
    .join('');
}

/** Writes a sheet's page setup, without what the workbook's names say of it. */
export function writePageLayout(sheet: ExcelJS.Worksheet, layout: PageLayoutState): void {
  const fits = layout.zoom.horizontalFitToPages !== undefined || layout.zoom.verticalFitToPages !== undefined;
  const inches = (points: number) => points / POINTS_PER_INCH;
  sheet.pageSetup = {
    ...sheet.pageSetup,
    orientation: layout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: (PAPERS[layout.paperSize] ?? 9) as ExcelJS.PaperSize, // an enum of exceljs, by its number
    fitToPage: fits,
    ...(fits
      ? { fitToWidth: layout.zoom.horizontalFitToPages ?? 0, fitToHeight: layout.zoom.verticalFitToPages ?? 0 }
      : { scale: layout.zoom.scale ?? 100 }),
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    blackAndWhite: layout.blackAndWhite,
    draft: layout.draftMode,
    margins: {
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    },
  };
  const header = writeHeaderFooter(layout, 'Header');
  const footer = writeHeaderFooter(layout, 'Footer');
  if (header !== '') sheet.headerFooter.oddHeader = header;
  if (footer !== '') sheet.headerFooter.oddFooter = footer;
}
