import { MONTHLY_FIGURE_IDS } from '../../../shared/regulation/monthly-figures';
import { inputColumn, MONTH_ROWS } from '../../../shared/workbook/months/columns';
import { monthSheet } from '../../../shared/workbook/months/sheet';
import { askingWith } from '../../../shared/workbook/reading/question';
import { plainSheet } from '../../../shared/workbook/reading/seen-sheet';
import { readMonthSheet } from '../../../shared/workbook/months/read-sheet';
import type { CellValue } from '../../../shared/vocabulary/cell-value';
import { matterOf } from '../../cases/district-month';

const FIGURES = Object.fromEntries(MONTHLY_FIGURE_IDS.map((id, n) => [id, n * 10]));
const MATTER = matterOf(
  ['dazu', 'dazu-2'].map((park) => ({ park, name: park, figures: FIGURES, before: FIGURES, sums: FIGURES })),
  { version: 1 },
);

describe('月报', () => {
  it('reads back what it was drawn with, and is not misled by the months that stand beside', () => {
    const { cells } = monthSheet(MATTER);
    const rows: CellValue[][] = [];
    for (const { row, column, content } of cells) {
      const line = (rows[row] ??= []);
      if (content.kind === 'text') line[column] = content.text;
      if (content.kind === 'number') line[column] = content.value;
    }
    const values = rows.map((line) => Array.from(line, (value) => value ?? ''));
    const workbook = { sheets: [plainSheet({ sheet: '月报', row: 0, column: 0, values })], names: [] };
    expect(readMonthSheet(workbook, MATTER, askingWith([]))).toMatchObject({
      findings: [],
      questions: [],
      rows: [MONTH_ROWS.firstPark, MONTH_ROWS.firstPark + 1],
      report: [{ figures: FIGURES }, { figures: FIGURES }],
    });
  });

  it('leaves open what is filled in, and nothing else; the gap is said', () => {
    const { unlocked, protect, validations, cells } = monthSheet(MATTER);
    expect([protect, unlocked]).toEqual([
      true,
      [{ row: MONTH_ROWS.firstPark, column: inputColumn('employment'), rows: 2, columns: MONTHLY_FIGURE_IDS.length }],
    ]);
    expect(validations.map(({ area }) => area.column)).toEqual(MONTHLY_FIGURE_IDS.map(inputColumn));
    const texts = cells.flatMap(({ content }) => (content.kind === 'text' ? [content.text] : []));
    expect(texts.some((text) => text.includes('5月还没有报送'))).toBe(true);
  });
});
