import type { IStyleData, IWorksheetData } from '@univerjs/core';
import type ExcelJS from 'exceljs';

import { parseReference } from '../../model/grid/address';
import { cellArea, type Area } from '../../model/grid/area';
import { toGridRange } from '../../model/grid/grid-range';
import { newSheetState, type SheetState } from '../../model/sheet/state';
import { DEFAULT_COLUMN_WIDTH, GRID_COLUMNS, GRID_ROWS } from '../../model/workbook-file';
import { readColor } from '../colors';
import { readPageLayout } from '../page-setup';
import { readProtection } from '../protection';
import { readCell } from './cells';
import { readStyle } from '../styles';
import { pointsToPixels, widthToPixels } from '../units';

/** Every distinct look of a workbook, by the id under which cells refer to it. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  readonly #ids = new Map<string, string>();

  constructor(readonly theme: readonly string[]) {}

  /** The id of a cell's looks; undefined for none. */
  idOf(style: Partial<ExcelJS.Style>): string | undefined {
    const read = readStyle(style, this.theme);
    if (Object.keys(read).length === 0) return undefined;
    const key = JSON.stringify(read);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `style-${String(this.#ids.size + 1)}`;
      this.#ids.set(key, id);
      this.styles[id] = read;
    }
    return id;
  }
}

interface SheetCells {
  readonly cellData: IWorksheetData['cellData'];
  readonly rowData: IWorksheetData['rowData'];
  readonly unlocked: readonly Area[];
  readonly notes: Record<number, Record<number, object>>;
}

function readCells(sheet: ExcelJS.Worksheet, book: StyleBook): SheetCells {
  const cellData: IWorksheetData['cellData'] = {};
  const rowData: IWorksheetData['rowData'] = {};
  const notes: Record<number, Record<number, object>> = {};
  const unlocked: Area[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const height = (row as { height?: number }).height; // absent for a row of default height
    if (height !== undefined || row.hidden) {
      rowData[number - 1] = {
        ...(height === undefined ? {} : { h: pointsToPixels(height), ia: 0 }),
        ...(row.hidden ? { hd: 1 } : {}),
      };
    }
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      const style = book.idOf(cell.style);
      const covered = cell.isMerged && cell.master !== cell;
      const content = covered ? {} : readCell(cell, book.theme);
      if (style !== undefined || Object.keys(content).length > 0) {
        (cellData[number - 1] ??= {})[column - 1] = { ...content, ...(style === undefined ? {} : { s: style }) };
      }
      const protection = cell.protection as Partial<ExcelJS.Protection> | undefined; // absent where nothing is said
      if (protection?.locked === false) addUnlocked(unlocked, cellArea(number - 1, column - 1));
      const note = covered ? '' : noteText(cell.note);
      if (note !== '') {
        const place = { row: number - 1, col: column - 1 };
        (notes[number - 1] ??= {})[column - 1] = {
          id: `note-${cell.address}`,
          note,
          width: 180,
          height: 90,
          show: false,
          ...place,
        };
      }
    });
  });
  return { cellData, rowData, unlocked, notes };
}

/** Joins neighbours of one row, so that a column of inputs is a few areas and not thousands. */
function addUnlocked(areas: Area[], cell: Area): void {
  const last = areas.at(-1);
  if (last?.row === cell.row && last.column + last.columns === cell.column) {
    areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
  } else areas.push(cell);
}

/** Joins runs of equal rows below each other. */
function joinRows(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  const open = new Map<string, number>();
  for (const area of areas) {
    const key = `${String(area.column)} ${String(area.columns)}`;
    const at = open.get(key);
    const above = at === undefined ? undefined : joined[at];
    if (at !== undefined && above && above.row + above.rows === area.row)
      joined[at] = { ...above, rows: above.rows + 1 };
    else {
      open.set(key, joined.length);
      joined.push(area);
    }
  }
  return joined;
}

function noteText(note: string | ExcelJS.Comment | undefined): string {
  if (note === undefined || typeof note === 'string') return note ?? '';
  return (note.texts ?? []).map(({ text }) => text).join('');
}

function readColumns(sheet: ExcelJS.Worksheet): IWorksheetData['columnData'] {
  const columnData: IWorksheetData['columnData'] = {};
  const columns = (sheet as { columns?: ExcelJS.Column[] | null }).columns ?? []; // null in a sheet without any
  columns.forEach((column, index) => {
    const width = (column as { width?: number }).width; // absent for a column of default width
    if (width === undefined && !column.hidden) return;
    columnData[index] = {
      ...(width === undefined ? {} : { w: widthToPixels(width) }),
      ...(column.hidden ? { hd: 1 } : {}),
    };
  });
  return columnData;
}

/** A sheet of the file: the grid's document of it, its own state, and its notes for the grid. */
export interface ReadSheet {
  readonly snapshot: Partial<IWorksheetData>;
  readonly state: SheetState;
  readonly notes: Record<number, Record<number, object>>;
}

export function readSheet(sheet: ExcelJS.Worksheet, id: string, book: StyleBook): ReadSheet {
  const { cellData, rowData, unlocked, notes } = readCells(sheet, book);
  const [view] = (sheet.views as Partial<ExcelJS.WorksheetView>[] | null) ?? []; // null in files of some writers
  const frozen = view?.state === 'frozen' ? view : null;
  const [xSplit, ySplit] = [frozen?.xSplit ?? 0, frozen?.ySplit ?? 0];
  const merges = (sheet.model.merges as string[] | undefined) ?? []; // typed as always there
  const tabColor = readColor((sheet.properties as { tabColor?: Partial<ExcelJS.Color> }).tabColor, book.theme);
  const { defaultRowHeight, defaultColWidth } = sheet.properties as Partial<ExcelJS.WorksheetProperties>;
  return {
    snapshot: {
      id,
      name: sheet.name,
      rowCount: Math.max(sheet.rowCount + 100, GRID_ROWS),
      columnCount: Math.max(sheet.columnCount + 10, GRID_COLUMNS),
      cellData,
      rowData,
      columnData: readColumns(sheet),
      mergeData: merges.flatMap((address) => {
        const area = parseReference(address)?.area;
        return area ? [toGridRange(area)] : [];
      }),
      freeze: { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 },
      hidden: sheet.state === 'visible' ? 0 : 1,
      showGridlines: view?.showGridLines === false ? 0 : 1,
      zoomRatio: (view?.zoomScale ?? 100) / 100,
      tabColor: tabColor ?? '',
      defaultColumnWidth: defaultColWidth === undefined ? DEFAULT_COLUMN_WIDTH : widthToPixels(defaultColWidth),
      defaultRowHeight: pointsToPixels(defaultRowHeight ?? 15),
    },
    state: {
      ...newSheetState(),
      protection: readProtection(sheet),
      unlocked: joinRows(unlocked),
      veryHidden: sheet.state === 'veryHidden',
      pageLayout: readPageLayout(sheet),
    },
    notes,
  };
}
