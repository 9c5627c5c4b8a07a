import * as fc from 'fast-check';
import { decimalOfNumber, decimalText } from '../../../shared/vocabulary/decimal';
import { readNumber } from '../../../shared/assessment/read-number';
import type { NumberUnit } from '../../../shared/vocabulary/written-unit';

const UNITS: readonly NumberUnit[] = ['人次', '家', '次', '处', '万元', '分'];

describe('a number that was typed as text', () => {
  it.each([
    ['20万', '人次', '200000'],
    ['16.3万人次', '人次', '163000'],
    ['163,000 人次', '人次', '163000'],
    ['１６３,０００ 人次', '人次', '163000'],
    ['163，000', '人次', '163000'],
    ['163 000', '人次', '163000'],
    ['1.63E+05', '人次', '163000'],
    ['3千', '人次', '3000'],
    ['12十万人次', '人次', '1200000'],
    ['2百万', '人次', '2000000'],
    ['2千万', '人次', '20000000'],
    ['1亿人次', '人次', '100000000'],
    [' 98,000.5 ', '万元', '98000.5'],
    ['1,234,567.89', '万元', '1234567.89'],
    ['98000', '万元', '98000'],
    ['1.2亿', '万元', '12000'],
    ['1 亿 元', '万元', '10000'],
    ['9800万元', '万元', '9800'],
    ['9800万', '万元', '9800'],
    ['98000元', '万元', '9.8'],
    ['3千元', '万元', '0.3'],
    ['2百万', '万元', '200'],
    ['1.2千万元', '万元', '1200'],
    ['.5', '万元', '0.5'],
    ['5.', '万元', '5'],
    ['31家', '家', '31'],
    ['31 户', '家', '31'],
    ['3次', '次', '3'],
    ['０ 处', '处', '0'],
    ['3分', '分', '3'],
    ['－3 次', '次', '-3'],
    ['−3', '次', '-3'],
    ['+3', '次', '3'],
    ['-0', '家', '0'],
    ['007', '家', '7'],
  ] as const)('“%s” in %s reads %s', (text, unit, expected) => {
    expect(readNumber(text, unit)).toBe(expected);
  });

  it.each([
    ['', '家'],
    ['无', '家'],
    ['三', '家'],
    ['约20万', '人次'],
    ['20万左右', '人次'],
    ['9万8千', '人次'],
    ['5家', '次'],
    ['20万元', '人次'],
    ['95%', '万元'],
    ['1,5', '家'],
    ['12 34', '家'],
    ['1.2.3', '万元'],
    ['5²', '家'],
    ['①', '家'],
    ['1-3', '家'],
    ['=1+1', '家'],
    ['0x10', '家'],
    ['Infinity', '家'],
    ['1e999', '家'],
    ['constructor', '万元'],
    ['5constructor', '万元'],
  ] as const)('“%s” in %s is no number that can be relied on', (text, unit) => {
    expect(readNumber(text, unit)).toBeNull();
  });

  it('is read in every unit without ever failing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+０-９0-9.,，万亿元人次家% eE]*$/)),
        (text) => {
          for (const unit of UNITS) {
            const read = readNumber(text, unit);
            if (read !== null) expect(read).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('comes back as it was, however it was written', () => {
    const written = fc.tuple(fc.nat(999_999_999), fc.nat(999_999)).map(([whole, decimals]) => {
      const text = decimalText(`${whole}.${String(decimals).padStart(6, '0')}`);
      return text ?? '';
    });
    const ways: readonly ((text: string) => string)[] = [
      (text) => `  ${text}\u00a0`,
      (text) => text.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
      (text) => text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')),
      (text) => `${text}万元`,
      (text) => `${decimalText(text, 4)}元`,
      (text) => `${decimalText(text, -4)} 亿`,
    ];
    fc.assert(
      fc.property(written, fc.constantFrom(...ways), (text, write) => {
        expect(readNumber(write(text), '万元')).toBe(text);
      }),
    );
  });
});

describe('a number in a cell', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [1e-6, '0.000001'],
    [1e21, '1000000000000000000000'],
    [-0, '0'],
    [98_000.300000000003, '98000.3'],
    [99_999_999.999999, '99999999.999999'],
  ])('%d is taken as the spreadsheet shows it: %s', (value, expected) => {
    expect(decimalOfNumber(value)).toBe(expected);
  });
  it.each([Number.NaN, Infinity, -Infinity])('%d is none', (value) => {
    expect(decimalOfNumber(value)).toBeNull();
  });
});
