import { LOOK } from '../../model/looks/look-properties';
import { readLook, writeLook, type Look } from '../../model/looks/looks';
import { checkAction, checkUnprotected, lockedOver, setLocked } from '../../model/sheet/protection';
import * as sizes from '../../model/grid/sizes';
import { autofitColumns, autofitRows } from '../../model/grid/autofit';
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
const number = (argument: Argument) => argument.number();
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
    Name: look(LOOK.fontName, text),
    Size: look(LOOK.fontSize, number),
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
): Property<Cells> =>
  readWrite(
    ({ sheet, area }) => read(sheet, area),
    ({ sheet, areas }, argument) => {
      checkAction(sheet, action);
      for (const area of areas) write(sheet, area, argument.number());
    },
  );

export const rangeFormat: TypeTable<Cells> = {
  name: 'RangeFormat',
  properties: {
    WrapText: look(LOOK.wrapText, flag),
    HorizontalAlignment: look(LOOK.horizontalAlignment, text),
    VerticalAlignment: look(LOOK.verticalAlignment, text),
    IndentLevel: look(LOOK.indentLevel, number),
    TextOrientation: look(LOOK.textOrientation, number),
    ColumnWidth: size(sizes.readColumnWidth, sizes.writeColumnWidth, 'allowFormatColumns'),
    RowHeight: size(sizes.readRowHeight, sizes.writeRowHeight, 'allowFormatRows'),
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
