import { plainText, textFault } from '../../text/plain-text';
import { DistrictId, ParkId, type Year, YEARS } from '../../vocabulary/ids';
import { Participant } from '../../evaluation/plan/plan';
import { readAmount } from '../lists/amount-cell';
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

const readMoney = (field: PlanField, value: CellValue): PlanCell => {
  const read = readAmount(value);
  if ('fault' in read) return bad(read.fault);
  if (field === 'revenueTarget' && read.amount === 0) return bad('not-positive');
  return { value: read.amount, codes: read.isText ? ['number-as-text'] : [] };
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
