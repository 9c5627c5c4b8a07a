import {
  changeConditionalFormat,
  conditionalFormatsOn,
  HIGHLIGHT_EDGES,
  type ConditionalFormatState,
  type Highlight,
  type HighlightEdge,
  type HighlightLine,
} from '../../model/looks/conditional-formats';
import { colorOf } from '../../model/looks/look-properties';
import { checkAction } from '../../model/sheet/protection';
import type { SheetModel } from '../../model/sheet/model';
import { ItemNotFound } from '../../protocol/rich-api-error';
import type { Argument } from '../../host/arguments';
import { child, HostObject, readOnly, readWrite, type Property, type TypeTable } from '../../host/host-object';
import { collection } from '../collection';

/** A conditional format of a sheet, by its id. */
export interface Format {
  readonly sheet: SheetModel;
  readonly id: string;
}

/** The format as it is now; throws ItemNotFound for one that was deleted. */
export function stateOf({ sheet, id }: Format): ConditionalFormatState {
  const state = conditionalFormatsOn(sheet).find((candidate) => candidate.id === id);
  if (!state) throw new ItemNotFound();
  return state;
}

/** Changes some of a format. */
export function change(format: Format, part: Partial<ConditionalFormatState>): void {
  checkAction(format.sheet, 'allowFormatCells');
  changeConditionalFormat(format.sheet, { ...stateOf(format), ...part });
}

function highlightPart<K extends keyof Highlight>(
  key: K,
  fallback: Highlight[K] | '',
  parse: (argument: Argument) => Highlight[K],
): Property<Format> {
  return readWrite(
    (format) => stateOf(format).highlight[key] ?? fallback,
    (format, argument) => {
      change(format, { highlight: { ...stateOf(format).highlight, [key]: parse(argument) } });
    },
  );
}

const color = (argument: Argument) => colorOf(argument.text());
const flag = (argument: Argument) => argument.flag();

const fill: TypeTable<Format> = {
  name: 'ConditionalRangeFill',
  properties: { Color: highlightPart('fill', '', color) },
};
const font: TypeTable<Format> = {
  name: 'ConditionalRangeFont',
  properties: {
    Color: highlightPart('color', '', color),
    Bold: highlightPart('bold', false, flag),
    Italic: highlightPart('italic', false, flag),
    Strikethrough: highlightPart('strikethrough', false, flag),
  },
};
interface EdgeOfFormat {
  readonly format: Format;
  readonly edge: HighlightEdge;
}

const NO_LINE: HighlightLine = { style: 'None', color: '#000000' };

function linePart(key: keyof HighlightLine, parse: (argument: Argument) => string): Property<EdgeOfFormat> {
  return readWrite(
    ({ format, edge }) => (stateOf(format).highlight.borders?.[edge] ?? NO_LINE)[key],
    ({ format, edge }, argument) => {
      const { highlight } = stateOf(format);
      const before = highlight.borders?.[edge] ?? NO_LINE;
      const drawn = before.style === 'None' && key === 'color' ? { ...before, style: 'Continuous' } : before;
      const borders = { ...highlight.borders, [edge]: { ...drawn, [key]: parse(argument) } };
      change(format, { highlight: { ...highlight, borders } });
    },
  );
}

const border: TypeTable<EdgeOfFormat> = {
  name: 'ConditionalRangeBorder',
  identity: ({ edge }) => ({ _Id: edge }),
  properties: {
    SideIndex: readOnly(({ edge }) => edge),
    Style: linePart('style', (argument) => argument.text()),
    Color: linePart('color', color),
  },
};

const borderCollection = collection<Format, EdgeOfFormat>({
  name: 'ConditionalRangeBorderCollection',
  counted: true,
  item: (edge) => HostObject.of(border, edge),
  list: (format) => HIGHLIGHT_EDGES.map((edge) => ({ format, edge })),
  find: (format, key) => ({ format, edge: key.choice(HIGHLIGHT_EDGES) }),
});

const rangeFormat: TypeTable<Format> = {
  name: 'ConditionalRangeFormat',
  properties: { NumberFormat: highlightPart('numberFormat', '', (argument) => argument.text()) },
  children: {
    Borders: child((format) => HostObject.of(borderCollection, format)),
    Fill: child((format) => HostObject.of(fill, format)),
    Font: child((format) => HostObject.of(font, format)),
  },
};
/** The `format` of every kind of conditional format. */
export const formatChild = child<Format>((format) => HostObject.of(rangeFormat, format));
