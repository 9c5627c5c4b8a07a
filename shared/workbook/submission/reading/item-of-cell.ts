import type { ItemId } from '../../../regulation/indicators/indicator';
import { itemIds, RULE_SETS, type RuleSet } from '../../../regulation/rule-set';
import { bareWords, compactText } from '../../reading/cell-text';
import type { CellValue } from '../../../vocabulary/cell-value';

/** Tells the item that a cell stands for; null where it stands for none. */
export type ItemOfCell = (value: CellValue) => ItemId | null;

/** What people write for the point in 1.1. */
const POINTS = /[.。·\-—]/g;
const OPENING = /^[（(【[]/;
const LONGEST_TITLE = 60;

/** Whether a text starts with the number of an item and does not go on with it: 1.1将社会… starts with 1.1, and not with 1. */
const startsWith = (text: string, id: ItemId): boolean => {
  if (!text.startsWith(id)) return false;
  const next = text.slice(id.length);
  return !/^\d/.test(next) && !(/[A-Z]$/.test(id) && /^[A-Z]/.test(next));
};

const readerOf = (ruleSet: RuleSet): ItemOfCell => {
  const ids = itemIds(ruleSet);
  // As every rule set with the same items words them: a sheet of another year is still known for what it is.
  const titles = Object.values(RULE_SETS)
    .filter((other) => itemIds(other).join() === ids.join())
    .flatMap(({ indicators }) => indicators.map(({ id, title }) => ({ id, words: bareWords(title) })));
  // The longest first: 1.1.2 is not 1.1.
  const longest = ids.toSorted((a, b) => b.length - a.length);
  return (value) => {
    if (typeof value === 'boolean') return null;
    if (typeof value === 'number') return ids.find((id) => id === String(value)) ?? null;
    const words = bareWords(value);
    const titled = words.length < LONGEST_TITLE ? titles.find((title) => words.includes(title.words)) : undefined;
    if (titled) return titled.id;
    const numbered = compactText(value).replace(OPENING, '').replaceAll(POINTS, '.').toUpperCase();
    return longest.find((id) => startsWith(numbered, id)) ?? null;
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
