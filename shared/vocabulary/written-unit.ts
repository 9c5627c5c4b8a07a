/** What a number is counted in: the unit of a figure, 分 for a score, 平方米 for an area. */
export type NumberUnit = '人次' | '家' | '次' | '处' | '分' | '平方米' | '万元';

/** Units of what is counted one by one: there is no half. */
export const COUNTS = ['人次', '家', '次', '处'] as const;
type CountedUnit = (typeof COUNTS)[number] | '平方米';

/** How people write each unit after a number: the one place for a new word. */
const WRITTEN_UNITS: Readonly<Record<Exclude<NumberUnit, '万元'>, readonly string[]>> = {
  人次: ['人次', '人'],
  家: ['家', '户', '个'],
  次: ['次', '场', '场次'],
  处: ['处', '个'],
  分: ['分'],
  平方米: ['平方米', '平米', '㎡', 'm²', 'm2'],
};
/** Powers of ten of the words for large numbers. */
const MULTIPLES: Readonly<Record<string, number>> = {
  '': 0,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
};
/** 仟 and 萬 are 千 and 万 as banks write them. */
const AS_PRINTED: Readonly<Record<string, string>> = { 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿', 圆: '元' };
const printed = (text: string): string => text.replace(/[拾佰仟萬億圆]/g, (word) => AS_PRINTED[word] ?? word);

/** An amount in 万 or 亿 alone means 万元 and 亿元. */
const MONEY = /^(?:(十万|百万|千万|千|万|亿)?元|(百万|千万|万|亿))$/;
/** Where 万元 stands among the powers of ten of 元. */
const WAN = 4;

/**
 * The power of ten from what is written after a number to its unit: 亿元 is 4 above 万元, 元 is 4 below it.
 * Null where it is no writing of that unit.
 */
export const unitPower = (written: string, unit: NumberUnit): number | null => {
  const ending = printed(written);
  if (unit === '万元') {
    if (ending === '') return 0;
    const match = MONEY.exec(ending);
    return match && (MULTIPLES[match[1] ?? match[2] ?? ''] ?? 0) - WAN;
  }
  const known = ['', ...WRITTEN_UNITS[unit]].find(
    (word) => ending.endsWith(word) && Object.hasOwn(MULTIPLES, ending.slice(0, ending.length - word.length)),
  );
  return known === undefined ? null : (MULTIPLES[ending.slice(0, ending.length - known.length)] ?? null);
};

/** The unit that words about a number name: none, its own one, another that can be converted, or one that cannot. */
export type NamedUnit =
  | { readonly kind: 'none' }
  | { readonly kind: 'own' }
  /** `power`: the power of ten from the one that is named to the number's own. */
  | { readonly kind: 'other'; readonly words: string; readonly power: number }
  | { readonly kind: 'unclear'; readonly words: string };

/** 元, but not the one in 单元, 多元, 元旦 and the like; with the word for large numbers before it. */
const MONEY_NAMED =
  /(?:[十百千拾佰仟]?[万萬亿億]|[百千佰仟])?(?<![单多公纪状])[美港欧日]?[元圆](?![旦素宵件月首老])|RMB|CNY|USD|[¥￥$€]/gi;
const FOREIGN_MONEY = /[美港欧日][元圆]|USD|[$€]|RMB|CNY|[¥￥]/i;
/** What follows a word that is a unit elsewhere, and here the beginning of another: 万人力, 千家讲. */
const OTHER_WORD: Readonly<Partial<Record<NumberUnit, string>>> = { 人次: '力社才员', 家: '讲企' };
/** Areas that are counted otherwise. */
const OTHER_AREAS = ['平方公里', '平方', '亩', '公顷'];
const LARGE = /(?:[十百千拾佰仟]?[万萬亿億]|[百千佰仟])?/y;

const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);
/** The words for a count, or for an area, that a text names. A count is named otherwise where a large number stands before its unit; an area by its unit alone. */
const countsNamed = (text: string, unit: CountedUnit): readonly string[] => {
  const words = longestFirst(unit === '平方米' ? [...WRITTEN_UNITS[unit], ...OTHER_AREAS] : WRITTEN_UNITS[unit]);
  const found: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    LARGE.lastIndex = at;
    const large = LARGE.exec(text)?.[0] ?? '';
    const start = at + large.length;
    const word = words.find((each) => text.startsWith(each, start));
    if (word === undefined || (large === '' && unit !== '平方米')) continue;
    const after = text.charAt(start + word.length);
    if (after !== '' && (OTHER_WORD[unit] ?? '').includes(after)) continue;
    found.push(large + word);
    at = start + word.length - 1;
  }
  return found;
};

const NUMBER = /(?<![\d.,])\d[\d.,]*[余多]?[十百千万亿]*/g;
const UNITS = longestFirst(['元', ...Object.values(WRITTEN_UNITS).flat()]);
/** A text without its amounts: a number with its own unit, 3家, says nothing of how others are counted. */
export const withoutAmounts = (text: string): string => {
  let rest = '';
  let read = 0;
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const end = index + number.length;
    const unit = UNITS.find((each) => text.startsWith(each, end));
    if (unit === undefined) continue;
    rest += text.slice(read, index);
    read = end + unit.length;
  }
  return rest + text.slice(read);
};

/** Whether words name a unit of an amount or a count and nothing else: （万元）, 单位:家, %. */
export const isUnitAlone = (text: string): boolean => {
  const words = text.replace(/^[（(【[〔]?(?:单位[:：]?)?/, '').replace(/[)）】\]〕]$/, '');
  if (words === '%' || words === '％') return true;
  return words.length > 0 && (['万元', ...COUNTS] as const).some((unit) => unitPower(words, unit) !== null);
};
/** （万）, 单位：亿: a word for large numbers without a unit. */
const SCALE_ALONE =
  /[(（【[〔](?:[十百千]?[万萬亿億]|[千仟])[)）】\]〕]|单位[:：](?:[十百千]?[万萬亿億]|[千仟])(?![人家次处元圆])/;

/**
 * Reads which unit words name that say how a number is counted: the head of a column, the text of an item, 单位：元 above a table.
 * @param text as compared: half-width, without spaces
 */
export const namedUnit = (text: string, unit: NumberUnit): NamedUnit => {
  if (unit === '分') return { kind: 'none' };
  const alone = SCALE_ALONE.exec(text)?.[0].replace(/[^\p{L}]|单位/gu, '');
  const named = unit === '万元' ? [...text.matchAll(MONEY_NAMED)].map(([words]) => words) : countsNamed(text, unit);
  const words = [...new Set([...named, ...(alone === undefined ? [] : [alone])])];
  const [first] = words;
  if (first === undefined) return { kind: 'none' };
  const power = unitPower(first, unit);
  if (words.length > 1 || power === null || FOREIGN_MONEY.test(first))
    return { kind: 'unclear', words: words.join('、') };
  return power === 0 ? { kind: 'own' } : { kind: 'other', words: first, power };
};
