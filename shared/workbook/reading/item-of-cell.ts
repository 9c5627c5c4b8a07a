import { ITEM_IDS, type ItemId } from '../../regulation/indicators/indicator';
import { RULE_SETS } from '../../regulation/rule-set';
import { bareWords, compactText } from './cell-text';
import type { CellValue } from './workbook-reading';

/** As every rule set words them: a sheet of another year is still known for what it is. */
const TITLES = Object.values(RULE_SETS).flatMap(({ indicators }) =>
  indicators.map(({ id, title }) => ({ id, words: bareWords(title) })),
);
const NUMBER = /^[（(【[]?([1-9])[.。·\-—]([1-9])(?!\d)/;
const isItem = (id: string): id is ItemId => (ITEM_IDS as readonly string[]).includes(id);

/**
 * The item of Annex 2 that a cell stands for: by the words of its 评估内容, else by a number such as 1.1, １．１, （1.1） or 1.1将社会….
 * The words decide where the two differ, since people renumber.
 */
export const itemOfCell = (value: CellValue): ItemId | null => {
  if (typeof value === 'boolean') return null;
  const number = String(value);
  if (typeof value === 'number') return isItem(number) ? number : null;
  const words = bareWords(value);
  const titled = words.length < 60 ? TITLES.find((title) => words.includes(title.words)) : undefined;
  if (titled) return titled.id;
  const [, dimension, place] = NUMBER.exec(compactText(value)) ?? [];
  const id = `${dimension}.${place}`;
  return isItem(id) ? id : null;
};
