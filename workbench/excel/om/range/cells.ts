import { InvalidArgument, ItemNotFound } from '../../protocol/rich-api-error';
import { parseReference } from '../../model/grid/address';
import { fitsSheet, WHOLE_SHEET, type Area } from '../../model/grid/area';
import { findName } from '../../model/names';
import type { SheetModel } from '../../model/sheet/model';
import type { Argument } from '../../host/arguments';

/** What a Range (one area) or RangeAreas (several) stands for. */
export class Cells {
  constructor(
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {}

  /** The first, for a Range the only, area. */
  get area(): Area {
    return this.areas[0] ?? WHOLE_SHEET;
  }
}

/** One area as a Range; throws InvalidArgument beyond the sheet. */
export function cellsAt(sheet: SheetModel, area: Area): Cells {
  if (!fitsSheet(area)) throw new InvalidArgument();
  return new Cells(sheet, [area]);
}

/** What an address, a name or a Range given as an argument means on a sheet; nothing means the whole sheet. */
export function cellsFrom(sheet: SheetModel, argument: Argument): Cells {
  const range = argument.instance(Cells);
  if (range) return range;
  if (!argument.given || argument.raw === '') return new Cells(sheet, [WHOLE_SHEET]);
  return cellsOfAddress(sheet, argument.text().replace(/^=/, ''));
}

/** What an address or a name means on a sheet. */
export function cellsOfAddress(sheet: SheetModel, address: string): Cells {
  const { workbook } = sheet;
  const reference = parseReference(address);
  if (reference) {
    const owner = reference.sheet === null ? sheet : workbook.findSheet(reference.sheet);
    if (!owner) throw new ItemNotFound();
    return new Cells(owner, [reference.area]);
  }
  const name = findName(workbook, address, sheet) ?? findName(workbook, address, null);
  const target = name && parseReference(name.formula.slice(1));
  const owner = target && (target.sheet === null ? sheet : workbook.findSheet(target.sheet));
  if (!target || !owner) throw new InvalidArgument();
  return new Cells(owner, [target.area]);
}
