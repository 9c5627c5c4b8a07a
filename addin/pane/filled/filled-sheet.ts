import type { Question } from '../../../shared/workbook/reading/question';

/** What every reading of a sheet that people fill in says: what was read from where, and what is asked, answered or not. */
export interface FilledReading {
  readonly readFrom: string;
  readonly questions: readonly Question[];
}

/** How the pane works with one kind of sheet that people fill in: all in which the six kinds differ. Memoise it: another one is read at once. */
export interface FilledSheet<Reading extends FilledReading, Content> {
  /** What the sheet is called. */
  readonly title: string;
  /** Reads it without touching it, again and again while somebody types; null where it is read only when somebody asks. Null is answered where the workbook has none. */
  readonly look: (() => Promise<Reading | null>) | null;
  /** Reads it and marks in place what was found. Throws what Excel refuses, and where it cannot be read. */
  readonly check: () => Promise<Reading | null>;
  /** What a check came to, in a sentence. */
  readonly told: (reading: Reading | null) => string;
  /** Whether a reading shows by itself that somebody typed what is not sent: then it is asked before anything is drawn. */
  readonly isUnsent?: (reading: Reading) => boolean;
  /** Draws it. Throws `SheetExists` where somebody typed on the one that is there, unless that is to be kept beside it. */
  readonly draw: (content: Content, options: { readonly replace: boolean }) => Promise<void>;
  /** That it was drawn, in a sentence. */
  readonly drawn: (content: Content) => string;
}
