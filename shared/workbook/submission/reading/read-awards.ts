import type { CountFigure } from '../../../regulation/figures';
import { compactText } from '../../reading/cells';

/** How people name the levels of an award, the longer names first: 市级 must not be found in 省市级. */
const LEVELS = [
  { named: /(国家级|国家|部级|全国)/u, figure: 'nationalAwards' },
  { named: /(区县级|县区级|区县|区级|县级)/u, figure: 'countyAwards' },
  { named: /(省市级|省部级|省级|市级|全市)/u, figure: 'municipalAwards' },
] as const satisfies readonly { named: RegExp; figure: CountFigure }[];
const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const number = (text: string): number => {
  const numeral = NUMERALS.indexOf(text.replace('两', '二'));
  return numeral < 0 ? Number(text) : numeral;
};
const NONE = /^(?:无|没有|未获得|未获奖|0次?)$/;
/** What follows the name of a level: 荣誉各2次. */
const TIMES =
  /^(?:的|荣誉|表彰|奖励|奖项|奖|、|和)*(?:各|共|计)?[:：]?(\d{1,4}|[零一二三四五六七八九十两])(?:次|项|个)/u;

/**
 * Reads awards by level from words such as 国家级1次、市级2次. A level that is not named has none.
 * Null where anything numeric is left over: then the words say something else.
 */
export const readAwards = (text: string): ReadonlyMap<CountFigure, number> | null => {
  const counts = new Map<CountFigure, number>(LEVELS.map(({ figure }) => [figure, 0]));
  let rest = compactText(text);
  if (NONE.test(rest)) return counts;
  let found = 0;
  for (const { named, figure } of LEVELS) {
    // Every second part is a level's name, since the pattern catches it.
    const parts = rest.split(named);
    const left = parts.map((part, index) => {
      if (index % 2 === 1) return TIMES.test(parts[index + 1] ?? '') ? ' ' : part;
      const [counted = '', times] = index === 0 ? [] : (TIMES.exec(part) ?? []);
      if (times === undefined) return part;
      counts.set(figure, (counts.get(figure) ?? 0) + number(times));
      found += 1;
      return part.slice(counted.length);
    });
    rest = left.join('');
  }
  return found > 0 && !/\d/.test(rest) && !LEVELS.some(({ named }) => named.test(rest)) ? counts : null;
};
