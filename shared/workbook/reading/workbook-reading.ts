import type { FindingText } from '../../assessment/findings/describe-finding';
import type { Finding, Severity } from '../../assessment/findings/finding';
import type { ReportedJson } from '../../assessment/reported-json';
import type { ClaimedScores } from '../../assessment/score';
import type { Sources } from '../../evaluation/evidence/sources';
import type { FigureId } from '../../regulation/figures';
import type { ItemId } from '../../regulation/indicators/indicator';
import type { CellValue } from '../../vocabulary/cell-value';
import type { Question } from './question';

/** One used block of a sheet as a spreadsheet gives it. */
export interface SheetBlock {
  readonly sheet: string;
  /** Position of the block's first cell, from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** A single cell, from 0. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A defined name of the workbook that stands for a cell; of an area, its first cell. */
export interface NamedCell extends CellRef {
  readonly name: string;
}

/** Cells of some items or figures. */
export type ItemCells = Partial<Readonly<Record<ItemId, CellRef>>>;
export type FigureCells = Partial<Readonly<Record<FigureId, CellRef>>>;

/** What a workbook says of where its figures come from, and the figures of which what it says cannot be sent as it stands. */
export interface ReadSources {
  readonly taken: Sources;
  readonly left: readonly FigureId[];
}

/** What was found in a workbook: our own sheets, or a familiar Annex 2 that somebody made. */
export interface WorkbookReading {
  readonly kind: 'ours' | 'familiar';
  /** The sheet on which the scores stand, and in words what was read from where. */
  readonly sheet: string;
  readonly readFrom: string;
  /** What could mean more than one thing, answered or not. */
  readonly questions: readonly Question[];
  /** Whose sheet it says it is; only ours says. */
  readonly year: number | null;
  readonly park: string | null;
  readonly reported: ReportedJson;
  readonly claimed: ClaimedScores;
  /** 数据来源、佐证材料编号 beside the figures. */
  readonly sources: ReadSources;
  /** The total that stands in the sheet, if there is one. */
  readonly claimedTotal: number | null;
  readonly cells: {
    /** Where a figure stands; in a familiar sheet the cell of its item that comes closest to it. */
    readonly figures: FigureCells;
    readonly claimed: ItemCells;
    readonly total: CellRef | null;
    /** The 校验 column's cell of an item; only ours has one. */
    readonly check: ItemCells;
  };
  /** What could not be read, cell by cell. */
  readonly findings: readonly Finding[];
}

/** No scoring sheet was read: what was seen instead, in words, and what is still asked. */
export interface NothingRead {
  readonly kind: 'nothing';
  readonly what: string;
  readonly questions: readonly Question[];
}

/** A finding with its cell and its words. */
export interface LocatedFinding {
  readonly finding: Finding;
  readonly severity: Severity;
  readonly cell: CellRef | null;
  readonly text: FindingText;
}
