import { parseReference, sheetAddress } from '../model/grid/address';
import { MAX_COLUMNS, type Area } from '../model/grid/area';
import type { PageLayoutState } from '../model/sheet/page-layout-state';
import type { FileName } from './names';
import { decodeXml, elementsOf } from './xml';

/** Names that the format has for itself: what is printed of a sheet, what is printed on each of its pages, and where it has filter buttons. */
const PRINT_AREA = '_xlnm.Print_Area';
const PRINT_TITLES = '_xlnm.Print_Titles';
const FILTER = '_xlnm._FilterDatabase';
/** Parts between commas; a sheet's name in quotes may hold one. */
const PARTS = /(?:'(?:[^']|'')*'|[^,'])+/g;

type Printed = Pick<PageLayoutState, 'printArea' | 'titleRows' | 'titleColumns'>;

/** The format's own names for a sheet, as Excel writes them: one of each kind, its areas with `$` before every column and row. */
export function ownNames(
  sheet: { readonly id: string; readonly name: string },
  { printArea, titleRows, titleColumns }: Printed,
  filter: Area | null,
): readonly FileName[] {
  const titles = [titleColumns, titleRows].flatMap((area) => area ?? []);
  const written: readonly (readonly [string, readonly Area[]])[] = [
    [FILTER, filter ? [filter] : []],
    [PRINT_AREA, printArea],
    [PRINT_TITLES, titles],
  ];
  return written
    .filter(([, areas]) => areas.length > 0)
    .map(([name, areas]) => ({
      id: `${name}-${sheet.id}`,
      name,
      formulaOrRefString: areas.map((area) => sheetAddress(sheet.name, area, true)).join(','),
      localSheetId: sheet.id,
      comment: '',
      hidden: name === FILTER,
    }));
}

/** What a workbook's XML says is printed of the sheet at a place. */
export function readPrinted(workbookXml: string, place: number): Printed {
  const areasOf = (wanted: string): readonly Area[] =>
    elementsOf(workbookXml, 'definedName')
      .filter(({ attributes }) => attributes['name'] === wanted && attributes['localSheetId'] === String(place))
      .flatMap(({ inner }) => decodeXml(inner).match(PARTS) ?? [])
      .flatMap((part) => parseReference(part)?.area ?? []);
  const titles = areasOf(PRINT_TITLES);
  return {
    printArea: areasOf(PRINT_AREA),
    titleRows: titles.find(({ columns }) => columns === MAX_COLUMNS) ?? null,
    titleColumns: titles.find(({ columns }) => columns < MAX_COLUMNS) ?? null,
  };
}
