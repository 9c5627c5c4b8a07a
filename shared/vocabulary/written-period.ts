/** What words say of the time that a number is about, against the year at hand. */
export interface WrittenPeriod {
  /** `other`: another year and not this one; `several`: more years than one, or one that is not told. */
  readonly year: 'none' | 'this' | 'other' | 'several';
  /** A part of the year, in the words for it; null where it is the whole year or nothing is said. */
  readonly part: string | null;
  /** Whether the whole year is named. */
  readonly whole: boolean;
  /** Whether it is not told since when, or until when: 累计, 截至目前. */
  readonly isOpenEnded: boolean;
}

/** 2025年, 2025年度, 2025. A document's number (〔2021〕57号) names no year. */
const YEAR = /(?<!\d)(20\d\d)(?!\d|号|[〕\])）]第?\d+号)/g;
const SHORT_YEAR = /(?<!\d)(\d\d)年度?(?!\d|[以内期限])/g;
const THIS_YEAR = /今年|本年|当年|本期|报告期/;
const OTHER_YEAR = /去年|上年|上一年|前年|同期|往年|上年度|次年|明年|下年|上一?期|往期|基期|[前上]次/;
const SEVERAL_YEARS =
  /近[两二三四五几\d]年|历年|(?<![\d〇])[2-9两二三四五]年(?:来|内|总?合?计|累计|平均)|累计至今|历史|开园以来|建园以来/;
const PART =
  /第?[一二三四1-4]季度?|Q[1-4]|[上下]?半年|前[二三2-3]季度?|季末|(?:截至|截止)?(?:1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月(?:份|底|末)?|[本上当]月|月均|[本上]季|年初/i;
/** 1—12月, 1月至12月, 1月1日至12月31日. */
const TWELVE_MONTHS = /(?<!\d)[1一]月?(?:份|1日)?[-—–~～至到]{1,2}(?:20\d\d年)?(?:12|十二)月(?:份|31日|底|末)?/g;
/** 截至2025年12月31日: the end of the year. */
const END_OF_YEAR = /(?:截[至止]到?|[至到])?(20\d\d年|[本今当]年)?(?<!\d)12月(?:31日|底|末)/g;
/** 2025.12.31, 2025-06: a date in digits names its month. */
const DATE_IN_DIGITS = /(20\d\d)[-./](0?[1-9]|1[0-2])(?:[-./]([12]\d|3[01]|0?[1-9])(?!\d|月)日?|月)?(?!\d)/g;
/** Dates, and the words before them, in words without punctuation. */
const DATES = /截[至止]到?|20\d{2,6}(?:年度?|月)?|\d{1,4}月(?:份|底|末)?|\d{1,2}日|[至到](?=\d)/g;
const WHOLE = /全年|年度|年报|年末|年底|一年|1-12月/;
const OPEN_ENDED = /累[计积]|截[至止]|目前|[至迄]今/;

/** 二〇二五年, also with a zero or a circle as people type it. */
const YEAR_IN_NUMERALS = /二[〇○零0Oo]([〇○零0Oo一二三四五六七八九])([〇○零0Oo一二三四五六七八九])(?=年)/g;
const digitOf = (numeral: string): string => String(Math.max(0, '〇一二三四五六七八九'.indexOf(numeral)));
/** A text with its years in digits: 二〇二五年 is 2025年. */
export const yearsInDigits = (text: string): string =>
  text.replace(YEAR_IN_NUMERALS, (_, tens: string, ones: string) => `20${digitOf(tens)}${digitOf(ones)}`);

/** A text in which dates in digits are written with 年 and 月. */
export const datesInWords = (text: string): string =>
  text.replace(
    DATE_IN_DIGITS,
    (_, year: string, month: string, day: string | undefined) =>
      `${year}年${month}月${day === undefined ? '' : `${day}日`}`,
  );
/** Bare words without the dates in them: what a head is about, of whatever time. */
export const withoutDates = (bare: string): string => bare.replace(DATES, '');

/**
 * Reads the period that words name: years, quarters, halves, months.
 * @param words as compared: half-width, without spaces; with its punctuation
 * @param year the year at hand; null where it is not known: then any one year is it
 */
export const writtenPeriod = (words: string, year: number | null): WrittenPeriod => {
  const text = datesInWords(yearsInDigits(words));
  const years = new Set([
    ...[...text.matchAll(YEAR)].map(([, digits]) => Number(digits)),
    ...[...text.matchAll(SHORT_YEAR)].map(([, digits]) => 2000 + Number(digits)),
  ]);
  const rest = text.replace(TWELVE_MONTHS, '全年').replace(END_OF_YEAR, '$1年末');
  const hand = year ?? (years.size === 1 ? [...years][0] : null);
  const isThis = [...years].some((each) => each === hand) || THIS_YEAR.test(rest);
  const isOther = [...years].some((each) => each !== hand) || OTHER_YEAR.test(rest);
  const part = PART.exec(rest.replace(/1-12月/g, ''))?.[0] ?? null;
  const whole = WHOLE.test(rest);
  return {
    year:
      SEVERAL_YEARS.test(rest) || (isThis && isOther) || (hand === null && years.size > 1)
        ? 'several'
        : isOther
          ? 'other'
          : isThis
            ? 'this'
            : 'none',
    part,
    whole,
    isOpenEnded: OPEN_ENDED.test(rest) && !isThis && !whole && part === null,
  };
};
