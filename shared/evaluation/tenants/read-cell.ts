import { describeTextFault } from '../../text/describe-text-fault';
import { plainText, textFault, printable, shown } from '../../text/plain-text';
import { TENANT_NAME_LIMIT, type TenantField } from './tenant';
import { decimalOfNumber, decimalPlaces, isNegative, type DecimalText } from '../../vocabulary/decimal';
import { writtenYesNo } from '../../vocabulary/written-yes-no';
import { readNumber } from '../../assessment/read-number';
import { COUNT_LIMIT, WAN_DECIMALS, WAN_LIMIT } from '../../vocabulary/quantities';
import { isFormulaError, type CellValue } from '../../vocabulary/cell-value';
import { codeFault, meantCode, organisationFault, type CodeFault } from './credit-code';
import type { TenantTrouble } from './findings';
import { NO, YES } from './labels';

/** What a cell of the list holds; undefined where nothing can be made of it. */
export interface TenantCell {
  readonly value: string | number | boolean | undefined;
  readonly troubles: readonly TenantTrouble[];
}
const NONE: readonly TenantTrouble[] = [];
const good = (value: string | number | boolean): TenantCell => ({ value, troubles: NONE });
const bad = (code: TenantTrouble['code'], what: string, fix?: string | number): TenantCell => ({
  value: undefined,
  troubles: [{ code, what, ...(fix === undefined ? {} : { fix }) }],
});

const isBlank = (value: CellValue): boolean => typeof value === 'string' && value.trim() === '';

const readName = (value: CellValue): TenantCell => {
  const name = plainText(String(value));
  const fault = textFault(name);
  if (fault) {
    const what = `${describeTextFault(name, fault)}。`;
    const meant = printable(name);
    // Half of a character is something that can be seen: what it was, only a person knows.
    const isLost = textFault(meant) !== null || /\p{Cs}/u.test(name) || meant === name;
    return isLost ? bad('name-broken', what) : bad('name-hidden', what, meant);
  }
  return name.length > TENANT_NAME_LIMIT ? bad('name-too-long', `有 ${name.length} 个字，过长。`) : good(name);
};

/** 9.15001E+17: what is left of eighteen digits that a spreadsheet took for a number. */
const EXPONENT = /^\d(?:\.\d+)?E\+\d{1,2}$/i;

const faultTrouble = (fault: CodeFault): TenantTrouble => {
  switch (fault.fault) {
    case 'length':
      return { code: 'code-length', what: `有 ${fault.length} 个字符。` };
    case 'character':
      return { code: 'code-character', what: `第 ${fault.position} 位“${fault.character}”不在代码字符集里。` };
    case 'region':
      return { code: 'code-region', what: `第 ${fault.position} 位“${fault.character}”应是数字。` };
    case 'check':
      return {
        code: 'code-check',
        what: `校验位不对：第 18 位是“${fault.character}”，按前 17 位应为“${fault.expected}”。`,
      };
  }
};

/** The one code that stands among other words, as in 代码：9150…; null where there is none, or more. */
const codeAmong = (meant: string): string | null => {
  const codes = new Set(meant.match(/(?<![0-9A-Z])[0-9A-Z]{18}(?![0-9A-Z])/g) ?? []);
  const [code] = codes;
  return code !== undefined && codes.size === 1 && codeFault(code) === null ? code : null;
};

const readCode = (value: CellValue): TenantCell => {
  if (typeof value !== 'string' || EXPONENT.test(value.trim()))
    return bad('code-number', `被当成了数字（${shown(value)}），后几位已经丢失。`);
  const fault = codeFault(value);
  if (fault === null) {
    const organisation = organisationFault(value);
    if (organisation === null) return good(value);
    const what = `其中的主体标识码校验位是“${organisation.character}”，按规则应为“${organisation.expected}”。`;
    return { value, troubles: [{ code: 'code-organisation', what }] };
  }
  const meant = meantCode(value);
  const left = codeFault(meant);
  const among = left === null ? null : codeAmong(meant);
  if (among !== null) return bad('code-form', `“${shown(value)}”里还有别的字，代码应为 ${among}。`, among);
  if (left !== null) return { value: undefined, troubles: [faultTrouble(left)] };
  return bad('code-form', `“${shown(value)}”含全角、小写字符或空格，应为 ${meant}。`, meant);
};

const readRedListed = (value: CellValue): TenantCell => {
  if (typeof value === 'boolean') return good(value);
  const words = String(value).normalize('NFKC').trim();
  if (words === YES) return good(true);
  if (words === NO) return good(false);
  const written = writtenYesNo(value);
  const meant = written && (written.answer ? YES : NO);
  return meant
    ? bad('meant-yes-no', `“${shown(value)}”应写作“${meant}”。`, meant)
    : bad('not-yes-no', `“${shown(value)}”看不出是还是否。`);
};

interface NumberRule {
  readonly unit: '万元' | '家';
  readonly decimals: number;
  readonly limit: number;
}
const MONEY: NumberRule = { unit: '万元', decimals: WAN_DECIMALS, limit: WAN_LIMIT };
const COUNT: NumberRule = { unit: '家', decimals: 0, limit: COUNT_LIMIT };

const numberFault = (number: DecimalText, value: CellValue, { decimals, limit }: NumberRule): TenantCell | null => {
  if (isNegative(number)) return bad('negative', `“${shown(value)}”是负数。`);
  if (decimalPlaces(number) > decimals)
    return decimals === 0
      ? bad('not-whole', `“${shown(value)}”不是整数。`)
      : bad('too-many-decimals', `“${shown(value)}”的小数位数过多。`);
  return Number(number) > limit ? bad('too-large', `“${shown(value)}”明显过大。`) : null;
};
const readAmount = (value: CellValue, rule: NumberRule): TenantCell => {
  const isNumber = typeof value === 'number';
  const number = isNumber ? decimalOfNumber(value) : typeof value === 'string' ? readNumber(value, rule.unit) : null;
  if (number === null) return bad('not-a-number', `“${shown(value)}”不是能读懂的数字。`);
  const fault = numberFault(number, value, rule);
  if (fault) return fault;
  const read = Number(number);
  return isNumber
    ? good(read)
    : bad('number-as-text', `“${shown(value)}”是文字，应为数字 ${number}（${rule.unit}）。`, read);
};

/** Reads one cell of the list. Nothing is put right silently: what somebody evidently meant comes as a fix beside the trouble. */
export const readTenantCell = (field: TenantField, value: CellValue): TenantCell => {
  if (isFormulaError(value)) return bad('formula-error', `公式出错，显示为 ${shown(value)}。`);
  if (isBlank(value)) return bad('missing', '还没有填写。', field === 'redListed' ? NO : undefined);
  switch (field) {
    case 'name':
      return readName(value);
    case 'code':
      return readCode(value);
    case 'redListed':
      return readRedListed(value);
    case 'revenue':
    case 'tax':
      return readAmount(value, MONEY);
    case 'employersServed':
      return readAmount(value, COUNT);
  }
};
