import * as z from 'zod';
import type { FigureId } from '../../regulation/figures';
import { ALL_FIGURE_IDS, figureIds, type RuleSet } from '../../regulation/rule-set';

/** Longest 数据来源、佐证材料编号 of one figure, in UTF-16 units. */
export const SOURCE_LIMIT = 300;

/** 数据来源、佐证材料编号: where a park has its figures from, in its own words. A figure of which nothing is said is not there. */
export const Sources = z.partialRecord(z.enum(ALL_FIGURE_IDS), z.string().min(1).max(SOURCE_LIMIT));
export type Sources = z.infer<typeof Sources>;

/** As they stand once full-width signs are the usual ones. */
const PARTS = /[\s、,;。:“”《》]+/u;
/** What people write before a number of their own. */
const LABEL = /^(?:编号|材料|附件|佐证材料|证明材料|证书号|文号|No\.?)+/iu;
/** 渝人社发〔2025〕12号, (2025)渝税0012, SB-2025-001: digits, with signs and words of a number around them, never a sentence. */
const OF_NUMBER = /^[\p{L}\d()〔〕[\]/#._-]+$/u;
const isNumber = (text: string): boolean => {
  const end = text.replace(/号$/u, '').split(/\p{L}/u).at(-1) ?? '';
  return OF_NUMBER.test(text) && /\d/.test(end);
};
/** A year, a month or an amount is none. */
const NO_NUMBER = /^(?:\d{4}(?:年度?)?|\d{1,2}月)$/u;
const MOST_OF_NUMBER = 40;

/** Without what people write in one way or another: brackets, spaces, capitals. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s()〔〕[\]【】]+/gu, '')
    .toLowerCase();

/** The numbers of documents that a text names, as it writes them. */
const numbersIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(PARTS)
    .map((part) => part.replace(LABEL, ''))
    .filter((part) => part.length <= MOST_OF_NUMBER && isNumber(part) && !NO_NUMBER.test(part));

/** What is kept of a document that a number may stand for. */
interface Named {
  readonly number: string;
  readonly document: string;
  readonly name: string;
}

/** The numbers that a park names as its sources and no document of its list carries: a hint, never an error, since a source may lie elsewhere. In the order of the figures. */
export const numbersNotKept = (
  sources: Sources,
  kept: readonly Named[],
  ruleSet: RuleSet,
): readonly { readonly figure: FigureId; readonly numbers: readonly string[] }[] => {
  const words = kept.flatMap(({ number, document, name }) => [bare(number), bare(document), bare(name)]);
  const known = words.filter((word) => word !== '');
  const isKept = (number: string) => known.some((word) => word.includes(bare(number)));
  return figureIds(ruleSet).flatMap((figure) => {
    const numbers = numbersIn(sources[figure] ?? '').filter((number) => !isKept(number));
    return numbers.length > 0 ? [{ figure, numbers }] : [];
  });
};
