import { plainText, textFault } from '../../text/plain-text';
import { isFormulaError, type CellValue } from '../../vocabulary/cell-value';
import { ParkId, YEARS } from '../../vocabulary/ids';
import { writtenYesNo } from '../../vocabulary/written-yes-no';
import { LONGEST_DOCUMENT } from '../../evaluation/past/recorded';
import type { Grade } from '../../regulation/grades';
import { SUBSIDY } from '../../regulation/subsidy-schedule';
import { readAmount, type AmountFault } from '../lists/amount-cell';
import { converted } from '../lists/units-of-list';
import { isPastAmount, type PastAmount, type PastSheetField } from './columns';
import { gradeIn, instalmentIn, rectifiedIn } from './words';

/** What is wrong with a cell of 历史情况 by itself. */
export type PastCellFault =
  | AmountFault
  | 'missing'
  | 'formula-error'
  | 'not-an-id'
  | 'not-a-year'
  | 'not-a-grade'
  | 'not-an-outcome'
  | 'not-an-instalment'
  | 'not-yes-or-no'
  | 'too-long'
  | 'unfit-text'
  | 'perhaps-yuan'
  | 'number-as-text';

type Value = string | number | boolean | null;
/** What a cell holds: null for nothing, undefined for what cannot be read; and what is to be said about it. */
export interface PastCell<Held extends Value = Value> {
  readonly value: Held | undefined;
  readonly isBlank: boolean;
  readonly fault: PastCellFault | null;
  /** What one click puts there; null where only a person knows. */
  readonly fix: number | null;
}
const good = (value: Value): PastCell => ({ value, isBlank: false, fault: null, fix: null });
const bad = (fault: PastCellFault): PastCell => ({ value: undefined, isBlank: false, fault, fix: null });
const BLANK: PastCell = { value: null, isBlank: true, fault: null, fix: null };

const words = (value: CellValue): string => String(value).normalize('NFKC').trim();
const known = (value: Value | undefined, fault: PastCellFault): PastCell =>
  value === undefined ? bad(fault) : good(value);

const readYear = (value: CellValue): PastCell => {
  const [, digits] = /^(20\d{2})年?度?$/.exec(words(value)) ?? [];
  return digits === undefined || Number(digits) < YEARS.first ? bad('not-a-year') : good(Number(digits));
};
const readText = (value: CellValue): PastCell => {
  const text = plainText(String(value));
  if (textFault(text)) return bad('unfit-text');
  return text.length > LONGEST_DOCUMENT ? bad('too-long') : good(text);
};
/** What a park can be granted in all, in 万元: no amount of the subsidy is more. */
const MOST = SUBSIDY.ceiling + SUBSIDY.excellentBonus;
const WAN_POWER = 4;
/** What an amount of the subsidy would be if it were in 元; null where it may be in 万元, or would be too much, or next to nothing, that way too. */
const asYuan = (field: PastAmount, amount: number): number | null => {
  if (field === 'revenue' || field === 'tax' || amount <= MOST) return null;
  const inWan = converted(amount, -WAN_POWER);
  return inWan >= 1 && inWan <= MOST ? inWan : null;
};
const readMoney = (field: PastAmount, value: CellValue): PastCell => {
  const read = readAmount(value);
  if ('fault' in read) return bad(read.fault);
  const { amount, isText } = read;
  const inWan = asYuan(field, amount);
  if (inWan !== null) return { ...good(amount), fault: 'perhaps-yuan', fix: inWan };
  return isText ? { ...good(amount), fault: 'number-as-text', fix: amount } : good(amount);
};
const readWithdrawn = (value: CellValue): PastCell => {
  const written = writtenYesNo(value);
  return written && written.as !== 'meant' ? good(written.answer) : bad('not-yes-or-no');
};

/** What 等次 holds: a grade, that the park was not assessed, or that nobody knows what its years were. */
export type GradeCell = Grade | 'unassessed' | 'unknown';

/** Reads one cell of 历史情况. An amount that somebody typed as text is read, and said to be text. */
export const readPastCell = (field: PastSheetField, value: CellValue): PastCell => {
  if (isFormulaError(value)) return bad('formula-error');
  if (words(value) === '') return BLANK;
  if (isPastAmount(field)) return readMoney(field, value);
  switch (field) {
    case 'park': {
      const id = ParkId.safeParse(words(value).toLowerCase());
      return id.success ? good(id.data) : bad('not-an-id');
    }
    case 'recognised':
    case 'year':
      return readYear(value);
    case 'grade':
      return known(gradeIn(String(value)), 'not-a-grade');
    case 'rectified':
      return known(rectifiedIn(String(value)), 'not-an-outcome');
    case 'instalment':
      return known(instalmentIn(String(value)), 'not-an-instalment');
    case 'withdrawn':
      return readWithdrawn(value);
    default:
      return readText(value);
  }
};
