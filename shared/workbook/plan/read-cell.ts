import { plainText, textFault } from '../../text/plain-text';
import { DistrictId, ParkId, type Year, YEARS } from '../../vocabulary/ids';
import { Participant } from '../../evaluation/plan/plan';
import { decimalOfNumber, decimalPlaces, decimalText, isNegative, type DecimalText } from '../../vocabulary/decimal';
import { readNumber } from '../../assessment/read-number';
import { WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import type { PlanField } from './columns';
import { isFormulaError, type CellValue } from '../../vocabulary/cell-value';
import type { PlanFindingCode } from './findings';

/** What a cell of 目标任务 holds: a value (null: nothing, where nothing may stand), and what is to be said about it. */
export interface PlanCell {
  readonly value: string | number | null | undefined;
  readonly codes: readonly PlanFindingCode[];
}
const good = (value: string | number | null): PlanCell => ({ value, codes: [] });
const bad = (code: PlanFindingCode): PlanCell => ({ value: undefined, codes: [code] });

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const words = (value: CellValue): string => String(value).normalize('NFKC').trim();

const readText = (field: 'name' | 'districtName', value: CellValue): PlanCell => {
  const plain = plainText(String(value));
  if (textFault(plain)) return bad('unfit-text');
  const text = Participant.shape[field].safeParse(plain);
  return text.success ? good(text.data) : bad('too-long');
};
const readId = (schema: typeof ParkId | typeof DistrictId, value: CellValue): PlanCell => {
  const id = schema.safeParse(words(value).toLowerCase());
  return id.success ? good(id.data) : bad('not-an-id');
};
const readYear = (value: CellValue, year: Year): PlanCell => {
  const [, digits] = /^(\d{4})年?$/.exec(words(value)) ?? [];
  if (digits === undefined || Number(digits) < YEARS.first) return bad('not-a-year');
  return Number(digits) > year ? bad('recognised-late') : good(Number(digits));
};

const numberIn = (value: CellValue): { readonly number: DecimalText | null; readonly asText: boolean } => {
  if (typeof value === 'number') return { number: decimalOfNumber(value), asText: false };
  const text = words(value);
  return PLAIN_NUMBER.test(text)
    ? { number: decimalText(text), asText: true }
    : { number: readNumber(text, '万元'), asText: true };
};
const readMoney = (field: PlanField, value: CellValue): PlanCell => {
  const { number, asText } = numberIn(value);
  if (number === null) return bad('not-a-number');
  if (isNegative(number)) return bad('negative');
  if (decimalPlaces(number) > WAN_DECIMALS) return bad('too-many-decimals');
  if (Number(number) > WAN_LIMIT) return bad('too-large');
  if (field === 'revenueTarget' && Number(number) === 0) return bad('not-positive');
  return { value: Number(number), codes: asText ? ['number-as-text'] : [] };
};

/** Reads one cell of 目标任务. An amount that somebody typed as text (1.2亿) is read, and said to be text. */
export const readPlanCell = (field: PlanField, value: CellValue, year: Year): PlanCell => {
  if (isFormulaError(value)) return bad('formula-error');
  if (words(value) === '') return field === 'priorRevenue' || field === 'priorTax' ? good(null) : bad('missing');
  switch (field) {
    case 'park':
      return readId(ParkId, value);
    case 'district':
      return readId(DistrictId, value);
    case 'name':
    case 'districtName':
      return readText(field, value);
    case 'recognised':
      return readYear(value, year);
    case 'revenueTarget':
    case 'priorRevenue':
    case 'priorTax':
      return readMoney(field, value);
  }
};
