import type { Finding } from './finding';
import type { FigureId, FigureKind } from '../../regulation/figures';
import { COUNT_LIMIT, WAN_DECIMALS, WAN_LIMIT, wanFromFen, type Wan } from '../../vocabulary/quantities';
import {
  decimalOfNumber,
  decimalPlaces,
  decimalText,
  inSteps,
  isNegative,
  type DecimalText,
} from '../../vocabulary/decimal';
import { isFormulaError } from '../../vocabulary/cell-value';
import { writtenYesNo } from '../../vocabulary/written-yes-no';
import { readNumber } from '../read-number';
import { shown } from '../../text/plain-text';

/** What a figure's field turned out to hold: a good value, nothing at all, or something that has to be put right. */
export type CheckedFigure<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'absent' }
  | { readonly kind: 'finding'; readonly finding: Finding };

const ABSENT = { kind: 'absent' } as const;
const good = <Value>(value: Value) => ({ kind: 'value', value }) as const;
type OfKind<Kind extends FigureKind['kind']> = Extract<FigureKind, { kind: Kind }>;
const bad = (finding: Finding) => ({ kind: 'finding', finding }) as const;
const place = (id: FigureId) => ({ kind: 'figure', figure: id }) as const;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

const isEmpty = (raw: unknown): boolean =>
  raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '');

/** The number in a field, and whether it was typed as text that a spreadsheet does not take for a number. */
const numberIn = (
  raw: unknown,
  unit: Parameters<typeof readNumber>[1],
): { number: DecimalText; asText: boolean } | null => {
  if (typeof raw === 'number') {
    const number = decimalOfNumber(raw);
    return number === null ? null : { number, asText: false };
  }
  if (typeof raw !== 'string') return null;
  const number = PLAIN_NUMBER.test(raw) ? decimalText(raw) : readNumber(raw, unit);
  return number === null ? null : { number, asText: !PLAIN_NUMBER.test(raw) };
};

/** A count (家, 人次, 次, 处): a whole number from 0 to COUNT_LIMIT (R-whole). */
const checkCount = (id: FigureId, of: OfKind<'count'>, raw: unknown): CheckedFigure<number> => {
  const at = { place: place(id), shown: shown(raw) };
  if (isEmpty(raw)) return ABSENT;
  if (isFormulaError(raw)) return bad({ code: 'formula-error', ...at });
  const read = numberIn(raw, of.unit);
  if (!read) return bad({ code: 'not-a-number', ...at });
  if (isNegative(read.number)) return bad({ code: 'negative', ...at });
  if (decimalPlaces(read.number) > 0) return bad({ code: 'not-whole', ...at });
  const value = Number(read.number);
  if (value > COUNT_LIMIT) return bad({ code: 'too-large', ...at });
  if (read.asText) return bad({ code: 'number-as-text', ...at, reads: value });
  return good(value);
};

/** An amount in 万元: from 0 (a target: above 0) to WAN_LIMIT, exact to the 分 (R-money). */
export const checkMoney = (id: FigureId, of: OfKind<'money'>, raw: unknown): CheckedFigure<Wan> => {
  const at = { place: place(id), shown: shown(raw) };
  if (isEmpty(raw)) return ABSENT;
  if (isFormulaError(raw)) return bad({ code: 'formula-error', ...at });
  const read = numberIn(raw, of.unit);
  if (!read) return bad({ code: 'not-a-number', ...at });
  if (isNegative(read.number)) return bad({ code: 'negative', ...at });
  if (Number(read.number) > WAN_LIMIT) return bad({ code: 'too-large', ...at });
  if (decimalPlaces(read.number) > WAN_DECIMALS) return bad({ code: 'too-many-decimals', ...at });
  if (of.positive && read.number === '0') return bad({ code: 'not-positive', ...at });
  if (read.asText) return bad({ code: 'number-as-text', ...at, reads: Number(read.number) });
  return good(wanFromFen(inSteps(read.number, WAN_DECIMALS)));
};

/** A judgement: the option's text as the drop-down list gives it, or its key. The answer is the key. */
const checkChoice = (id: FigureId, of: OfKind<'choice'>, raw: unknown): CheckedFigure<string> => {
  const at = { place: place(id), shown: shown(raw) };
  if (isEmpty(raw)) return ABSENT;
  if (isFormulaError(raw)) return bad({ code: 'formula-error', ...at });
  const written = typeof raw === 'string' ? raw.trim() : null;
  const found = Object.entries(of.options).find(([key, text]) => written === key || written === text);
  return found ? good(found[0]) : bad({ code: 'not-an-option', ...at });
};

/** A facility: there or not, which 有 and 无 say as well. */
const checkYesNo = (id: FigureId, raw: unknown): CheckedFigure<boolean> => {
  const at = { place: place(id), shown: shown(raw) };
  if (typeof raw === 'boolean') return good(raw);
  if (isEmpty(raw)) return ABSENT;
  if (isFormulaError(raw)) return bad({ code: 'formula-error', ...at });
  const written = typeof raw === 'string' ? writtenYesNo(raw) : null;
  return written && written.as !== 'meant' ? good(written.answer) : bad({ code: 'not-an-option', ...at });
};

/** Any figure, by its kind. The value is what `Reported` holds under that name. */
export const checkFigure = (id: FigureId, of: FigureKind, raw: unknown): CheckedFigure<number | string | boolean> => {
  switch (of.kind) {
    case 'count':
      return checkCount(id, of, raw);
    case 'money':
      return checkMoney(id, of, raw);
    case 'choice':
      return checkChoice(id, of, raw);
    case 'yesNo':
      return checkYesNo(id, raw);
  }
};
