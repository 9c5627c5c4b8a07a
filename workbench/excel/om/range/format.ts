import { LOOK } from '../../model/looks/look-properties';
import { readLook, writeLook, type Look } from '../../model/looks/looks';
import { checkAction, checkUnprotected, lockedOver, setLocked } from '../../model/sheet/protection';
import * as sizes from '../../model/grid/sizes';
import { autofitColumns, autofitRows } from '../../model/grid/autofit';
import { InvalidArgument } from '../../protocol/rich-api-error';
import type { Argument } from '../../host/arguments';
import { child, HostObject, method, readOnly, readWrite, type Property, type TypeTable } from '../../host/host-object';
import { bordersOf } from './borders';
import type { Cells } from './cells';

function look<T>(property: Look<T>, parse: (argument: Argument) => T): Property<Cells> {
  return readWrite(
    ({ sheet, areas }) => readLook(sheet, areas, property),
    ({ sheet, areas }, argument) => {
      checkAction(sheet, 'allowFormatCells');
      writeLook(sheet, areas, property, parse(argument));
    },
  );
}

const text = (argument: Argument) => argument.text();
/** A number within Excel's limits. */
function between(argument: Argument, least: number, most: number): number {
  const value = argument.number();
  if (value < least || value > most) throw new InvalidArgument();
  return value;
}

/** Source: learn.microsoft.com, Excel.RangeFont.name. */
function fontName(argument: Argument): string {
  if (argument.text().length > 31) throw new InvalidArgument();
  return argument.text();
}

/** Excel's own message: 字号必须介于 1 和 409 之间. */
const fontSize = (argument: Argument) => between(argument, 1, 409);
/** Source: learn.microsoft.com, Excel.RangeFormat.indentLevel. */
const indent = (argument: Argument) => between(argument, 0, 250);
/** Source: learn.microsoft.com, Excel.RangeFormat.textOrientation. */
const orientation = (argument: Argument) => (argument.raw === 180 ? 180 : between(argument, -90, 90));
const flag = (argument: Argument) => argument.flag();

const rangeFill: TypeTable<Cells> = {
  name: 'RangeFill',
  properties: { Color: look(LOOK.fillColor, text) },
  methods: {
    Clear: method(({ sheet, areas }) => {
      checkAction(sheet, 'allowFormatCells');
      writeLook(sheet, areas, LOOK.fillColor, '');
    }),
  },
};

const rangeFont: TypeTable<Cells> = {
  name: 'RangeFont',
  properties: {
    Name: look(LOOK.fontName, fontName),
    Size: look(LOOK.fontSize, fontSize),
    Color: look(LOOK.fontColor, text),
    Bold: look(LOOK.bold, flag),
    Italic: look(LOOK.italic, flag),
    Underline: look(LOOK.underline, text),
    Strikethrough: look(LOOK.strikethrough, flag),
    Subscript: look(LOOK.subscript, flag),
    Superscript: look(LOOK.superscript, flag),
  },
};

const formatProtection: TypeTable<Cells> = {
  name: 'FormatProtection',
  properties: {
    Locked: readWrite(
      ({ sheet, areas }) => {
        const flags = new Set(areas.map((area) => lockedOver(sheet, area)));
        const [first] = flags;
        return flags.size === 1 ? first : null;
      },
      ({ sheet, areas }, argument) => {
        checkUnprotected(sheet);
        for (const area of areas) setLocked(sheet, area, argument.flag());
      },
    ),
  },
};

const size = (
  read: (sheet: Cells['sheet'], area: Cells['area']) => number | null,
  write: (sheet: Cells['sheet'], area: Cells['area'], points: number) => void,
  action: 'allowFormatColumns' | 'allowFormatRows',
  largest: number,
): Property<Cells> =>
  readWrite(
    ({ sheet, area }) => read(sheet, area),
    ({ sheet, areas }, argument) => {
      checkAction(sheet, action);
      const points = between(argument, 0, largest);
      for (const area of areas) write(sheet, area, points);
    },
  );

export const rangeFormat: TypeTable<Cells> = {
  name: 'RangeFormat',
  properties: {
    WrapText: look(LOOK.wrapText, flag),
    HorizontalAlignment: look(LOOK.horizontalAlignment, text),
    VerticalAlignment: look(LOOK.verticalAlignment, text),
    IndentLevel: look(LOOK.indentLevel, indent),
    TextOrientation: look(LOOK.textOrientation, orientation),
    ColumnWidth: size(sizes.readColumnWidth, sizes.writeColumnWidth, 'allowFormatColumns', sizes.WIDEST_COLUMN),
    RowHeight: size(sizes.readRowHeight, sizes.writeRowHeight, 'allowFormatRows', sizes.HIGHEST_ROW),
    UseStandardHeight: readOnly(({ sheet, area }) => sizes.readRowHeight(sheet, area) === sizes.standardHeight(sheet)),
    UseStandardWidth: readOnly(({ sheet, area }) => sizes.readColumnWidth(sheet, area) === sizes.standardWidth(sheet)),
  },
  children: {
    Fill: child((cells) => HostObject.of(rangeFill, cells)),
    Font: child((cells) => HostObject.of(rangeFont, cells)),
    Borders: child((cells) => bordersOf(cells)),
    Protection: child((cells) => HostObject.of(formatProtection, cells)),
  },
  methods: {
    AutofitColumns: method(({ sheet, areas }) => {
      checkAction(sheet, 'allowFormatColumns');
      for (const area of areas) autofitColumns(sheet, area);
    }),
    AutofitRows: method(({ sheet, areas }) => {
      checkAction(sheet, 'allowFormatRows');
      for (const area of areas) autofitRows(sheet, area);
    }),
  },
};
