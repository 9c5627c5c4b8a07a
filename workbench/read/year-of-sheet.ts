import { numeral, Year } from '../../shared/vocabulary/ids';
import { MONTH_CELLS, PAST_CELLS, PLAN_YEAR_CELL, TENANTS_CELLS, YEAR_CELL } from '../../shared/workbook/layout/names';
import { seenCell, type SeenSheet, type SeenWorkbook } from '../../shared/workbook/reading/seen-sheet';
import { titleOf } from '../../shared/workbook/reading/titles';
import type { WorkbookKind } from './kinds-of-workbook';

/** The cell of ours that says of which year a sheet is. */
const YEAR_CELLS: Readonly<Partial<Record<WorkbookKind, string>>> = {
  scoring: YEAR_CELL,
  figures: YEAR_CELL,
  tenants: TENANTS_CELLS.year,
  months: MONTH_CELLS.year,
  plan: PLAN_YEAR_CELL,
  past: PAST_CELLS.first,
};
/** Rows in which a title and the heads may stand. */
const ROWS_OF_TITLE = 8;

const asYear = (text: string): Year | null => {
  const year = numeral(Year).safeParse(text.trim().replace(/年度?$/, ''));
  return year.success ? year.data : null;
};

/** What one of our cells holds; '' where the workbook has none of that name. */
export const ownCell = ({ sheets, names }: SeenWorkbook, name: string): string => {
  const place = names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const sheet = sheets.find((each) => each.sheet === place?.sheet);
  return place && sheet ? String(seenCell(sheet, place.row, place.column).value).trim() : '';
};

/** The year that the words over a table, its heads or the name of its sheet say; null where none or several do. */
const saidYear = (sheet: SeenSheet): Year | null => {
  const { years } = titleOf(sheet, sheet.row + ROWS_OF_TITLE);
  const [only] = years;
  return only !== undefined && years.length === 1 ? asYear(String(only)) : null;
};

/** The year by which a sheet is read: 月报 and 目标任务 go by their own, 历史情况 by that of which it says itself that it is the first of the system; else the year at hand, if it is given; else what the sheet says itself. */
export const yearOfSheet = (
  kind: WorkbookKind,
  workbook: SeenWorkbook,
  sheets: readonly SeenSheet[],
  given: Year | null,
): Year | null => {
  const isOwn = kind === 'months' || kind === 'plan' || kind === 'past';
  if (!isOwn && given !== null) return given;
  const cell = YEAR_CELLS[kind];
  const own = cell === undefined ? null : asYear(ownCell(workbook, cell));
  // The years in its title are those that it tells of.
  if (kind === 'past') return own ?? given;
  const [said, ...others] = new Set(sheets.flatMap((sheet) => saidYear(sheet) ?? []));
  return own ?? (said !== undefined && others.length === 0 ? said : given);
};
