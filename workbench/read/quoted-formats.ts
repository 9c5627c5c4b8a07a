import { decodeXml } from '../excel/xlsx/xml';

/**
 * The reader of files turns what has the format of a date into a date, and so forgets what else the cell may hold: 60, which it takes for the day
 * that there never was, or 310000000, which is no date. With every format quoted it sees no dates, and gives each number as it stands.
 */
const quote = (format: string): string =>
  `&quot;${encodeURIComponent(format.replace(/\p{Cs}/gu, '')).replaceAll("'", '%27')}&quot;`;

const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';
const HALF_DAY = '上午/下午h"时"mm"分"';
const HALF_DAY_SECONDS = '上午/下午h"时"mm"分"ss"秒"';
/** Formats that a file names by number alone, as a Chinese Excel prints them (ECMA-376 18.8.30). */
const NUMBERED: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: YEAR_MONTH,
  28: MONTH_DAY,
  29: MONTH_DAY,
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: HALF_DAY,
  35: HALF_DAY_SECONDS,
  36: YEAR_MONTH,
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: YEAR_MONTH,
  51: MONTH_DAY,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: MONTH_DAY,
  55: HALF_DAY,
  56: HALF_DAY_SECONDS,
  57: YEAR_MONTH,
  58: MONTH_DAY,
};
const NUMBERED_XML = Object.entries(NUMBERED)
  .map(([id, format]) => `<numFmt numFmtId="${id}" formatCode="${quote(format)}"/>`)
  .join('');

const FORMAT = /(<(?:\w+:)?numFmt\s[^<>]*?formatCode\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

/** The styles of a workbook with every number format quoted, those that go by number alone among them. */
export const quoteFormats = (stylesXml: string): string => {
  const quoted = stylesXml.replace(
    FORMAT,
    (_whole, before: string, double?: string, single?: string) =>
      `${before}"${quote(decodeXml(double ?? single ?? ''))}"`,
  );
  // Before the workbook's own, which so win where they use one of these numbers.
  return quoted.replace(/<(?:\w+:)?styleSheet(?:\s[^<>]*)?>/, (root) => `${root}<numFmts>${NUMBERED_XML}</numFmts>`);
};

/** The format that was quoted; what has none is General. */
export const unquoteFormat = (quoted: string | undefined): string =>
  quoted === undefined ? 'General' : decodeURIComponent(quoted.slice(1, -1));
