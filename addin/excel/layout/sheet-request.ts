import type { Chart, SheetLayout } from '../../../shared/workbook/layout/layout';
import { lostCells, type AsDrawn } from '../../../shared/workbook/reading/lost-cells';
import type { NamedCell } from '../../../shared/workbook/reading/workbook-reading';

/** As much of a sheet as is looked at before another is drawn over it; one that goes beyond is taken for somebody's. */
const WINDOW = 'A1:CV20000';

/** A layout, and the sheet of its name as it was read. */
export interface SheetRequest {
  readonly layout: SheetLayout;
  /** A null object where there is none. */
  readonly known: Excel.Worksheet;
  readonly charts: readonly { readonly chart: Chart; readonly known: Excel.Chart }[];
}
/** A layout, and what becomes of the sheet of its name. */
export interface Wanted extends SheetRequest {
  /** The title under which that is kept; null where there is none, or it is drawn anew. */
  readonly keptAs: string | null;
}
/** What stands on the sheet of a layout's name. */
interface StandingRequest {
  readonly used: Excel.Range;
  readonly read: Excel.Range;
}

/** Queues the reading of the sheet that a layout is drawn on: what it replaces, and how that is protected. */
export const requestSheet = ({ workbook: { worksheets } }: Excel.RequestContext, layout: SheetLayout): SheetRequest => {
  const known = worksheets.getItemOrNullObject(layout.name).load('name,id');
  known.protection.load('protected,options');
  const charts = (layout.charts ?? []).map((chart) => ({
    chart,
    known: known.charts.getItemOrNullObject(chart.name).load('name'),
  }));
  return { layout, known, charts };
};
/** Whether there is a sheet of that name already. */
export const isKnown = ({ known }: SheetRequest): boolean => !known.isNullObject;

/** Whether the sheet that stands is drawn anew. */
export const isRedrawn = (request: Wanted): boolean => isKnown(request) && request.keptAs === null;

/** Queues the reading of what stands on the sheet that a layout is drawn on. */
export const requestStandingCells = ({ known }: SheetRequest): StandingRequest => {
  const used = known.getUsedRangeOrNullObject(true).load('rowCount,columnCount');
  const read = used.getIntersectionOrNullObject(WINDOW).load('formulas,rowIndex,columnIndex,rowCount,columnCount');
  return { used, read };
};

/** After a sync: whether drawing over the sheet that stands would lose anything that somebody typed. */
export const losesTyping = (
  { known, layout }: SheetRequest,
  { used, read }: StandingRequest,
  names: readonly NamedCell[],
  asDrawn: AsDrawn,
): boolean => {
  if (used.isNullObject) return false;
  if (read.isNullObject || read.rowCount < used.rowCount || read.columnCount < used.columnCount) return true;
  const { rowIndex: row, columnIndex: column, formulas } = read;
  const isProtected = known.protection.protected;
  const standing = { sheet: layout.name, row, column, formulas, isProtected, names };
  return lostCells(standing, layout, asDrawn).length > 0;
};
