import { BORDER_SIDES, NO_LINE, readBorder, writeBorder, type BorderSide, type Line } from '../../model/looks/borders';
import { checkAction } from '../../model/sheet/protection';
import type { Argument } from '../../host/arguments';
import { HostObject, readOnly, readWrite, type Property, type TypeTable } from '../../host/host-object';
import type { Cells } from './cells';
import { collection } from '../collection';

interface Border {
  readonly cells: Cells;
  readonly side: BorderSide;
}

function lineOf({ cells, side }: Border): Line {
  return readBorder(cells.sheet, cells.area, side);
}

/** A line part; setting weight or colour of no line draws a thin one, as Excel does. */
function part(key: keyof Line): Property<Border> {
  return readWrite(
    (border) => lineOf(border)[key],
    (border: Border, argument: Argument) => {
      const { cells, side } = border;
      checkAction(cells.sheet, 'allowFormatCells');
      for (const area of cells.areas) {
        const before = readBorder(cells.sheet, area, side);
        const drawn = before.style === 'None' && key !== 'style' ? { ...NO_LINE, style: 'Continuous' } : before;
        writeBorder(cells.sheet, area, side, { ...drawn, [key]: argument.text() });
      }
    },
  );
}

const rangeBorder: TypeTable<Border> = {
  name: 'RangeBorder',
  identity: ({ side }) => ({ _Id: side }),
  properties: {
    SideIndex: readOnly(({ side }) => side),
    Style: part('style'),
    Weight: part('weight'),
    Color: part('color'),
  },
};

const rangeBorderCollection = collection<Cells, Border>({
  name: 'RangeBorderCollection',
  counted: true,
  item: (border) => HostObject.of(rangeBorder, border),
  list: (cells) => BORDER_SIDES.map((side) => ({ cells, side })),
  find: (cells, key) => ({ cells, side: key.choice(BORDER_SIDES) }),
});

export function bordersOf(cells: Cells): HostObject {
  return HostObject.of(rangeBorderCollection, cells);
}
