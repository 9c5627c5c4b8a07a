import { SOURCE_LIMIT } from '../../../../shared/evaluation/evidence/sources';
import { RULE_SET_2021_57 } from '../../../../shared/regulation/rule-set';
import { DEFAULT_READINGS } from '../../../../shared/regulation/readings';
import type { CellValue } from '../../../../shared/vocabulary/cell-value';
import { ParkId, Year } from '../../../../shared/vocabulary/ids';
import { SHEETS } from '../../../../shared/vocabulary/sheets';
import { FIGURE_COLUMNS, FIGURE_HEADER_ROW, figureRow } from '../../../../shared/workbook/submission/figure-rows';
import { figuresSheet } from '../../../../shared/workbook/submission/figures-sheet';
import { scoringSheet } from '../../../../shared/workbook/submission/scoring-sheet';
import { blockOf, REPORTED, SCORES } from './annex2-copy';
import { readBlocks } from './read-blocks';

const SAID = { revenue: '财务报表', tax: '=渝税〔2025〕12号' };
const context = {
  year: Year.parse(2025),
  park: { id: ParkId.parse('dazu'), name: '大足园区' },
  plan: { revenueTarget: 100000, priorRevenue: 80000, priorTax: 2800 },
  ruleSet: RULE_SET_2021_57,
  readings: DEFAULT_READINGS,
  prefill: { reported: REPORTED, claimed: SCORES, sources: SAID },
};
const rowsOf = ({ cells }: ReturnType<typeof figuresSheet>): CellValue[][] => {
  const rows: CellValue[][] = [];
  for (const { row, column, content } of cells) {
    const own = (rows[row] ??= []);
    if (content.kind === 'text') own[column] = content.text;
    else if (content.kind === 'number') own[column] = content.value;
    else if (content.kind === 'formula') own[column] = content.result ?? '';
  }
  return Array.from(rows, (own) => Array.from(own ?? [], (value) => value ?? ''));
};
const { evidence } = FIGURE_COLUMNS;
const TAX = figureRow('tax', RULE_SET_2021_57);

/** What is read of the sources once the drawn sheet was changed. */
const sourcesIn = (change: (rows: CellValue[][]) => void = () => undefined) => {
  const rows = rowsOf(figuresSheet(context)).map((row) => [
    ...row,
    ...Array.from({ length: 9 - row.length }, () => ''),
  ]);
  change(rows);
  const blocks = [
    blockOf(rowsOf(scoringSheet(context)), { sheet: SHEETS.scoring }),
    blockOf(rows, { sheet: SHEETS.figures }),
  ];
  return readBlocks(blocks, [], RULE_SET_2021_57)?.sources;
};
const set = (rows: CellValue[][], row: number, column: number, value: CellValue) => {
  const own = rows[row];
  if (own) own[column] = value;
};

describe('数据来源、佐证材料编号', () => {
  test('is read beside its figures as it is drawn from the last version', () => {
    expect(sourcesIn()).toEqual({ taken: SAID, left: [] });
  });

  test('is taken as it shows, without white space around it', () => {
    expect(sourcesIn((rows) => set(rows, TAX, evidence, '  20250012\n'))?.taken.tax).toBe('20250012');
    expect(sourcesIn((rows) => set(rows, TAX, evidence, 20250012))?.taken.tax).toBe('20250012');
    expect(sourcesIn((rows) => set(rows, TAX, evidence, ''))?.taken).toEqual({ revenue: SAID.revenue });
  });

  test('is said of both columns where somebody has one for each half', () => {
    const halves = sourcesIn((rows) => {
      set(rows, FIGURE_HEADER_ROW, evidence, '数据来源');
      set(rows, FIGURE_HEADER_ROW, evidence + 2, '佐证材料编号');
      set(rows, TAX, evidence, '税务局');
      set(rows, TAX, evidence + 2, 'SB-01');
    });
    expect(halves?.taken.tax).toBe('税务局；SB-01');
  });

  test.each([
    ['too long', '长'.repeat(SOURCE_LIMIT + 1)],
    ['of nothing that is seen', '\u200b'],
  ])('that is %s is not sent, and that is said', (_, text) => {
    expect(sourcesIn((rows) => set(rows, TAX, evidence, text))).toEqual({
      taken: { revenue: SAID.revenue },
      left: ['tax'],
    });
  });
});
