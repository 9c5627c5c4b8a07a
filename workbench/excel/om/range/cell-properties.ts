import { lastColumn, lastRow, type Area } from '../../model/grid/area';
import { method, type HostObject } from '../../host/host-object';
import { memberName } from '../../host/member-lookup';
import { InvalidArgument } from '../../protocol/rich-api-error';
import { cellsAt, type Cells } from './cells';
import { rangeOf } from './range';

/** What is asked of each cell, row or column: a member to be told, or what is wanted of it. */
interface Wanted {
  readonly [member: string]: boolean | Wanted;
}

const isWanted = (raw: unknown): raw is Wanted =>
  typeof raw === 'object' &&
  raw !== null &&
  Object.values(raw).every((each) => typeof each === 'boolean' || isWanted(each));

/** What an object has of what is wanted, by the names that it was asked by; null where its cells differ. */
function told(object: HostObject, wanted: Wanted): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(wanted)
      .filter(([, each]) => each !== false)
      .map(([name, each]) => {
        const kind = each === true ? 'properties' : 'children';
        const member = memberName(object.table, kind, name);
        if (member === null) throw new InvalidArgument();
        if (typeof each === 'boolean') return [name, object.table.properties?.[member]?.get(object.self)];
        const child = object.table.children?.[member]?.get(object.self);
        return [name, child ? told(child, each) : null];
      }),
  );
}

/** A method that tells something of each part of a range. */
const ofEach = (parts: (area: Area) => readonly Area[]) =>
  method(({ sheet, area }: Cells, args) => {
    const wanted = args.at(0).raw;
    if (!isWanted(wanted)) throw new InvalidArgument();
    return parts(sheet.clip(area)).map((part) => told(rangeOf(cellsAt(sheet, part)), wanted));
  });

const rowsOf = (area: Area): readonly Area[] =>
  Array.from({ length: lastRow(area) - area.row + 1 }, (_, at) => ({ ...area, row: area.row + at, rows: 1 }));
const columnsOf = (area: Area): readonly Area[] =>
  Array.from({ length: lastColumn(area) - area.column + 1 }, (_, at) => ({
    ...area,
    column: area.column + at,
    columns: 1,
  }));

/** How the cells of a range look, in one answer: cell by cell, or by row or column with null where the cells of one differ. */
export const CELL_PROPERTIES = {
  GetCellProperties: method(({ sheet, area }: Cells, args) => {
    const ofRow = ofEach(columnsOf);
    return rowsOf(sheet.clip(area)).map((row) => ofRow.call(cellsAt(sheet, row), args));
  }),
  GetRowProperties: ofEach(rowsOf),
  GetColumnProperties: ofEach(columnsOf),
};
