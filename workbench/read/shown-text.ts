import { format, getFormatDateInfo, isDateFormat } from 'numfmt';
import type { CellValue } from '../../shared/vocabulary/cell-value';

/** Days between the two first days that a workbook may count from. */
export const DAYS_TO_1904 = 1462;
/** The day after the last that Excel has, 9999-12-31. */
const END_OF_DAYS = 2_958_466;

/** What is quoted or marked, and a mark of the Chinese Excel: ! before a character has it stand for itself, as \\ has. */
const QUOTED_OR_MARKED = /"[^"]*"|\\.|!(.)/g;

/** A format in the words of the printer: the Chinese Excel has words of its own for the usual format and for morning and afternoon. */
const inItsWords = (pattern: string) =>
  pattern
    .replaceAll('G/通用格式', 'General')
    .replaceAll('上午/下午', 'AM/PM')
    .replace(QUOTED_OR_MARKED, (whole, marked: string | undefined) => (marked === undefined ? whole : `\\${marked}`));

/** The parts of a day that are words. */
const CHINESE_HALVES: Readonly<Record<string, string>> = { AM: '上午', PM: '下午' };

const printDate = (pattern: string, value: number, is1904: boolean): string => {
  const { year, month, day } = getFormatDateInfo(pattern);
  const isDay = year || month || day;
  const serial = isDay && is1904 ? value + DAYS_TO_1904 : value;
  // No such day: Excel fills the cell.
  return isDay && (serial < 0 || serial >= END_OF_DAYS) ? '########' : format(pattern, serial);
};

/**
 * What a cell shows, as its number format prints it.
 * @param is1904 whether the workbook counts days from 1904
 */
export const shownText = (numberFormat: string, value: CellValue, is1904: boolean): string => {
  if (typeof value === 'string' && (value === '' || numberFormat === 'General' || numberFormat === '@')) return value;
  const pattern = inItsWords(numberFormat);
  try {
    if (typeof value !== 'number' || !isDateFormat(pattern)) return format(pattern, value);
    const printed = printDate(pattern, value, is1904);
    return pattern === numberFormat ? printed : printed.replace(/[AP]M/, (half) => CHINESE_HALVES[half] ?? half);
  } catch {
    // Excel opens no file with a format that it cannot read; what other programs make of one is not known.
    return format('General', value);
  }
};
