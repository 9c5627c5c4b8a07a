import type { Area } from '../grid/area';
import type { ChartState } from './chart-state';
import { newPageLayout, type PageLayoutState } from './page-layout-state';

/** What a protected sheet still allows, as `Excel.WorksheetProtectionOptions`; absent means no. */
export interface ProtectionOptions {
  readonly allowAutoFilter?: boolean;
  readonly allowDeleteColumns?: boolean;
  readonly allowDeleteRows?: boolean;
  readonly allowEditObjects?: boolean;
  readonly allowEditScenarios?: boolean;
  readonly allowFormatCells?: boolean;
  readonly allowFormatColumns?: boolean;
  readonly allowFormatRows?: boolean;
  readonly allowInsertColumns?: boolean;
  readonly allowInsertHyperlinks?: boolean;
  readonly allowInsertRows?: boolean;
  readonly allowPivotTables?: boolean;
  readonly allowSort?: boolean;
  readonly selectionMode?: 'Normal' | 'Unlocked' | 'None';
}

/** The hash of a protection's password as the file format keeps it. */
export interface PasswordHash {
  readonly algorithm: string;
  readonly salt: string;
  readonly spins: number;
  readonly hash: string;
}

export interface ProtectionState {
  readonly options: ProtectionOptions;
  /** A password given by the add-in, or the hash read from a file; null for none. */
  readonly password: string | PasswordHash | null;
}

/** What a sheet has beyond the grid's own document: it lives here, and in the .xlsx file. */
export interface SheetState {
  protection: ProtectionState | null;
  /** Cells without the 锁定 flag; every other cell is locked. Never overlapping. */
  unlocked: readonly Area[];
  /** Hidden so that only code can show it again. */
  veryHidden: boolean;
  charts: ChartState[];
  pageLayout: PageLayoutState;
}

export function newSheetState(): SheetState {
  return { protection: null, unlocked: [], veryHidden: false, charts: [], pageLayout: newPageLayout() };
}
