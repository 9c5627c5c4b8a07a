import type { CountFigure } from '../../regulation/figures';
import { compactText } from './cell-text';

/** How people name the levels of an award, the longer names first: 市级 must not be found in 省市级. */
const LEVELS = [
  { words: '国家级|国家|部级|全国', figure: 'nationalAwards' },
  { words: '区县级|县区级|区县|区级|县级', figure: 'countyAwards' },
  { words: '省市级|省部级|省级|市级|全市', figure: 'municipalAwards' },
] as const satisfies readonly { words: string; figure: CountFigure }[];
const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const number = (text: string): number => {
  const numeral = NUMERALS.indexOf(text.replace('两', '二'));
  return numeral < 0 ? Number(text) : numeral;
};
const NONE = /^(?:无|没有|未获得|未获奖|0次?)$/;
const AWARDS = '(?:的|荣誉|表彰|奖励|奖项|奖|、|和)*(?:各|共|计)?[:：]?';
const TIMES = `(\\d{1,4}|[${NUMERALS.join('')}两])(?:次|项|个)`;

/**
 * Reads awards by level from words such as 国家级1次、市级2次. A level that is not named has none.
 * Null where anything numeric is left over: then the words say something else.
 */
export const readAwards = (text: string): ReadonlyMap<CountFigure, number> | null => {
  const counts = new Map<CountFigure, number>(LEVELS.map(({ figure }) => [figure, 0]));
  let rest = compactText(text);
  if (NONE.test(rest)) return counts;
  let found = 0;
  for (const { words, figure } of LEVELS) {
    rest = rest.replace(new RegExp(`(?:${words})${AWARDS}${TIMES}`, 'gu'), (_, times: string) => {
      counts.set(figure, (counts.get(figure) ?? 0) + number(times));
      found += 1;
      return ' ';
    });
  }
  return found > 0 && !/\d/.test(rest) && !LEVELS.some(({ words }) => new RegExp(words).test(rest)) ? counts : null;
};
