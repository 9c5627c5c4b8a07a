import fc from 'fast-check';
import { checkReading } from '../../../../shared/workbook/submission/reading/check-reading';
import { readBlocks } from './read-blocks';
import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { annex2Rows, blockOf, SCORES, TOTAL } from './annex2-copy';

const cellValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('', '得分', '评估内容', '1.1', '合计', '#REF!', '１．２', '完成情况', '20万', '=1+1'),
  fc.double(),
  fc.boolean(),
);
const noise = fc.array(fc.array(cellValue, { maxLength: 12 }), { minLength: 1, maxLength: 40 });

describe('reading', () => {
  it('finds the same wherever the table stands, and whatever rows and columns come between', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(80),
        fc.array(fc.nat(5), { maxLength: 3 }),
        fc.array(fc.nat(18), { maxLength: 3 }),
        (row, column, extraColumns, extraRows) => {
          let rows = annex2Rows();
          for (const at of extraColumns) rows = rows.map((cells) => [...cells.slice(0, at), '', ...cells.slice(at)]);
          for (const at of extraRows) rows = [...rows.slice(0, at), [], ...rows.slice(at)];
          const reading = readBlocks([blockOf(rows, { row, column })], [], RULE_SET_2021_57);
          expect(reading).toMatchObject({ claimed: SCORES, claimedTotal: TOTAL, findings: [] });
          const { row: first = -1 } = reading?.cells.claimed['1.1'] ?? {};
          expect(rows[first - row]).toContain(SCORES['1.1']);
        },
      ),
    );
  });

  it('survives any cells at all, and so does checking what was read', () => {
    fc.assert(
      fc.property(noise, fc.nat(20), (cells, at) => {
        const rows = annex2Rows();
        const mixed = [...rows.slice(0, at), ...cells, ...rows.slice(at)];
        for (const block of [blockOf(cells), blockOf(mixed)]) {
          const reading = readBlocks([block], [], RULE_SET_2021_57);
          if (reading) checkReading(reading, null, RULE_SET_2021_57, DEFAULT_READINGS);
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(noise, (cells) => {
        const block = blockOf([...annex2Rows(), ...cells]);
        expect(readBlocks([block], [], RULE_SET_2021_57)).toEqual(readBlocks([block], [], RULE_SET_2021_57));
      }),
    );
  });
});
