import type { IWorkbookData } from '@univerjs/core';

import { newDocumentState, type DocumentState } from './document-state';
import { newSheetState, type SheetState } from './sheet/state';
import { newWorkbookId } from './workbook-id';

/** A workbook at rest: the grid's own document and what the grid does not know. The .xlsx bridge reads and writes it. */
export interface WorkbookFile {
  readonly name: string;
  readonly snapshot: IWorkbookData;
  /** By the sheet's id. */
  readonly sheets: Readonly<Record<string, SheetState>>;
  readonly document: DocumentState;
}

/** Default text of a Chinese Excel: 等线 11. */
export const DEFAULT_FONT = { name: '等线', size: 11 } as const;
/** Default cell size of a Chinese Excel, in pixels. */
export const DEFAULT_COLUMN_WIDTH = 72;
const DEFAULT_ROW_HEIGHT = 19;
/** The grid shown at first; it grows when something is written beyond it. */
export const GRID_ROWS = 1000;
export const GRID_COLUMNS = 40;

export const DEFAULT_STYLE = { ff: DEFAULT_FONT.name, fs: DEFAULT_FONT.size, vt: 3, cl: { rgb: '#000000' } } as const;

/** An empty workbook with one sheet, as 新建 makes it. */
export function newWorkbookFile(name = '工作簿1.xlsx', sheetName = 'Sheet1'): WorkbookFile {
  return {
    name,
    snapshot: {
      id: newWorkbookId(),
      name,
      appVersion: '',
      locale: 'zhCN' as IWorkbookData['locale'], // an enum of Univer, which the model does not load
      styles: {},
      defaultStyle: DEFAULT_STYLE,
      sheetOrder: ['sheet-1'],
      sheets: { 'sheet-1': newSheetSnapshot('sheet-1', sheetName) },
      resources: [],
    },
    sheets: { 'sheet-1': newSheetState() },
    document: newDocumentState(),
  };
}

/** The grid's document of an empty sheet. */
export function newSheetSnapshot(id: string, name: string): IWorkbookData['sheets'][string] {
  return {
    id,
    name,
    rowCount: GRID_ROWS,
    columnCount: GRID_COLUMNS,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    tabColor: '',
    hidden: 0,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46 },
    columnHeader: { height: 20 },
    showGridlines: 1,
    rightToLeft: 0,
  };
}
