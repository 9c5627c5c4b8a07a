import type { NumberUnit } from '../../vocabulary/written-unit';
import type { Head } from '../reading/heads';
import type { Title } from '../reading/titles';

/** How well a head says what a column holds: of several, only the surest count (0 is the surest). */
export interface HeadMatch {
  readonly rank: number;
  /** What speaks against it; null where nothing does. */
  readonly against: string | null;
}

/** One thing that a list says of each of its rows: a column. */
export interface ListField {
  /** What it is called in a sentence, without its unit. */
  readonly label: string;
  /** What its numbers are counted in; null where it is words. */
  readonly unit: NumberUnit | null;
  /** Whether rows that are merged into one cell have it in common: a word may, a number may not. */
  readonly isShared: boolean;
  /** Whether the bare words of a cell may be its head, at first sight. */
  readonly mayBe: (bare: string) => boolean;
  /** Whether a head is its; null where it is another column's. `bare`: its own words, without the group's and without what stands in brackets. */
  readonly match: (bare: string, head: Head) => HeadMatch | null;
}

/** What there is to know of a kind of list, so that one reader reads them all. */
export interface ListDefinition<Field extends string> {
  /** What such a list is called, as in 名录. */
  readonly what: string;
  /** The year that it is to be of. */
  readonly year: number;
  /** What is said of a row, in the order of the columns that we draw. */
  readonly fields: readonly Field[];
  readonly of: Readonly<Record<Field, ListField>>;
  /** Fields that have their heads in the first row of the heads; and how many heads at least make it one. */
  readonly keys: readonly Field[];
  readonly least: number;
  /** Fields that a list may lack. */
  readonly optional: readonly Field[];
  /** By what a row is known, and what it is called. */
  readonly id: Field;
  readonly name: Field;
  /** Whether what a row is known by may stand over several rows: then one cell for all of them says of whom they are. */
  readonly isManyRowsEach: boolean;
  /** Whether a row that was hidden by hand is asked about. Where every row is awaited it is read. */
  readonly asksHiddenRows: boolean;
  /** Defined names by which our own sheet is known. */
  readonly names: readonly string[];
  /** What in a title or in the name of a sheet speaks against a list; null where nothing does. `isOfTable`: whether it is all that the table says, so that the name of the file may say more. */
  readonly against: (title: Title, isOfTable: boolean) => string | null;
}
