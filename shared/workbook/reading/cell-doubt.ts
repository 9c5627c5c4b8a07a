import type { CellDoubt } from '../../assessment/findings/cell-doubt-text';
import { readNumber } from '../../assessment/read-number';
import { decimalOfNumber } from '../../vocabulary/decimal';
import { COUNTS, type NumberUnit } from '../../vocabulary/written-unit';
import { printable, shown, unseenCharacter, withoutUnseen } from '../../text/plain-text';
import { areaAddress } from '../layout/a1-reference';
import type { SeenCell } from './seen-sheet';

/** Of two numbers that a person takes for one: the noise of binary fractions. */
const NOISE = 1e-9;
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= NOISE * Math.max(1, Math.abs(a), Math.abs(b));

const COUNTED: ReadonlySet<NumberUnit> = new Set(COUNTS);

/** A number format may print nothing as a dash. */
const DASH = /^[-—–]+$/;

/** Whether a text, as it is shown, says the number that the cell holds. */
const saysNumber = (text: string, value: number, unit: NumberUnit): boolean => {
  const words = text.trim();
  if (value === 0 && DASH.test(words)) return true;
  const read = readNumber(words, unit);
  return read !== null && isSame(Number(read), value);
};

/** A number format of dates or times: letters for them outside of what is quoted. */
const isDateFormat = (format: string): boolean => {
  const unquoted = format
    .split('"')
    .filter((_, index) => index % 2 === 0)
    .join('');
  const unbracketed = unquoted.split(']').map((part) => part.split('[', 1)[0] ?? '');
  return /[ymdhs]/i.test(unbracketed.join('').replace(/\\./g, ''));
};

/** A text without the characters that nobody sees: the number that it says, else the text. */
const withoutUnseenAs = (value: string, unit: NumberUnit | null): number | string => {
  const clean = withoutUnseen(value);
  const number = unit === null ? null : readNumber(clean, unit);
  return number === null ? clean : Number(number);
};

/**
 * What makes a cell doubtful that is read: the first thing that does, the gravest first. Null where a person reads what it holds.
 * @param unit what its number is counted in; null where it is no number but words
 */
export const cellDoubt = (cell: SeenCell, unit: NumberUnit | null): CellDoubt | null => {
  const { value, text, struck, unseen, hidden, ruled, format } = cell;
  if (value === '') return null;
  const said = { shown: shown(text.trim() || value), holds: shown(value), reads: null };
  if (struck !== 'no') return { ...said, doubt: struck === 'part' ? 'struck-part' : 'struck' };
  if (unseen || (text.trim() === '' && String(value).trim() !== '')) return { ...said, doubt: 'unseen' };
  if (hidden) return { ...said, doubt: 'hidden' };
  if (ruled !== null) return { ...said, doubt: ruled === 'asked' ? 'look-asked' : 'ruled' };
  const asText = { ...said, shown: shown(printable(text.trim())) };
  if (typeof value === 'number') {
    const plain = format === 'General' || format === '@';
    // Half a company is none, however its format rounds it: that is for the check of the number to say.
    const isBroken = unit !== null && COUNTED.has(unit) && !Number.isInteger(value);
    if (plain || isBroken || (unit !== null && saysNumber(text, value, unit))) return null;
    const holds = decimalOfNumber(value) ?? String(value);
    return { ...asText, doubt: isDateFormat(format) ? 'date' : 'shown-otherwise', holds };
  }
  if (typeof value === 'string') {
    const character = unseenCharacter(value);
    if (character !== null)
      return { ...said, doubt: 'invisible', holds: character, reads: withoutUnseenAs(value, unit) };
    if (text.trim() !== value.trim() && format !== 'General' && format !== '@')
      return { ...asText, doubt: 'shown-otherwise', holds: shown(printable(value)) };
  }
  return null;
};

/** What is doubtful of a cell that is one with others. `shows`: what the one cell shows. */
export const mergedDoubt = (merged: NonNullable<SeenCell['merged']>, shows: string): CellDoubt => ({
  doubt: 'merged',
  shown: shown(shows.trim()),
  holds: areaAddress(merged),
  reads: null,
});
