import { bareWords } from '../reading/cells';
import type { SeenSheet } from '../reading/seen-sheet';
import { likelyColumns, missingFields } from './columns-of-list';
import type { ListDefinition } from './definition';
import { ownWords } from './head-words';
import { findListHeads, type ListHeads } from './list-heads';

/** Whether heads have every column that a list must have. */
export const isWholeList = <Field extends string>(heads: ListHeads, definition: ListDefinition<Field>): boolean =>
  missingFields(likelyColumns(heads, definition), definition).length === 0;

/**
 * Whether heads have more than half of those columns at first sight: some may be of another time, or in words of their own. On the sheet that is in front such a list
 * may be the one that is meant; with fewer it is some other that happens to use the same words.
 */
export const isNearlyList = <Field extends string>(heads: ListHeads, definition: ListDefinition<Field>): boolean => {
  const columns = likelyColumns(heads, definition);
  const words = heads.heads.map((head) => bareWords(ownWords(head)));
  const needed = definition.fields.filter((field) => !definition.optional.includes(field));
  const there = needed.filter((field) => columns[field] !== null || words.some(definition.of[field].mayBe));
  return there.length > needed.length / 2;
};

/** Whether a sheet holds a list of a kind, as far as its heads tell; the one in front, also where they nearly do. */
export const holdsList = <Field extends string>(sheet: SeenSheet, definition: ListDefinition<Field>): boolean =>
  findListHeads(sheet, definition).found.some(
    (heads) => isWholeList(heads, definition) || (sheet.isOpen && isNearlyList(heads, definition)),
  );
