import type { CountFigure } from '../../../regulation/figures';
import { compactText } from '../../reading/cells';

/** How people name the levels of an award. 省部级, 副省级 and 国家级行业协会 are none of them: they are asked about. */
const LEVELS: Readonly<Record<string, CountFigure>> = {
  国家级: 'nationalAwards',
  国家: 'nationalAwards',
  人社部级: 'nationalAwards',
  部级: 'nationalAwards',
  全国: 'nationalAwards',
  省市级: 'municipalAwards',
  省级: 'municipalAwards',
  市级: 'municipalAwards',
  全市: 'municipalAwards',
  区县级: 'countyAwards',
  县区级: 'countyAwards',
  区县: 'countyAwards',
  区级: 'countyAwards',
  县级: 'countyAwards',
};
const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const number = (text: string): number => {
  const numeral = NUMERALS.indexOf(text.replace('两', '二'));
  return numeral < 0 ? Number(text) : numeral;
};
const NONE = /^(?:无|没有|未获得|未获奖|0次?)$/;
const LEVEL = /国家级|国家|人社部级|部级|全国|省市级|省级|市级|全市|区县级|县区级|区县|区级|县级/g;
/** 获国家级表彰1次，市级、区县级奖励各2项: levels, then how often. Whatever else is said is not understood. */
const AWARDS =
  /(?:共?获得?|荣获|取得|受到)?((?:国家级|国家|人社部级|部级|全国|省市级|省级|市级|全市|区县级|县区级|区县|区级|县级)(?:[、和及与](?:国家级|国家|人社部级|部级|全国|省市级|省级|市级|全市|区县级|县区级|区县|区级|县级)){0,2})(?:的|荣誉|表彰|奖励|奖项|称号|奖){0,3}(各)?[共计]?[:：]?(\d{1,4}|[零一二三四五六七八九十两])(?:次|项|个)(?:[、，,;；。和及]|$)/y;

/**
 * Reads awards by level from words such as 国家级1次、市级2次. A level that is not named has none.
 * Null where anything else is said: 拟申报, 未获批, 上年, 近三年, 省部级.
 */
export const readAwards = (text: string): ReadonlyMap<CountFigure, number> | null => {
  const counts = new Map<CountFigure, number>();
  const words = compactText(text);
  if (NONE.test(words)) return new Map(Object.values(LEVELS).map((figure) => [figure, 0]));
  AWARDS.lastIndex = 0;
  while (AWARDS.lastIndex < words.length) {
    const match = AWARDS.exec(words);
    if (!match) return null;
    const [, named = '', each, times = ''] = match;
    const levels = [...named.matchAll(LEVEL)].flatMap(([level]) => LEVELS[level] ?? []);
    if (levels.length > 1 && each === undefined) return null;
    for (const level of levels) {
      if (counts.has(level)) return null;
      counts.set(level, number(times));
    }
  }
  if (counts.size === 0) return null;
  return new Map(Object.values(LEVELS).map((figure) => [figure, counts.get(figure) ?? 0]));
};
