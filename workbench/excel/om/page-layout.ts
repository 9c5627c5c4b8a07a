import * as z from 'zod';

import { MAX_COLUMNS, MAX_ROWS } from '../model/grid/area';
import type { HeaderFooterPart, PageLayoutState } from '../model/sheet/page-layout-state';
import type { SheetModel } from '../model/sheet/model';
import { InvalidArgument } from '../protocol/rich-api-error';
import { child, HostObject, method, readWrite, type Property, type TypeTable } from '../host/host-object';
import type { Argument } from '../host/arguments';
import { Cells, cellsFrom } from './range/cells';
import { rangeOf } from './range/range';
import { rangeAreasOf } from './range/areas';

const zoom = z.object({
  scale: z.number().min(10).max(400).optional(),
  horizontalFitToPages: z.number().int().min(0).optional(),
  verticalFitToPages: z.number().int().min(0).optional(),
});
const margins = z.object({
  top: z.number().optional(),
  bottom: z.number().optional(),
  left: z.number().optional(),
  right: z.number().optional(),
  header: z.number().optional(),
  footer: z.number().optional(),
});
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setting<K extends keyof PageLayoutState>(
  key: K,
  parse: (argument: Argument) => PageLayoutState[K],
): Property<SheetModel> {
  return readWrite(
    (sheet) => sheet.state.pageLayout[key],
    (sheet, argument) => {
      sheet.state.pageLayout[key] = parse(argument);
    },
  );
}

const points = (argument: Argument) => argument.number();
const flag = (argument: Argument) => argument.flag();

function headerPart(part: HeaderFooterPart): Property<SheetModel> {
  return readWrite(
    (sheet) => sheet.state.pageLayout.headersFooters[part],
    (sheet, text) => {
      // Source: support.microsoft.com, "Excel specifications and limits"
      if (text.text().length > 255) throw new InvalidArgument();
      sheet.state.pageLayout.headersFooters[part] = text.text();
    },
  );
}

const headerFooter: TypeTable<SheetModel> = {
  name: 'HeaderFooter',
  properties: {
    LeftHeader: headerPart('leftHeader'),
    CenterHeader: headerPart('centerHeader'),
    RightHeader: headerPart('rightHeader'),
    LeftFooter: headerPart('leftFooter'),
    CenterFooter: headerPart('centerFooter'),
    RightFooter: headerPart('rightFooter'),
  },
};

const headerFooterGroup: TypeTable<SheetModel> = {
  name: 'HeaderFooterGroup',
  children: { DefaultForAllPages: child((sheet) => HostObject.of(headerFooter, sheet)) },
};

const pageLayout: TypeTable<SheetModel> = {
  name: 'PageLayout',
  properties: {
    Orientation: setting('orientation', (argument) => argument.choice(['Portrait', 'Landscape'])),
    PaperSize: setting('paperSize', (argument) => argument.text()),
    Zoom: setting('zoom', (argument) => {
      const given = Object.entries(argument.shape(zoom)).filter(([, value]) => value !== undefined);
      return Object.fromEntries(given);
    }),
    CenterHorizontally: setting('centerHorizontally', flag),
    CenterVertically: setting('centerVertically', flag),
    PrintGridlines: setting('printGridlines', flag),
    PrintHeadings: setting('printHeadings', flag),
    BlackAndWhite: setting('blackAndWhite', flag),
    DraftMode: setting('draftMode', flag),
    LeftMargin: setting('leftMargin', points),
    RightMargin: setting('rightMargin', points),
    TopMargin: setting('topMargin', points),
    BottomMargin: setting('bottomMargin', points),
    HeaderMargin: setting('headerMargin', points),
    FooterMargin: setting('footerMargin', points),
  },
  children: { HeadersFooters: child((sheet) => HostObject.of(headerFooterGroup, sheet)) },
  methods: {
    SetPrintArea: method((sheet, args) => {
      sheet.state.pageLayout.printArea = cellsFrom(sheet, args.at(0)).areas;
    }),
    GetPrintAreaOrNullObject: method((sheet) => {
      const { printArea } = sheet.state.pageLayout;
      return printArea.length === 0 ? null : rangeAreasOf(new Cells(sheet, printArea));
    }),
    SetPrintTitleRows: method((sheet, args) => {
      const { area } = cellsFrom(sheet, args.at(0));
      // Source: learn.microsoft.com, Excel.PageLayout.setPrintTitleRows
      if (area.columns !== MAX_COLUMNS) throw new InvalidArgument();
      sheet.state.pageLayout.titleRows = area;
    }),
    GetPrintTitleRowsOrNullObject: method((sheet) => {
      const { titleRows } = sheet.state.pageLayout;
      return titleRows && rangeOf(new Cells(sheet, [titleRows]));
    }),
    SetPrintTitleColumns: method((sheet, args) => {
      const { area } = cellsFrom(sheet, args.at(0));
      if (area.rows !== MAX_ROWS) throw new InvalidArgument();
      sheet.state.pageLayout.titleColumns = area;
    }),
    GetPrintTitleColumnsOrNullObject: method((sheet) => {
      const { titleColumns } = sheet.state.pageLayout;
      return titleColumns && rangeOf(new Cells(sheet, [titleColumns]));
    }),
    SetPrintMargins: method((sheet, args) => {
      const unit = POINTS[args.at(0).choice(['Points', 'Inches', 'Centimeters'])];
      const layout = sheet.state.pageLayout;
      const given = args.at(1).shape(margins);
      layout.topMargin = given.top === undefined ? layout.topMargin : given.top * unit;
      layout.bottomMargin = given.bottom === undefined ? layout.bottomMargin : given.bottom * unit;
      layout.leftMargin = given.left === undefined ? layout.leftMargin : given.left * unit;
      layout.rightMargin = given.right === undefined ? layout.rightMargin : given.right * unit;
      layout.headerMargin = given.header === undefined ? layout.headerMargin : given.header * unit;
      layout.footerMargin = given.footer === undefined ? layout.footerMargin : given.footer * unit;
    }),
  },
};

export function pageLayoutOf(sheet: SheetModel): HostObject {
  return HostObject.of(pageLayout, sheet);
}
