import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets/facade';
import type {} from '@univerjs/sheets-formula/facade';

/** What one edit of a cell by a person turns into: a number with the format it implies. */
interface ParsedNumber {
  readonly value: number;
  /** The number format that the text implies, `0.00%` for `12.5%`; absent for a plain number. */
  readonly pattern?: string;
}

/** Progress of the formula engine, as far as the host needs it. */
interface CalculationSession {
  /** True when the newest calculation was broken off, as the grid does when it has more to calculate. */
  interrupted(): boolean;
  /** Resolves when the newest calculation is written; after `watchdog` ms when none starts. */
  settled(timeout: number, watchdog: number): Promise<void>;
}

/** A mutation of the grid's document: its command id and its parameters. */
export interface GridMutation {
  readonly id: string;
  readonly params: object;
}

/** A defined name as the grid keeps it. */
interface GridName {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment?: string;
  readonly hidden?: boolean;
  readonly localSheetId?: string;
}

/**
 * The grid behind the stand-in, as the model sees it: the same in the page and, from a prebuilt bundle, in Node.
 * Everything of Univer that is a value and not a type comes through here, so that the model imports types only.
 */
export interface UniverRuntime {
  readonly api: FUniver;
  readonly calculation: CalculationSession;
  /** What a cell shows under an Excel number format, in Chinese. */
  formatNumber(pattern: string, value: number | string): string;
  /** True for what can be a number format: `[[[` cannot. */
  isNumberFormat(pattern: string): boolean;
  /** A text that Excel would read as a number, percentage, amount, date or time; null for any other text. */
  parseNumber(text: string): ParsedNumber | null;
  /** A formula as it reads after its cell moved by that many columns and rows. */
  moveFormula(formula: string, columns: number, rows: number): string;
  definedNames(unitId: string): readonly GridName[];
  /** Offers the reverse of some mutations to Ctrl+Z as one step. */
  pushUndo(unitId: string, redo: readonly GridMutation[], undo: readonly GridMutation[]): void;
  /** Forgets everything that Ctrl+Z could take back. */
  clearUndo(unitId: string): void;
  /** The mutation that restores the cells that `params` of a `sheet.mutation.set-range-values` is about to change. */
  inverseOfCells(params: object): GridMutation;
  dispose(): void;
}
