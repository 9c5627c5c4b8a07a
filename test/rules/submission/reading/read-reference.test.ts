import fc from 'fast-check';
import { areaReference, single } from '../../../../shared/workbook/layout/a1-reference';
import { readReference } from '../../../../shared/workbook/reading/named-cells';

describe('what a defined name refers to', () => {
  it.each([
    ["='评分表'!$F$5", { sheet: '评分表', row: 4, column: 5 }],
    ['=评分表!$F$5', { sheet: '评分表', row: 4, column: 5 }],
    ['=评分表!F5:G6', { sheet: '评分表', row: 4, column: 5 }],
    ["='2025 年''表'!$AA$10", { sheet: "2025 年'表", row: 9, column: 26 }],
    ['=Sheet1!a1', { sheet: 'Sheet1', row: 0, column: 0 }],
  ])('%s is a cell', (text, cell) => {
    expect(readReference(text)).toEqual(cell);
  });

  it.each([
    '=#REF!',
    '=评分表!#REF!',
    '=SUM(评分表!A1)',
    '="甲"',
    '=1',
    "='[别的.xlsx]表'!$A$1",
    '=[1]表!$A$1',
    '=A1',
    '',
  ])('%s is none', (text) => {
    expect(readReference(text)).toBeNull();
  });

  it('is read back from every reference that we write', () => {
    const name = fc.stringMatching(/^[^\\/?*[\]:']([^\\/?*[\]:]{0,20}[^\\/?*[\]:'])?$/);
    fc.assert(
      fc.property(name, fc.nat(1_048_575), fc.nat(16_383), (sheet, row, column) => {
        expect(readReference(`=${areaReference(sheet, single(row, column))}`)).toEqual({ sheet, row, column });
      }),
    );
  });

  it('is looked at in time that does not grow with hostile text', () => {
    expect(readReference(`='${"''".repeat(4000)}`)).toBeNull();
  });
});
