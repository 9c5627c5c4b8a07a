import { notFinalWord, notYetWord, voidWord } from '../../../vocabulary/whose-words';
import { writtenPeriod } from '../../../vocabulary/written-period';
import { standardOf, type Indicator, type ItemId } from '../../../regulation/indicators/indicator';
import { itemIds, RULE_SETS, type RuleSet } from '../../../regulation/rule-set';
import type { CellValue } from '../../../vocabulary/cell-value';
import { likeness } from '../../reading/likeness';
import { bareWords, compactText } from '../../reading/cells';
import type { SeenCell } from '../../reading/seen-sheet';

/** Whether words that were added to a label leave what is asked for as it is: no other time, nothing that does not count, or not yet. */
export const saysNothingElse = (added: string, year: number | null): boolean => {
  const period = writtenPeriod(added, year);
  const isOther = period.year === 'other' || period.year === 'several' || period.part !== null || period.isOpenEnded;
  return !isOther && (voidWord(added) ?? notFinalWord(added) ?? notYetWord(added)) === null;
};

/**
 * The item that a cell stands for, and how it tells: by the words of its 评估内容; by a number alone; or by a number with words that are no item's, so that
 * it may be an item of some other form.
 */
export interface ItemCell {
  readonly id: ItemId;
  readonly by: 'words' | 'number' | 'number-with-other-words';
}
export type ItemOfCell = (value: CellValue) => ItemCell | null;

/** What people write for the point in 1.1, after what is compatible was made the same. */
const POINTS = /[.。·\-\u2010-\u2015]/g;
const OPENING = /^[（(【[]/;
const LONGEST_TITLE = 60;
const LONGEST_START = 500;
/** Words of an item that are put in other words are still its own from here on. */
const ALIKE = 0.5;

/** Whether a text starts with the number of an item and does not go on with it: 1.1将社会… starts with 1.1, and not with 1; 1.5.1 is a part of 1.5. */
const startsWith = (text: string, id: ItemId): boolean => {
  if (!text.startsWith(id)) return false;
  const next = text.slice(id.length);
  return !/^\.?\d/.test(next) && !(/[A-Z]$/.test(id) && /^[A-Z]/.test(next));
};

/** Titles and standards as every rule set with the same items words them: a sheet of another year is still known for what it is. */
const titlesOf = (ruleSet: RuleSet) =>
  Object.values(RULE_SETS)
    .filter((other) => itemIds(other).join() === itemIds(ruleSet).join())
    .flatMap(({ indicators }) =>
      indicators.map((each) => ({ id: each.id, words: bareWords(each.title), standard: bareWords(standardOf(each)) })),
    );

/** Whether words are those of an item, or of its standard, though perhaps put in other words. */
export const isWordsOf = (text: string, id: ItemId, ruleSet: RuleSet): boolean => {
  const words = bareWords(text);
  return titlesOf(ruleSet)
    .filter((title) => title.id === id)
    .some((title) => Math.max(likeness(words, title.words), likeness(words, title.standard)) >= ALIKE);
};

const readerOf = (ruleSet: RuleSet): ItemOfCell => {
  const ids = itemIds(ruleSet);
  const titles = titlesOf(ruleSet);
  // The longest first: 1.1.2 is not 1.1.
  const longest = ids.toSorted((a, b) => b.length - a.length);
  return (value) => {
    if (typeof value === 'boolean') return null;
    if (typeof value === 'number') {
      const id = ids.find((each) => each === String(value));
      return id === undefined ? null : { id, by: 'number' };
    }
    // What tells an item stands at the beginning: a cell may hold 32 000 characters, and a sheet many such cells.
    const start = value.slice(0, LONGEST_START);
    const words = bareWords(start);
    const titled = words.length < LONGEST_TITLE ? titles.find((title) => words.includes(title.words)) : undefined;
    if (titled) return { id: titled.id, by: 'words' };
    const numbered = compactText(start).replace(OPENING, '').replaceAll(POINTS, '.').toUpperCase();
    const id = longest.find((each) => startsWith(numbered, each));
    if (id === undefined) return null;
    const rest = bareWords(numbered.slice(id.length));
    if (rest === '') return { id, by: 'number' };
    return { id, by: isWordsOf(rest, id, ruleSet) ? 'words' : 'number-with-other-words' };
  };
};

const readers = new WeakMap<RuleSet, ItemOfCell>();
/**
 * Tells the item of the rule set that a cell stands for: by the words of its 评估内容, else by a number such as 1.1, １．１, （1.1） or 1.1将社会….
 * The words decide where the two differ, since people renumber.
 */
export const itemReader = (ruleSet: RuleSet): ItemOfCell => {
  const known = readers.get(ruleSet) ?? readerOf(ruleSet);
  readers.set(ruleSet, known);
  return known;
};

/** Longest words that somebody put to those of an item. */
const LONGEST_ADDED = 40;

/**
 * The words of an item's row that make what is stated another thing than what the annex asks for: of another time, or not there yet. Null where none do.
 * @param labels the cells that say which item it is
 */
export const otherwiseLabelled = (
  labels: readonly SeenCell[],
  indicator: Indicator,
  year: number | null,
): SeenCell | null => {
  const own = [indicator.title, standardOf(indicator)].map(compactText);
  const said = (text: string): string => {
    const words = compactText(text.slice(0, LONGEST_START));
    const added = own.reduce((rest, each) => rest.replace(each, ''), words).replace(indicator.id, '');
    return added.length > LONGEST_ADDED ? '' : added;
  };
  return labels.find(({ value }) => typeof value === 'string' && !saysNothingElse(said(value), year)) ?? null;
};
